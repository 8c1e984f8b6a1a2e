// The agenda as it runs: what was planned, what really began when, and what an overrun does to the rest. For the desk
// only; the hall sees the plan. All times are minutes after midnight, local time of the venue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session.h"
#include "scene/projector_scene.h"

namespace tafelrunde::scene {

struct PlannedPhase {
  PhaseKey key;
  std::string title;
  Method method = Method::other;
  int planned_start_min = 0;
  int planned_end_min = 0;
  std::optional<int> real_start_min;  // when somebody started it; the latest time, if it was started twice
  int expected_start_min = 0;         // of those to come, and of the running one; as planned where nothing is known
  int expected_end_min = 0;
  bool is_current = false;
};

struct DayPlan {
  std::vector<PlannedPhase> phases;  // in order of the programme
  // So much later than planned the day ends if everything still to come takes the time it was given. Gaps and buffers
  // take up delay, breaks do not: people need them. 0 where nothing was started, or on another day or hour than this.
  int late_min = 0;
  std::optional<int> minutes_left;  // of the running phase, by its planned end; negative: over so long
};

DayPlan day_plan(const Session& session, const HallClock& clock);

// Minutes left for the field of action that the hall sees, if every field gets the same share of the plenary; counted
// from when this station turned to it. Negative: over so long. Nothing outside a plenary and where no field is shown.
std::optional<int> field_minutes_left(const Session& session, const StationId& station, const HallClock& clock);

}  // namespace tafelrunde::scene
