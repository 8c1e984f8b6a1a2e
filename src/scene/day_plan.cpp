#include "scene/day_plan.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/text.h"

namespace tafelrunde::scene {
namespace {

constexpr int kMostDelay_min = 4 * 60;  // more than that is a rehearsal on another day, no delay

int minute_of_day(const Stamp& stamp) {
  const std::int64_t local_min = stamp.wall_ms / 60000 + stamp.utc_offset_min;
  return static_cast<int>(((local_min % 1440) + 1440) % 1440);
}

// When each phase was started: along the chain of operations that superseded one another.
std::map<PhaseKey, int> real_starts(const Session& session) {
  std::map<PhaseKey, int> starts;
  std::vector<OperationId> ahead;
  std::unordered_set<OperationId> seen;
  for (const auto& head : session.started_phase.heads()) ahead.push_back(head.operation);
  while (!ahead.empty()) {
    const OperationId id = ahead.back();
    ahead.pop_back();
    const auto found = session.history.find(id);
    if (found == session.history.end() || !seen.insert(id).second) continue;
    const auto* started = std::get_if<PhaseStarted>(&found->second.fact);
    if (!started) continue;
    const int at = minute_of_day(found->second.stamp);
    const auto [place, is_new] = starts.emplace(started->phase, at);
    if (!is_new) place->second = std::max(place->second, at);
    ahead.insert(ahead.end(), found->second.supersedes.begin(), found->second.supersedes.end());
  }
  return starts;
}

// A buffer is there to be used up; everything else keeps its length.
int least_duration(const PlannedPhase& phase) {
  return phase.method == Method::buffer ? 0 : phase.planned_end_min - phase.planned_start_min;
}

bool is_of_this_day(const PlannedPhase& phase, const std::optional<int>& now) {
  if (!phase.real_start_min || !now) return false;  // no clock: it is another day
  const int delay = *phase.real_start_min - phase.planned_start_min;
  const int length = phase.planned_end_min - phase.planned_start_min;
  const int running = *now - *phase.real_start_min;
  return std::abs(delay) <= kMostDelay_min && running >= 0 && running <= length + kMostDelay_min;
}

// From the running phase on: each begins when it was to begin, or when the one before it ends, whichever is later.
void expect(DayPlan& plan, const std::optional<int>& now) {
  auto phase = std::find_if(plan.phases.begin(), plan.phases.end(), [](const auto& each) { return each.is_current; });
  if (phase == plan.phases.end() || !is_of_this_day(*phase, now)) return;
  phase->expected_start_min = *phase->real_start_min;
  phase->expected_end_min = std::max(phase->planned_end_min, *phase->real_start_min + least_duration(*phase));
  phase->expected_end_min = std::max(phase->expected_end_min, *now);
  for (auto next = phase + 1; next != plan.phases.end(); ++next) {
    next->expected_start_min = std::max(next->planned_start_min, (next - 1)->expected_end_min);
    next->expected_end_min = std::max(next->planned_end_min, next->expected_start_min + least_duration(*next));
  }
  plan.late_min = plan.phases.back().expected_end_min - plan.phases.back().planned_end_min;
}

}  // namespace

DayPlan day_plan(const Session& session, const HallClock& clock) {
  DayPlan plan;
  const auto starts = real_starts(session);
  for (const Phase& phase : session.programme.phases) {
    PlannedPhase planned;
    planned.key = phase.key;
    planned.title = neutralised(phase.title);
    planned.method = phase.method;
    planned.planned_start_min = planned.expected_start_min = phase.start_min;
    planned.planned_end_min = planned.expected_end_min = phase.start_min + phase.duration_min;
    if (const auto real = starts.find(phase.key); real != starts.end()) planned.real_start_min = real->second;
    planned.is_current = phase.key == session.current_phase;
    plan.phases.push_back(planned);
    const bool has_end = planned.is_current && phase.duration_min > 0 && clock.minute_of_day;
    if (has_end && is_of_this_day(planned, clock.minute_of_day))
      plan.minutes_left = planned.planned_end_min - *clock.minute_of_day;
  }
  expect(plan, clock.minute_of_day);
  return plan;
}

namespace {

// When the station turned to what it shows: the first of the projections of this field without another between.
std::optional<int> shown_since_min(const Session& session, const StationId& station) {
  const auto found = session.projections.find(station);
  if (found == session.projections.end() || !found->second.is_written()) return std::nullopt;
  const Projection shown = *found->second.shown();
  if (!shows_field(shown.view)) return std::nullopt;
  std::optional<int> since;
  OperationId id = found->second.heads().back().operation;
  for (;;) {
    const auto operation = session.history.find(id);
    if (operation == session.history.end()) return since;
    const auto* fact = std::get_if<ProjectionShown>(&operation->second.fact);
    if (!fact || !shows_field(fact->projection.view) || fact->projection.field != shown.field) return since;
    since = minute_of_day(operation->second.stamp);
    if (operation->second.supersedes.empty()) return since;
    id = operation->second.supersedes.front();
  }
}

}  // namespace

std::optional<int> field_minutes_left(const Session& session, const StationId& station, const HallClock& clock) {
  const Phase* phase = find_phase(session.programme, session.current_phase);
  if (!phase || phase->method != Method::plenary || session.programme.fields.empty() || !clock.minute_of_day)
    return std::nullopt;
  const auto since = shown_since_min(session, station);
  if (!since || *since > *clock.minute_of_day) return std::nullopt;  // yesterday
  const int share = phase->duration_min / static_cast<int>(session.programme.fields.size());
  return share - (*clock.minute_of_day - *since);
}

}  // namespace tafelrunde::scene
