#include "shell/draft_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <ctime>

#include "shell/files.h"

namespace tafelrunde::shell {

DraftFile::DraftFile(const std::filesystem::path& session) : path_(session), writing_({}) { path_ += ".draft"; }

LeftDraft DraftFile::read() const {
  struct stat file {};
  if (::stat(path_.c_str(), &file) != 0) return {};
  auto words = read_file(path_);
  if (!words) return {};
  return {std::move(*words), std::int64_t{file.st_mtim.tv_sec} * 1000 + file.st_mtim.tv_nsec / 1'000'000};
}

void DraftFile::keep(const std::string& words, Time now) {
  words_ = words;
  if (is_pending() && (words_.empty() || now - written_ >= std::chrono::seconds(1))) write(now);
}

void DraftFile::write(Time now) {
  written_ = now;
  kept_ = words_;
  timespec stood{};  // when these words stood in the box; the file bears it, however late the disk takes them
  clock_gettime(CLOCK_REALTIME, &stood);
  writing_.add([path = path_, words = words_, stood]() -> station::JobQueue::Finish {
    std::error_code ignored;
    if (words.empty()) {
      std::filesystem::remove(path, ignored);
    } else {
      const auto written = write_file(path, words);
      const timespec times[2]{stood, stood};
      // If it fails, the words are still in the box; the statement itself will say if the disk is full.
      if (written) static_cast<void>(utimensat(AT_FDCWD, path.c_str(), times, 0));
    }
    return [] {};
  });
}

void DraftFile::finish() {
  if (is_pending()) write(written_);
  writing_.finish_all();
}

}  // namespace tafelrunde::shell
