// The words in the capture box, kept beside the session ("x.tafel.draft") so that they survive a crash. Written on a
// thread of its own, at most once a second; gone as soon as the box is empty or something was redacted.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "station/job_queue.h"

namespace tafelrunde::shell {

// What a start that was killed left behind.
struct LeftDraft {
  std::string words;            // empty: nothing
  std::int64_t written_ms = 0;  // when they stood in the box: wall clock, milliseconds since 1970
};

class DraftFile {
 public:
  explicit DraftFile(const std::filesystem::path& session);

  LeftDraft read() const;

  using Time = std::chrono::steady_clock::time_point;
  // Call once a frame with what is in the box.
  void keep(const std::string& words, Time now);
  bool is_pending() const { return words_ != kept_; }  // something is yet to be written: come back within a second
  void finish();                                       // writes at once what is pending, and waits

 private:
  void write(Time now);

  std::filesystem::path path_;
  std::string words_;
  std::string kept_;
  Time written_{};
  station::JobQueue writing_;
};

}  // namespace tafelrunde::shell
