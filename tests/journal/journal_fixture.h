// What the journal's tests arrange with: a folder that vanishes, a writer that stamps facts, and plain access to
// bytes.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/operation.h"
#include "journal/journal.h"

namespace tafelrunde::journal {

namespace fs = std::filesystem;

// A fresh folder, removed with everything in it.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "tafelrunde-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const char* name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

inline std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// One start of the program at a station: stamps facts in its own sequence.
class Scribe {
 public:
  explicit Scribe(std::uint64_t seed) : random_(seeded_random(seed)), writer_(random_id<WriterId>(random_)) {}

  std::vector<Operation> action(std::vector<Fact> facts) {
    std::vector<Operation> operations;
    hlc_ms_ += 1'000;
    for (Fact& fact : facts)
      operations.push_back({{{writer_, ++seq_}, {hlc_ms_, 0}, hlc_ms_ + 7, 120}, std::move(fact), {}});
    return operations;
  }
  // The next action takes the last one's numbers again: it was never stored.
  void step_back(int operations) { seq_ -= operations; }

  template <class IdType>
  IdType id() {
    return random_id<IdType>(random_);
  }
  StatementCaptured statement(const std::string& text) {
    StatementCaptured captured;
    captured.statement = id<StatementId>();
    captured.text = text;
    captured.filing = {{"hf4"}, {"r1"}};
    captured.release.state = ReleaseState::released;
    return captured;
  }
  const WriterId& writer() const { return writer_; }

 private:
  RandomSource random_;
  WriterId writer_;
  std::int64_t seq_ = 0;
  std::int64_t hlc_ms_ = 1'568'280'000'000;  // 2019-09-12
};

inline ConferenceOpened magdeburg(std::uint64_t id_seed = 4'711) {
  ConferenceOpened opened;
  opened.conference = random_id<ConferenceId>(seeded_random(id_seed));
  opened.programme.title = "Regionalkonferenz Magdeburg";
  opened.programme.fields.push_back({{"hf4"}, 4, "Gesundheit", ""});
  opened.venue = {"magdeburg"};
  return opened;
}

// The value, or a failed test that names the problem.
template <class T>
T must(Result<T> result) {
  if (!result) FAIL("refused with " << result.problem().key);
  return std::move(*result);
}
inline void must(const Outcome& outcome) {
  if (!outcome) FAIL("refused with " << outcome.problem().key);
}

inline Journal new_session(const fs::path& path, std::uint64_t seed = 1) {
  return must(Journal::create(path, seeded_random(seed)));
}

// A session with the conference opened and one statement per text, each an action of its own.
inline Journal session_with(const fs::path& path, Scribe& scribe, const std::vector<std::string>& texts) {
  Journal journal = new_session(path);
  must(journal.append(scribe.action({magdeburg()})));
  for (const auto& text : texts) must(journal.append(scribe.action({scribe.statement(text)})));
  return journal;
}

inline std::vector<std::string> statement_texts(const std::vector<Operation>& operations) {
  std::vector<std::string> texts;
  for (const auto& operation : operations) {
    if (const auto* captured = std::get_if<StatementCaptured>(&operation.fact)) texts.push_back(captured->text.text);
  }
  return texts;
}

inline bool contains(const std::string& bytes, const std::string& needle) {
  return bytes.find(needle) != std::string::npos;
}

}  // namespace tafelrunde::journal
