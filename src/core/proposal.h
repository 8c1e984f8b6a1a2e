// A proposed grouping of one field, as screens show it (ghosts) and as the moderator may adopt it. It is computed,
// shown and forgotten; only what she accepts becomes facts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/kinds.h"
#include "core/session.h"

namespace tafelrunde {

// How an offer differs from the proposal shown before.
enum class OfferNews { as_before, moved, added };

struct ProposedPlacement {
  StatementId statement;
  std::vector<std::string> shared_words;  // why: the words it shares with the group, strongest first
  bool is_uncertain = false;              // another group is about as near
  OfferNews news = OfferNews::as_before;
};

struct ProposedCluster {
  ClusterId cluster;  // of the board, or fresh
  bool is_new = false;
  bool is_remembered = false;                 // a new one named as at an earlier conference
  std::string title;                          // its name, or a proposed one
  std::vector<ProposedPlacement> placements;  // only what would change; what she placed is not in here
};

// What a newer proposal changed, in statements and new clusters; all zero: nothing.
struct ProposalChange {
  int moved = 0;      // offered to another group than before
  int added = 0;      // offered now and not before
  int withdrawn = 0;  // offered before and not now, though still in no cluster
  int formed = 0;     // new clusters without a forerunner
  int given_up = 0;   // new clusters without a successor
  bool operator==(const ProposalChange&) const = default;
};

struct ClusterProposal {
  FieldKey field;
  bool is_partition = false;  // false: too few statements, only offers to named clusters
  std::vector<ProposedCluster> clusters;
  std::vector<StatementId> fits_nowhere;
  std::optional<ProposalChange> change;     // against the one shown before, if there was one
  std::vector<StatementId> other_language;  // neither German nor English: not judged

  bool empty() const { return clusters.empty(); }
};

// A named cluster of an earlier conference, taken along as a suggestion for the same field.
struct EarlierCluster {
  FieldKey field;
  std::string title;
  bool operator==(const EarlierCluster&) const = default;
};
// Those on the boards of a session that have a name, each title of a field once, in order.
std::vector<EarlierCluster> named_clusters(const Session& session);

// True if the moderator refused this offer before: the statement for that cluster of the board, or to be gathered
// with at least half of these others in a new one.
bool was_refused(const Refusals& refused, const ClusterId& cluster, const std::vector<StatementId>& others);

// Where each statement is offered to.
std::map<StatementId, ClusterId> offers_of(const ClusterProposal& proposal);

// Whom a statement would be gathered with in a new cluster; nobody if the cluster is on the board already.
std::vector<StatementId> others_in(const ProposedCluster& cluster, const StatementId& statement);

}  // namespace tafelrunde
