#include "shell/file_desk.h"

#include <algorithm>

#include "scene/divergences.h"
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
  jobs_.add([this, language = language_, path = station_.path()]() -> station::JobQueue::Finish {
    desk::FilesShown found;
    if (const auto session = station::session_on_disk(path))
      found = {false, tables_arrived(*session, language), look_around(path, *session, language, stick_folders())};
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
  asked_[station_.request_merge(offer.path, rule)] = offer;
}

bool FileDesk::take_answer(const station::Answer& answer) {
  const auto asked = asked_.extract(answer.ticket);
  if (asked.empty()) return false;
  const desk::FileOffer& offer = asked.mapped();
  if (!answer.stored)
    tell(language_.say(answer.stored.problem()), desk::Severity::fault);
  else if (answer.merged)
    tell_merged(offer, answer);
  else
    tell(
        language_.say("files.taken", offer.title, counted(language_, "count.operations", std::ssize(*answer.stored))),
        desk::Severity::note);
  if (answer.stored) look();
  return true;
}

void FileDesk::tell_merged(const desk::FileOffer& offer, const station::Answer& answer) {
  const auto& added = answer.merged->added;
  for (const Operation& operation : added) {
    const auto* opened = std::get_if<ConferenceOpened>(&operation.fact);
    if (opened && offer.deed == desk::FileOffer::Deed::merge_as_same &&
        opened->conference != station_.session().conference)
      station_.submit(LinkConference{opened->conference});
  }
  const auto statements = std::count_if(added.begin(), added.end(), [](const Operation& operation) {
    return std::holds_alternative<StatementCaptured>(operation.fact);
  });
  std::string said =
      language_.say("merge.done", offer.title, counted(language_, "count.operations", std::ssize(added)),
                    counted(language_, "count.statements", statements), std::to_string(answer.merged->already_there));
  if (const auto texts = scene::divergences(station_.session()).size(); texts > 0)
    said += " " + counted(language_, "versions.waiting", static_cast<long long>(texts));
  tell(std::move(said), desk::Severity::note);
}

// Read anew, aside: the file or the session may have changed since it was looked at.
void FileDesk::take_in(const desk::FileOffer& offer) {
  ++under_way_;
  jobs_.add([this, offer, language = language_, path = station_.path()]() -> station::JobQueue::Finish {
    const auto session = station::session_on_disk(path);
    auto command = session ? command_of_file(offer.path, *session, language) : Result<Command>(session.problem());
    return [this, offer, command = std::move(command)] {
      --under_way_;
      if (!command) return tell(language_.say(command.problem()), desk::Severity::fault);
      asked_[station_.submit(*command)] = offer;
    };
  });
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
