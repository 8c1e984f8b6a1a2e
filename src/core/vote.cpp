#include "core/vote.h"

#include <algorithm>

namespace tafelrunde {

VoteTally vote_tally(const Session& session, const FieldKey& field) {
  const Vote vote = vote_of(session, field);
  VoteTally tally;
  tally.people = vote.people > 0 ? vote.people : people_of(session, field);
  tally.possible = tally.people * vote.dots_per_person;
  const int most = tally.people * (vote.most_on_one > 0 ? vote.most_on_one : vote.dots_per_person);
  for (const Cluster* cluster : clusters_in_order(session, field)) {
    const int dots = dots_of(session, cluster->id);
    tally.given += dots;
    if (tally.people > 0 && vote.is_announced() && dots > most) tally.too_heavy.push_back(cluster->id);
  }
  return tally;
}

int usual_dots(int options, int people) {
  if (options <= 0 || people <= 0) return 0;
  const int all = options * (options - 1) / 2;
  return std::max(1, (all + people - 1) / people);
}

}  // namespace tafelrunde
