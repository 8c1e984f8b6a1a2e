// New statements join a board that is there: each is offered to the group that is clearly the nearest, or to none.
// The grouping itself is never computed anew behind the moderator's back. Internal to station.
#pragma once

#include <string>
#include <vector>

#include "analysis/lexicon.h"
#include "core/proposal.h"
#include "core/session.h"

namespace tafelrunde::station {

// A field's groups, those of its board and those only proposed so far, and the statements that came after. A value,
// so that it can be handed to another thread.
struct InsertTask {
  struct Group {
    ClusterId cluster;
    bool is_new = false;
    std::string title;
  };
  struct Known {
    std::string text;
    std::optional<std::size_t> group;  // where it lies or is offered to
  };
  struct Fresh {
    StatementId statement;
    std::string text;
    Refusals refused;
  };
  ClusterProposal so_far;
  std::vector<Group> groups;
  std::vector<Known> known;
  std::vector<Fresh> fresh;
};

// `fresh` that are gone, placed or offered already are left out.
InsertTask insert_task(const Session& session, ClusterProposal so_far, const std::vector<StatementId>& fresh);

// The proposal so far, and an offer for each fresh statement that one group clearly attracts. Pure, for any thread.
ClusterProposal with_inserted(const InsertTask& task, const analysis::Lexicon& lexicon);

}  // namespace tafelrunde::station
