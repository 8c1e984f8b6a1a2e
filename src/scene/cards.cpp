#include "scene/cards.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "core/ties.h"

namespace tafelrunde::scene {
namespace {

OperationId shown_operation(const Register<Words>& reg) {
  const Words* shown = reg.shown();
  for (const auto& head : reg.heads())
    if (&head.value == shown) return head.operation;
  return {};
}

std::optional<int> round_number_of(const Session& session, const PhaseKey& round) {
  const Phase* phase = find_phase(session.programme, round);
  return phase ? phase->round_number : std::nullopt;
}

}  // namespace

std::string time_of(const Stamp& stamp) {
  const std::int64_t local_min = stamp.wall_ms / 60000 + stamp.utc_offset_min;
  const int minute = static_cast<int>(((local_min % 1440) + 1440) % 1440);
  char text[8];
  std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 24, minute % 60);
  return text;
}

bool is_public(const Statement& statement) {
  return statement.is_here() && !statement.is_deleted() && statement.state() == ReleaseState::released &&
         statement.words().is_present();
}

bool is_parked(const Statement& statement) {
  return statement.is_here() && !statement.is_deleted() && statement.state() == ReleaseState::parked &&
         statement.words().is_present();
}

StatementCard statement_card(const Session& session, const Statement& statement) {
  StatementCard card;
  card.id = statement.id;
  card.text = statement.words().text;
  if (statement.text.diverges()) card.versions = texts_of(statement.text);
  card.seen = shown_operation(statement.text);
  card.state = statement.state();
  card.reason = {statement.release.shown_or({}).reason};
  if (const Field* field = find_field(session.programme, statement.filed().field)) card.field_number = field->number;
  card.source = statement.source;
  card.kind = statement.kind.shown_or(std::nullopt);
  card.mentions = mentions_of(session, statement);
  for (const Statement* other : further_mentions(session, statement)) {
    card.tied.push_back(other->words().text);
    card.tied_ids.push_back(other->id);
  }
  if (is_further_mention(session, statement)) card.mention_of = counted_under(session, statement);
  card.round_number = round_number_of(session, statement.filed().round).value_or(0);
  card.table = table_of(session, statement);
  card.dissent = statement.dissent.shown_or({}).text;
  for (const auto& [item, reg] : statement.stances)
    if (const auto stance = reg.shown_or(std::nullopt)) card.stances.emplace_back(item, *stance);
  card.cluster = cluster_of(session, statement);
  card.is_pinned = !card.cluster.is_nil() && statement.placement.shown_or(Placement{}).pinned;
  card.is_deleted = statement.is_deleted();
  card.is_redacted = statement.words().state == WordsState::redacted;
  card.time = time_of(*statement.captured);
  return card;
}

HallCard hall_card(const Session& session, const Statement& statement) {
  int mentions = statement.mention_count();
  for (const Statement* other : further_mentions(session, statement))
    if (is_public(*other)) mentions += other->mention_count();
  return {statement.id, neutralised(statement.words().text), mentions, statement.kind.shown_or(std::nullopt)};
}

bool is_counted_in_public(const Session& session, const Statement& statement) {
  const Statement* counting = find_statement(session, counted_under(session, statement));
  return counting && counting != &statement && is_public(*counting);
}

std::vector<const Statement*> statements_of(const Session& session, const FieldKey& field) {
  std::vector<const Statement*> statements;  // chosen first: sorting all of them would take most of the time
  for (const auto& [id, statement] : session.statements) {
    const Filing* filing = statement.filing.shown();
    if (statement.is_here() && filing && filing->field == field) statements.push_back(&statement);
  }
  std::sort(statements.begin(), statements.end(),
            [](const Statement* a, const Statement* b) { return comes_before(*a->captured, *b->captured); });
  return statements;
}

Running running_phase(const Session& session, const HallClock& clock) {
  Running running;
  running.phase = find_phase(session.programme, session.current_phase);
  if (!clock.minute_of_day) return running;
  const int now = *clock.minute_of_day;
  if (!running.phase) {
    for (const Phase& phase : session.programme.phases)
      if (phase.start_min <= now && now < phase.start_min + phase.duration_min) running.phase = &phase;
  }
  if (running.phase && running.phase->duration_min > 0) {
    const int left = running.phase->start_min + running.phase->duration_min - now;
    const bool is_within = left >= 0 && left <= running.phase->duration_min;
    if (is_within) {
      running.minutes_left = left;
      running.share_left_0_to_1 = static_cast<double>(left) / running.phase->duration_min;
    }
  }
  return running;
}

std::string clock_text(int minute_of_day) {
  char text[8];
  std::snprintf(text, sizeof text, "%02d.%02d", minute_of_day / 60 % 100, minute_of_day % 60);
  return text;
}

std::vector<AgendaLine> agenda_lines(const Session& session, const Running& running) {
  std::vector<AgendaLine> lines;
  for (const Phase& phase : session.programme.phases) {
    const std::string time = clock_text(phase.start_min) + " – " + clock_text(phase.start_min + phase.duration_min);
    lines.push_back({time, neutralised(phase.title), phase.method, &phase == running.phase,
                     running.phase && phase.position < running.phase->position});
  }
  return lines;
}

std::string venue_line(const Session& session) {
  const Venue* venue = find_venue(session.programme, session.venue);
  if (!venue) return {};
  return neutralised(venue->house.empty() ? venue->city : venue->city + " · " + venue->house);
}

}  // namespace tafelrunde::scene
