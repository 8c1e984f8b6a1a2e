// What the desk does with files: looks around for them, merges, takes in, puts copies on a stick, and proves what was
// removed. Everything slow happens on a thread; what came of it is told in a sentence. Internal to the shell.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "station/station.h"

namespace tafelrunde::shell {

struct Told {
  std::string words;
  desk::Severity severity = desk::Severity::note;
};

class FileDesk {
 public:
  // All outlive it.
  FileDesk(station::Station& station, const Language& language, station::JobQueue& jobs);

  void look();
  void use(const desk::FileOffer& offer);
  // True if it is the answer to something that was wished for here.
  bool take_answer(const station::Answer& answer);
  // Every few minutes, if something was stored since: the copy on the stick that was chosen last. Call once a frame.
  using Time = std::chrono::steady_clock::time_point;
  void keep_copy(Time now);
  // After a redaction: do these words stand anywhere still?
  void prove_removal(std::vector<std::string> words);

  const std::filesystem::path& stick() const { return kept_on_; }
  void keep_on(std::filesystem::path stick) { kept_on_ = std::move(stick); }
  const desk::FilesShown& shown() const { return shown_; }
  bool is_busy() const { return under_way_ > 0; }
  std::optional<Told> take_told() { return std::exchange(told_, std::nullopt); }

 private:
  void merge(const desk::FileOffer& offer);
  void tell_merged(const desk::FileOffer& offer, const station::Answer& answer);
  void take_in(const desk::FileOffer& offer);
  void back_up(const std::filesystem::path& stick, bool is_asked);
  void tell(std::string words, desk::Severity severity) { told_ = Told{std::move(words), severity}; }
  std::string now_said() const;

  station::Station& station_;
  const Language& language_;
  station::JobQueue& jobs_;
  desk::FilesShown shown_;
  std::optional<Told> told_;
  int under_way_ = 0;
  std::map<station::Ticket, desk::FileOffer> asked_;
  std::filesystem::path kept_on_;  // the stick; empty: none was chosen
  Time kept_at_{};
  std::uint64_t kept_version_ = 0;
};

}  // namespace tafelrunde::shell
