#include "shell/file_desk.h"

#include <algorithm>

#include "shell/byte_search.h"
#include "shell/clock_time.h"
#include "shell/look_around.h"
#include "shell/sticks.h"

namespace tafelrunde::shell {
namespace {

constexpr auto kBetweenCopies = std::chrono::minutes(3);

std::string counted(const Language& language, const std::string& key, long long count) {
  return language.say(key + (count == 1 ? ".one" : ".many"), std::to_string(count));
}

}  // namespace

FileDesk::FileDesk(station::Station& station, const Language& language, station::JobQueue& jobs)
    : station_(station), language_(language), jobs_(jobs) {}

std::string FileDesk::now_said() const {
  return clock_time(station_.clock().wall_ms(), station_.clock().utc_offset_min());
}

void FileDesk::look() {
  if (shown_.is_looking) return;
  shown_.is_looking = true;
  ++under_way_;
  jobs_.add([this, session = std::make_shared<const Session>(station_.session()), language = language_,
             path = station_.path()]() -> station::JobQueue::Finish {
    desk::FilesShown found{false, tables_arrived(*session, language),
                           look_around(path, *session, language, stick_folders())};
    return [this, found = std::move(found)] {
      shown_ = found;
      --under_way_;
    };
  });
}

void FileDesk::use(const desk::FileOffer& offer) {
  switch (offer.deed) {
    case desk::FileOffer::Deed::merge:
    case desk::FileOffer::Deed::merge_as_same:
      return merge(offer);
    case desk::FileOffer::Deed::take_in:
      return take_in(offer);
    case desk::FileOffer::Deed::back_up:
      return back_up(offer.path, true);
  }
}

void FileDesk::merge(const desk::FileOffer& offer) {
  const bool as_same = offer.deed == desk::FileOffer::Deed::merge_as_same;
  const auto rule = as_same ? journal::MergeRule::same_conference : journal::MergeRule::same_id_only;
  const auto merged = station_.merge_from(offer.path, rule);
  if (!merged) return tell(language_.say(merged.problem()), desk::Severity::fault);
  for (const Operation& operation : merged->added) {
    const auto* opened = std::get_if<ConferenceOpened>(&operation.fact);
    if (opened && as_same && opened->conference != station_.session().conference)
      station_.submit(LinkConference{opened->conference});
  }
  const auto statements = std::count_if(merged->added.begin(), merged->added.end(), [](const Operation& operation) {
    return std::holds_alternative<StatementCaptured>(operation.fact);
  });
  tell(language_.say("merge.done", offer.title,
                     counted(language_, "count.operations", static_cast<long long>(merged->added.size())),
                     counted(language_, "count.statements", statements), std::to_string(merged->already_there)),
       desk::Severity::note);
  look();
}

// Read anew: the file or the session may have changed since it was looked at.
void FileDesk::take_in(const desk::FileOffer& offer) {
  auto command = command_of_file(offer.path, station_.session(), language_);
  if (!command) return tell(language_.say(command.problem()), desk::Severity::fault);
  const auto stored = station_.carry_out(std::move(*command));
  if (!stored) return tell(language_.say(stored.problem()), desk::Severity::fault);
  tell(language_.say("files.taken", offer.title, counted(language_, "count.operations", std::ssize(*stored))),
       desk::Severity::note);
  look();
}

void FileDesk::back_up(const std::filesystem::path& stick, bool is_asked) {
  ++under_way_;
  kept_on_ = stick;
  kept_at_ = std::chrono::steady_clock::now();
  kept_version_ = station_.session().version;
  jobs_.add([this, stick, is_asked, path = station_.path()]() -> station::JobQueue::Finish {
    const Outcome copied = put_copy(path, stick);
    return [this, stick, is_asked, copied] {
      --under_way_;
      const std::string name = stick.filename().string();
      if (copied)
        return tell(language_.say(is_asked ? "files.backed_up" : "files.kept", name, now_said()),
                    desk::Severity::note);
      kept_on_.clear();
      tell(language_.say("files.not_backed_up", name, language_.say(copied.problem())), desk::Severity::attention);
    };
  });
}

void FileDesk::keep_copy(Time now) {
  const bool is_due = !kept_on_.empty() && now - kept_at_ >= kBetweenCopies && under_way_ == 0;
  if (is_due && station_.session().version != kept_version_) back_up(kept_on_, false);
}

void FileDesk::prove_removal(std::vector<std::string> words) {
  ++under_way_;
  jobs_.add([this, words = std::move(words), path = station_.path()]() -> station::JobQueue::Finish {
    const auto search = search_around(path, words);
    return [this, search] {
      --under_way_;
      if (!search) return tell(language_.say(search.problem()), desk::Severity::fault);
      const std::string files = counted(language_, "count.files", search->files_searched);
      if (search->found.empty()) return tell(language_.say("redaction.proved", files), desk::Severity::note);
      tell(language_.say("redaction.found", std::to_string(search->places()),
                         search->found.front().file.filename().string()),
           desk::Severity::attention);
    };
  });
}

}  // namespace tafelrunde::shell
