// From the session to what the analysis asks for, and back to a proposal in ids. Internal to station.
#pragma once

#include "analysis/proposal.h"
#include "core/proposal.h"
#include "core/session.h"

namespace tafelrunde::station {

// What is grouped: a field's statements that are here, with words, and the clusters on its board. A value, so that it
// can be handed to another thread.
struct ProposalTask {
  FieldKey field;
  std::vector<analysis::Item> items;
  std::vector<StatementId> statements;  // one for each item
  std::vector<ClusterId> placed_in;     // where each lies now, pinned or not; nil: nowhere
  std::vector<Refusals> refused;        // what was refused for each
  std::vector<analysis::ExistingGroup> existing;
  std::vector<ClusterId> clusters;  // one for each existing group of the board; those of earlier conferences follow
  analysis::Parameters parameters;
};

// `earlier`: clusters of other conferences; those of this field whose title is not on the board are offered as new.
ProposalTask proposal_task(const Session& session, const FieldKey& field, double resolution,
                           const std::vector<EarlierCluster>& earlier = {});

// What a cluster's statements say and those of the field's other clusters do not, to find it a name.
struct NamingTask {
  ClusterId cluster;
  std::vector<std::string> texts;
  std::vector<std::vector<std::size_t>> groups;  // indices into `texts`; the first is the cluster to be named
};
NamingTask naming_task(const Session& session, const ClusterId& cluster);
// Empty if its statements have no words worth a name. Pure, for any thread.
std::string proposed_name(const NamingTask& task, const analysis::Lexicon& lexicon);

// Computes; new clusters get no id yet. Pure, for any thread.
ClusterProposal compute(const ProposalTask& task, const analysis::Lexicon& lexicon);

}  // namespace tafelrunde::station
