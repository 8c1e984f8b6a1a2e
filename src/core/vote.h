// Counting a Mehrpunktabfrage: what was given against what the rules allow.
#pragma once

#include <vector>

#include "core/session.h"

namespace tafelrunde {

struct VoteTally {
  int people = 0;                    // who took part: as the vote says, else as the tables counted; 0: not known
  int given = 0;                     // dots on all clusters of the field
  int possible = 0;                  // people times dots each; 0: the people were not counted
  std::vector<ClusterId> too_heavy;  // have more dots than the rules let all people together give
  bool is_over() const { return possible > 0 && given > possible; }
};

VoteTally vote_tally(const Session& session, const FieldKey& field);

// How many dots each person should have at least, so that `options` clusters can come out in different places:
// options * (options - 1) / 2 dots in all (the sum 0 + 1 + ... + options - 1), shared among the people, rounded up
// (workshopmoderationstraining.de, "Anzahl der Punkte"). At least 1; 0 where either number is not known.
int usual_dots(int options, int people);

}  // namespace tafelrunde
