// A field of action in the middle of its second round, rich enough to look at: five groups, a proposal, findings,
// statements of every state, long words and short ones.
#pragma once

#include "core/advice.h"
#include "core/proposal.h"
#include "support/story.h"

namespace tafelrunde::test {

Programme eight_fields();
Story sample_desk();

// What the clusterer might say of it: two statements for a group that is there, a new group, one left alone.
ClusterProposal sample_proposal(const Story& story);

// What it might say about a draft: three groups, one statement in nearly the same words, one of another field.
Advice sample_advice(const Story& story);

}  // namespace tafelrunde::test
