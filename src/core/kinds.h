// The small vocabularies of the field, shared by commands, facts and the session.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/stamp.h"
#include "core/words.h"

namespace tafelrunde {

// Bedarf, Verbesserungspotenzial, Leitziel, Maßnahme.
enum class Kind { need, improvement, guiding_goal, measure };

// How a statement came in.
enum class Source { moderator, phone, import, paper };

// May the hall see it? Only `released` statements can reach the projector. Parked ones lie in the Themenspeicher.
enum class ReleaseState { pending, released, withheld, parked };

struct Release {
  ReleaseState state = ReleaseState::pending;
  std::string reason;  // key of an editable list, only with withheld
  bool operator==(const Release&) const = default;
};

// Where a statement was said.
struct Filing {
  FieldKey field;
  PhaseKey round;  // a collecting phase
  bool operator==(const Filing&) const = default;
};

// Which cluster a statement lies in (none: nil), and whether a person put it there.
struct Placement {
  ClusterId cluster;
  bool pinned = false;
  bool operator==(const Placement&) const = default;
};

// Where the moderator will not have a statement: clusters that it was offered to, and statements it was to be
// gathered with in a new one. Each once, ascending.
struct Refusals {
  std::vector<ClusterId> clusters;
  std::vector<StatementId> company;
  bool operator==(const Refusals&) const = default;
};

// What a statement says about an item of the discussion paper: bestätigt, ändert, widerspricht, neu.
enum class Stance { confirms, changes, contradicts, adds };

// Where counted dots came from.
enum class CountSource { paper, hands, device };

// A Mehrpunktabfrage in a field of action (Ein-Punkt with one dot each): its rules, announced before dots are given,
// and how it went. While it is announced and not closed the hall sees the rules instead of dots.
struct Vote {
  int dots_per_person = 0;  // 0: no vote is announced
  int most_on_one = 0;      // of one person's dots on one cluster; 0: as many as they like
  int people = 0;           // who took part; 0: not counted
  CountSource source = CountSource::paper;
  bool is_closed = false;
  bool is_announced() const { return dots_per_person > 0; }
  bool hides_dots() const { return is_announced() && !is_closed; }
  bool operator==(const Vote&) const = default;
};

// More than any hall holds: a larger count is a slip of the fingers.
inline constexpr int kMostPeople = 100'000;

// People of one group at a table. The group is named as in the programme's audiences; empty: of no named group.
struct GroupCount {
  std::string group;
  int people = 0;
  bool operator==(const GroupCount&) const = default;
};

// Who sits at a table: head counts, never names.
struct Attendance {
  std::vector<GroupCount> groups;  // each once, none with 0
  int people() const {
    int sum = 0;
    for (const GroupCount& each : groups) sum += each.people;
    return sum;
  }
  bool operator==(const Attendance&) const = default;
};

enum class Consensus { unknown, yes, dissent, open };

// A finding as the ministry gets it; everything but field, kind and wording is optional.
struct FindingText {
  FieldKey field;
  Kind kind = Kind::need;
  Words wording;
  std::vector<StatementId> statements;
  std::vector<ClusterId> clusters;
  Consensus consensus = Consensus::unknown;
  Words dissent;      // the dissenting wording
  std::string level;  // "land", "kommune", "bund" or empty
  Words addressee;
  std::string horizon;  // "kurz", "mittel", "lang", an ISO date or empty
  Words indicator;
  bool amended_in_plenary = false;  // this wording came from the hall
  bool operator==(const FindingText&) const = default;
};

// A quick vote by show of hands: what was asked, and how many hands.
struct HandVote {
  FieldKey field;
  PhaseKey phase;  // that ran; may be empty
  Words subject;
  int in_favour = 0, against = 0, abstained = 0;
  int hands() const { return in_favour + against + abstained; }
  bool operator==(const HandVote&) const = default;
};

// What the ministry answered to a finding: who is responsible, what comes of it, how far it is. All may be empty.
struct Answer {
  Words responsible;  // Zuständigkeit
  Words response;     // Rückmeldung
  Words status;
  bool empty() const { return responsible.empty() && response.empty() && status.empty(); }
  bool operator==(const Answer&) const = default;
};

// Whether a finding is a central result, and its place among those of its field (from 1; 0: not central).
struct CentralMark {
  int order = 0;
  bool operator==(const CentralMark&) const = default;
};

// An item of the discussion paper that the tables talk about.
struct PaperItem {
  FieldKey field;
  std::string kind;  // "Leitsatz", "Leitziel", "Maßnahme" as in the paper
  Words text;
  Consensus consensus = Consensus::unknown;
  Words note;
  bool operator==(const PaperItem&) const = default;
};

// What a station's projector shows. `storage` is the Themenspeicher, `dots` the clusters by their dots.
// `hands` is the last vote by hands of the field.
enum class ProjectionView { blank, welcome, agenda, board, plenary, question, cluster, dots, storage, thanks, hands };

// True of the views that show one field of action.
constexpr bool shows_field(ProjectionView view) {
  return view == ProjectionView::board || view == ProjectionView::plenary || view == ProjectionView::question ||
         view == ProjectionView::cluster || view == ProjectionView::dots || view == ProjectionView::hands;
}

struct Projection {
  ProjectionView view = ProjectionView::welcome;
  FieldKey field;                 // of the views that show one
  int page = 0;                   // from 0; which of the slides, when there is more than one
  ClusterId cluster;              // of the view cluster
  OperationId frozen_after = {};  // the hall keeps what was so after this operation; nil: it sees what is
  bool is_frozen() const { return frozen_after != OperationId{}; }
  bool operator==(const Projection&) const = default;
};

}  // namespace tafelrunde
