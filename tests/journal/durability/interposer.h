// Stands between this program (SQLite included) and the file system: records what is done to the files of one folder,
// and lets the n-th call fail. Not for several threads.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tafelrunde::disk {

enum class Act { create, write, truncate, sync, sync_folder, unlink, rename, acknowledge };

// What happened to a file, in order. Files are numbered as they are first seen, so that a file stays itself when it
// is renamed.
struct Event {
  Act act;
  int file = -1;       // not with sync_folder and acknowledge
  long offset = 0;     // of write; new size of truncate; number of acknowledge
  std::string bytes;   // of write
  std::string name;    // of create and unlink; new name of rename
  std::string before;  // old name of rename
};

// Begins to record what happens in `folder`, taking files already there as they are.
void start_recording(const std::filesystem::path& folder);
// Notes that something was acknowledged as saved at this point.
void acknowledge(long number);
std::vector<Event> stop_recording();

// Spares the syncs in `folder`, where nobody cuts the power; ends with the next start or stop.
void spare_syncs(const std::filesystem::path& folder);

// From the `nth` call on that could change the folder (open, write, truncate, sync, unlink, rename; from 1), fails
// with `error`: that call only, or all of them from there.
enum class Lasting { once, permanent };
void start_failing(const std::filesystem::path& folder, int nth, int error, Lasting lasting);
// Whether a failure was dealt out; calls work again.
bool stop_failing();

}  // namespace tafelrunde::disk
