// What this computer remembers for its next start (settings, seat, room, last view): written on a thread of its own,
// so that no frame waits for the disk. All that was asked for is written before this ends.
#pragma once

#include <filesystem>
#include <functional>
#include <utility>

#include "station/job_queue.h"

namespace tafelrunde::shell {

class Keeping {
 public:
  explicit Keeping(std::filesystem::path folder) : folder_(std::move(folder)), writing_({}) {}
  Keeping(const Keeping&) = delete;
  Keeping& operator=(const Keeping&) = delete;
  ~Keeping() { writing_.finish_all(); }

  const std::filesystem::path& folder() const { return folder_; }

  // In the order in which they were asked for.
  using Write = std::function<void(const std::filesystem::path& folder)>;
  void keep(Write write) {
    writing_.add([folder = folder_, write = std::move(write)]() -> station::JobQueue::Finish {
      write(folder);
      return [] {};
    });
  }

 private:
  std::filesystem::path folder_;
  station::JobQueue writing_;
};

}  // namespace tafelrunde::shell
