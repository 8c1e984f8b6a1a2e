// What the moderator might forget while the time runs out: private to the desk, one line each, none while there is
// time. A reminder is never in the way and asks for no answer.
#pragma once

#include <vector>

#include "core/session.h"

namespace tafelrunde::scene {

struct Reminder {
  enum class What {
    unnamed_clusters,     // of the field: with cards and without a name
    waiting_for_release,  // statements of the whole conference
    clusters_without_dots,
    fields_without_result,  // central results, before and in the plenary
  };
  What what{};
  int count = 0;
  bool operator==(const Reminder&) const = default;
};

// `method`: of the phase that runs; `minutes_left`: of it. Said in the last ten minutes and after the end.
inline constexpr int kRemindFrom_min = 10;
std::vector<Reminder> reminders(const Session& session, const FieldKey& field, Method method, int minutes_left);

}  // namespace tafelrunde::scene
