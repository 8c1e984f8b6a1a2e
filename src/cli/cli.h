// The command line: the same core without a window. One file per verb; each answers --help, exits 0 when it did what
// was asked, 1 with one clear sentence on stderr when it could not, and 2 when it was not understood. No verb harms a
// file it was not told to write.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace tafelrunde::cli {

inline constexpr const char* kProgramVersion = "0.1.0";

// What opening the windows is told.
struct WindowsWish {
  std::string session;   // "" for none chosen
  std::string language;  // "de", "en"; "": as kept on this computer
  bool echo_saved = false;
  bool echo_drawn = false;
  std::vector<std::string> memory;  // earlier sessions
  std::string words;                // folder of a word model of one's own; "": the shipped one
  double room_depth_m = 0;          // 0: as kept on this computer
  double picture_width_m = 0;
  std::string table;     // where this computer stands; "": as kept on it
  int field_number = 0;  // with the table
  std::string duty;      // "everything", "table", "scribe"; "": as kept, or with a table everything
};
// Opens both windows. Given by the program that has windows; returns an exit code.
using OpenWindows = std::function<int(const WindowsWish& wish)>;

// Runs `arguments` (without the program's name). Writes to `out` and `err` only.
int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err, const OpenWindows& open_windows);

}  // namespace tafelrunde::cli
