#include "shell/desk_host.h"

#include <algorithm>

#include "base/text.h"
#include "core/redact.h"
#include "exchange/export_set.h"
#include "scene/day_plan.h"
#include "scene/reminders.h"
#include "scene/typing_scene.h"
#include "shell/battery.h"
#include "shell/clock_time.h"
#include "shell/files.h"
#include "shell/identity.h"
#include "shell/left_draft.h"
#include "shell/seat_file.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

// Beside the session, named after it.
fs::path export_folder(const fs::path& session) {
  fs::path folder = session;
  folder.replace_extension();
  folder += "-export";
  return folder;
}

void add_captured_words(const std::vector<Operation>& operations, std::vector<std::string>& words) {
  for (const Operation& operation : operations)
    if (const auto* captured = std::get_if<StatementCaptured>(&operation.fact)) words.push_back(captured->text.text);
}

bool removes_words(const std::vector<Operation>& operations) {
  for (const Operation& operation : operations)
    if (std::holds_alternative<EntityRedacted>(operation.fact)) return true;
  return false;
}

}  // namespace

DeskHost::DeskHost(station::Station& station, const Language& language, Keeping& keeping)
    : station_(station),
      language_(language),
      keeping_(keeping),
      draft_(station.path()),
      exports_({}),
      files_(station, language, exports_) {
  focus_.station = station.id();
  if (const auto left = kept_view(keeping.folder(), station.path())) {
    focus_.field = left->field;
    // A round that runs goes before the one she looked at: what is said now belongs there.
    const Phase* running = find_phase(station.session().programme, station.session().current_phase);
    if (!running || running->method != Method::collecting) focus_.round = left->round;
    ui_.panel = left->panel;
  }
  focus_ = scene::valid_focus(station.session(), focus_);
  noted_view_ = {station.path().string(), focus_.field, focus_.round, ui_.panel};
  if (LeftDraft draft = draft_.read(); !was_saved(station.session(), draft))
    ui_.capture.words.set(std::move(draft.words));
  if (station.is_newer_format()) say(language.text("desk.newer_format"), desk::Severity::attention);
}

DeskHost::~DeskHost() { draft_.finish(); }

void DeskHost::take_up(Aside aside) {
  ui_ = std::move(aside.ui);
  files_.keep_on(std::move(aside.stick));
}

void DeskHost::note_view() {
  if (is_rehearsal_) return;
  const LastView view{station_.path().string(), focus_.field, focus_.round, ui_.panel};
  if (view == noted_view_) return;
  noted_view_ = view;
  keeping_.keep([view](const fs::path& folder) { keep_view(folder, view); });
}

// A correction is about a statement that is there: it would only find itself.
void DeskHost::listen() {
  const auto& capture = ui_.capture;
  station_.hear(focus_.field, capture.correction ? std::string() : capture.words.text);
}

// What was thought about meanwhile; true if there is news to be shown.
bool DeskHost::take_offers() {
  station_.offer_fresh();
  bool is_news = station_.advice() != scene_advice_;
  is_news |= std::exchange(shown_percent_, station_.proposing_percent()) != station_.proposing_percent();
  if (!ui_.naming) return is_news;
  auto name = station_.take_name(ui_.naming->cluster);
  if (!name) return is_news;
  ui_.naming->offer = std::move(*name);
  return true;
}

bool DeskHost::take_answers() {
  const bool exported = exports_.finish_ready() > 0 || tell_export();
  const bool told = tell_files();
  const auto answers = station_.take_answers();
  const bool advised = take_offers();
  for (const station::Answer& answer : answers) {
    if (files_.take_answer(answer)) continue;
    const auto asked = asked_.find(answer.ticket);
    const desk::Origin origin = asked == asked_.end() ? desk::Origin::other : asked->second;
    if (asked != asked_.end()) asked_.erase(asked);
    std::optional<std::string> refusal;
    if (!answer.stored) refusal = language_.say(answer.stored.problem());
    desk::take_answer(ui_, origin, refusal);
    if (!answer.stored) continue;
    add_captured_words(*answer.stored, saved_words_);
    if (removes_words(*answer.stored)) draft_.keep({}, {});
    if (auto removed = redacting_.extract(answer.ticket)) files_.prove_removal(std::move(removed.mapped()));
  }
  return exported || told || advised || !answers.empty();
}

scene::HallClock DeskHost::clock() const {
  const auto& clock = station_.clock();
  const std::int64_t now = clock.wall_ms();
  const int offset = clock.utc_offset_min();
  const Session& session = station_.session();
  const Venue* venue = find_venue(session.programme, session.venue);
  // On any other day than the conference's the plan's times say nothing about now.
  if (venue && !venue->date.empty() && venue->date != iso_date(now, offset)) return {};
  return {minute_of_day(now, offset)};
}

namespace {

const char* reminder_key(scene::Reminder::What what) {
  switch (what) {
    case scene::Reminder::What::unnamed_clusters:
      return "desk.remind.unnamed";
    case scene::Reminder::What::waiting_for_release:
      return "desk.remind.waiting";
    case scene::Reminder::What::clusters_without_dots:
      return "desk.remind.dots";
    case scene::Reminder::What::fields_without_result:
      break;
  }
  return "desk.remind.results";
}

// "noch 8 min · 3 Themengruppen ohne Namen"; empty when nothing is open.
std::string reminder_said(const Language& language, int minutes_left, const std::vector<scene::Reminder>& open) {
  if (open.empty()) return {};
  std::string said = minutes_left >= 0 ? language.say("desk.minutes_left", std::to_string(minutes_left))
                                       : language.say("desk.minutes_over", std::to_string(-minutes_left));
  for (const scene::Reminder& reminder : open) {
    const std::string key = reminder_key(reminder.what);
    said += " · " + language.say(reminder.count == 1 ? key + ".one" : key, std::to_string(reminder.count));
  }
  return said;
}

}  // namespace

// Once a minute, and only where the status line has nothing else to say.
void DeskHost::remind(const scene::HallClock& now) {
  if (reminded_minute_ == now.minute_of_day) return;
  reminded_minute_ = now.minute_of_day;
  const Session& session = station_.session();
  const auto left = scene::day_plan(session, now).minutes_left;
  const Phase* phase = find_phase(session.programme, session.current_phase);
  if (!left || !phase || (!message_.empty() && message_ != reminder_)) return;
  reminder_ = reminder_said(language_, *left, scene::reminders(session, focus_.field, phase->method, *left));
  if (const Words note = note_of(session, {}, phase->key); !note.empty())
    reminder_ += (reminder_.empty() ? "" : " · ") + language_.say("desk.note.is", neutralised(note.text));
  say(reminder_, desk::Severity::attention);
}

// Once a minute, aside: some computers take their time to answer. Said anew whenever it lost five percent more.
void DeskHost::look_at_battery() {
  const std::int64_t minute = station_.clock().wall_ms() / 60'000;
  if (minute == battery_minute_) return;
  battery_minute_ = minute;
  exports_.add([this]() -> station::JobQueue::Finish {
    const auto battery = battery_in();
    return [this, battery] {
      if (!battery || !battery->is_discharging || battery->percent > kLowBattery_percent) {
        battery_told_percent_ = 101;
        return;
      }
      if (battery->percent > battery_told_percent_ - 5) return;
      battery_told_percent_ = battery->percent;
      say(language_.say("desk.battery", std::to_string(battery->percent)), desk::Severity::attention);
    };
  });
}

const scene::DeskScene& DeskHost::scene() {
  const auto now = clock();
  remind(now);
  look_at_battery();
  const auto proposal = station_.proposal(focus_.field);
  const auto advice = station_.advice();
  const bool is_current = scene_ && scene_->version == station_.session().version &&
                          scene_minute_ == now.minute_of_day && scene_proposal_ == proposal;
  if (!is_current) {
    scene_ = scene::desk_scene(station_.session(), focus_, proposal.get(), now, &frozen_past_);
    scene_minute_ = now.minute_of_day;
    scene_proposal_ = proposal;
    ++generation_;
  }
  if (!is_current || scene_advice_ != advice) {
    scene_->typing = scene::typing_scene(station_.session(), advice.get());
    scene_advice_ = advice;
  }
  search(is_current);
  return *scene_;
}

// The texts are read a slice at a time, so that no frame waits for ten thousand of them.
void DeskHost::search(bool is_current) {
  constexpr std::size_t kTextsInAFrame = 200;
  const bool was_complete = index_.is_complete();
  index_.follow(station_.session(), kTextsInAFrame);
  const bool is_answered = scene_->found.query == query_ && is_current && was_complete;
  if (is_answered) return;
  scene_->found = query_.empty() ? scene::SearchScene{} : index_.find(station_.session(), query_);
  if (!query_.empty()) ++generation_;
}

void DeskHost::fulfil(desk::Intents intents) {
  for (desk::Intent& intent : intents.commands) {
    const auto* redaction = std::get_if<RedactEntity>(&intent.command);
    const AnyId entity = redaction ? redaction->entity : AnyId{};
    const station::Ticket ticket = station_.submit(std::move(intent.command));
    asked_[ticket] = intent.origin;
    if (redaction) note_redaction(ticket, entity);
  }
  if (!intents.commands.empty()) message_.clear();
  for (const desk::Wish& wish : intents.wishes) std::visit([this](const auto& each) { fulfil(each); }, wish);
}

void DeskHost::fulfil(const desk::LookAt& wish) {
  focus_ = wish.focus;
  focus_.station = station_.id();
  focus_ = scene::valid_focus(station_.session(), focus_);
  scene_.reset();
}

void DeskHost::fulfil(const desk::LookFor& wish) { query_ = wish.query; }

void DeskHost::fulfil(const desk::RequestProposal& wish) {
  station_.request_proposal(focus_.field, wish.resolution * analysis::Parameters{}.resolution);
}
void DeskHost::fulfil(const desk::RequestName& wish) { station_.request_name(wish.cluster); }
void DeskHost::fulfil(const desk::DropProposal&) { station_.drop_proposal(focus_.field); }

// Made and written on a thread of its own, from the session as it is on the disk: a report takes longer than a frame.
// Wished again meanwhile, it is given up.
void DeskHost::fulfil(const desk::ExportAll&) {
  if (exporting_) {
    exporting_->is_cancelled = true;
    return;
  }
  exporting_ = std::make_shared<Exporting>();
  told_exported_ = -1;
  exports_.add([this, path = station_.path(), language = language_, folder = export_folder(station_.path()),
                under_way = exporting_]() -> station::JobQueue::Finish {
    const auto progress = [&](const std::string&, int made, int all) {
      under_way->all = all;
      under_way->made = made;
      return !under_way->is_cancelled;
    };
    const auto session = station::session_on_disk(path);
    const auto files = session ? exchange::export_delivery(*session, {}, {language, {}, {}}, progress)
                               : Result<std::vector<exchange::ExportedFile>>(session.problem());
    std::vector<std::pair<std::string, std::string_view>> named;
    if (files)
      for (const auto& file : *files) named.emplace_back(file.name, file.bytes);
    const Outcome written = files ? write_files(folder, named) : Outcome(files.problem());
    return [this, written, folder, count = named.size()] {
      exporting_.reset();
      if (written)
        say(language_.say("desk.exported", std::to_string(count), folder.string()), desk::Severity::note);
      else
        say(language_.say(written.problem()), desk::Severity::fault);
    };
  });
}

// True if there was something new to tell of the export under way.
bool DeskHost::tell_export() {
  if (!exporting_ || exporting_->made == told_exported_ || exporting_->all == 0) return false;
  told_exported_ = exporting_->made;
  say(language_.say("desk.exporting", std::to_string(told_exported_), std::to_string(exporting_->all)),
      desk::Severity::note);
  return true;
}

void DeskHost::fulfil(const desk::LookForFiles&) { files_.look(); }
void DeskHost::fulfil(const desk::UseFile& wish) { files_.use(wish.offer); }

void DeskHost::fulfil(const desk::TakeSeat& wish) {
  seat_ = accepted(wish.seat);
  leave_what_is_not_allowed();
  say(language_.text("desk.seat.taken"), desk::Severity::note);
}

// Panels that no key of such a computer leads to, or out of.
void DeskHost::leave_what_is_not_allowed() {
  const bool is_for_all = ui_.panel == desk::Panel::plenary;
  if (seat_.duty == desk::Duty::scribe || (seat_.duty == desk::Duty::table && is_for_all))
    ui_.panel = desk::Panel::board;
}

void DeskHost::use(const desk::Seat& seat) {
  seat_ = seat;
  leave_what_is_not_allowed();
  if (!find_field(station_.session().programme, seat.field)) return;
  focus_.field = seat.field;
  focus_ = scene::valid_focus(station_.session(), focus_);
}

// True if there was something to tell of files.
bool DeskHost::tell_files() {
  files_.keep_copy(std::chrono::steady_clock::now());
  const auto told = files_.take_told();
  if (told) say(told->words, told->severity);
  return told.has_value();
}

// Every wording that still stands; earlier ones go too, but nobody can name them here.
void DeskHost::note_redaction(station::Ticket ticket, const AnyId& entity) {
  redacting_[ticket] = standing_words(station_.session(), entity);
}
void DeskHost::fulfil(const desk::ShowProjectorWindow&) { wants_projector_ = true; }
void DeskHost::fulfil(const desk::Quit&) { leaving_ = Leaving::quits; }
void DeskHost::fulfil(const desk::Adjust& wish) { settings_ = wish.settings; }
// Only when no answer is awaited: it would be lost with this session's station.
void DeskHost::fulfil(const desk::BeginRehearsal&) {
  if (ui_.awaited || station_.is_busy()) return say(language_.text("desk.rehearsal_later"), desk::Severity::note);
  leaving_ = Leaving::rehearses;
}
void DeskHost::fulfil(const desk::EndRehearsal&) { leaving_ = Leaving::ends_rehearsal; }
void DeskHost::fulfil(const desk::ZoomHall& wish) {
  room_ = zoomed(room_, wish.steps);
  say(language_.say("desk.zoomed", std::to_string(room_.zoom_percent)), desk::Severity::note);
}

desk::DeskStatus DeskHost::status() const {
  desk::DeskStatus status;
  if (const auto saved = station_.last_saved_ms())
    status.saved_at = clock_time(*saved, station_.clock().utc_offset_min());
  status.is_saving = station_.is_busy();
  status.is_proposing = station_.is_proposing();
  status.proposing_percent = station_.proposing_percent();
  status.is_read_only = !station_.is_writable();
  status.is_projector_open = projector_open_;
  status.message = message_;
  status.severity = severity_;
  status.projector_pages = projector_pages_;
  status.files = &files_.shown();
  status.seat = seat_;
  status.settings = settings_;
  status.is_rehearsal = is_rehearsal_;
  return status;
}

void DeskHost::note_projector(int pages, bool is_open) {
  projector_pages_ = pages;
  projector_open_ = is_open;
}

void DeskHost::say(std::string words, desk::Severity severity) {
  message_ = std::move(words);
  severity_ = severity;
}

bool DeskHost::wants_projector() { return std::exchange(wants_projector_, false); }

}  // namespace tafelrunde::shell
