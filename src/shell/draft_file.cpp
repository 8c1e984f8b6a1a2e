#include "shell/draft_file.h"

#include <sys/stat.h>

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
  writing_.add([path = path_, words = words_]() -> station::JobQueue::Finish {
    std::error_code ignored;
    if (words.empty()) {
      std::filesystem::remove(path, ignored);
    } else {
      const auto written = write_file(path, words);
      static_cast<void>(
          written);  // the words are still in the box; the statement itself will say if the disk is full
    }
    return [] {};
  });
}

void DraftFile::finish() {
  if (is_pending()) write(written_);
  while (!writing_.is_idle()) {
    writing_.wait();
    writing_.finish_ready();
  }
}

}  // namespace tafelrunde::shell
