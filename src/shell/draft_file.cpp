#include "shell/draft_file.h"

#include "shell/files.h"

namespace tafelrunde::shell {

DraftFile::DraftFile(const std::filesystem::path& session) : path_(session), writing_({}) { path_ += ".draft"; }

std::string DraftFile::read() const {
  std::error_code ignored;
  if (!std::filesystem::exists(path_, ignored)) return {};
  auto words = read_file(path_);
  return words ? std::move(*words) : std::string();
}

void DraftFile::keep(const std::string& words, Time now) {
  words_ = words;
  if (is_pending() && now - written_ >= std::chrono::seconds(1)) write(now);
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
