// What the hall may see, as values. Withheld, pending, parked and deleted statements are not in here at all, so that
// no drawing mistake can show them (parked ones are in one view only, the Themenspeicher); nor are drafts, errors or
// anything about saving. All words are neutralised
// (base/text.h) and ready to draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session.h"

namespace tafelrunde::scene {

struct FieldBadge {
  int number = 0;  // from 1; also chooses the colour
  std::string title;
};

struct AgendaLine {
  std::string time;  // "15.45 – 16.45"
  std::string title;
  Method method = Method::other;
  bool is_current = false;
  bool is_past = false;
};

struct HallCard {
  StatementId statement;
  std::string text;
  int mentions = 1;
  std::optional<Kind> kind;
};

struct HallCluster {
  ClusterId cluster;
  std::string title;  // may be empty: not yet named
  std::vector<HallCard> cards;
  int dots = 0;
  int mentions = 0;      // of all its cards
  int field_number = 0;  // view storage, where each field's cards stand together; else 0
};

struct HallFinding {
  FindingId finding;
  int order = 0;  // from 1
  Kind kind = Kind::need;
  std::string wording;
  int dots = 0;      // of the clusters it rests on
  int mentions = 0;  // of the statements it rests on
  std::string dissent;
  bool amended_in_plenary = false;
};

struct HallDissent {
  StatementId statement;
  std::string text;
};

// A vote that is announced and not closed: the hall sees its rules and no dots.
struct HallVote {
  int dots_per_person = 0;
  int most_on_one = 0;  // 0: as many as they have
};

// A vote by hands, as counted.
struct HallHands {
  HandVoteId vote;
  std::string subject;
  int in_favour = 0, against = 0, abstained = 0;
};

struct ProjectorScene {
  ProjectionView view = ProjectionView::blank;
  int page = 0;
  std::string title;  // of the conference
  std::string subtitle;
  std::string venue;                // "Magdeburg · Industrie- und Handelskammer Magdeburg"
  std::string date;                 // "12. September 2019" is made by the view's language from this ISO date
  std::string greeting;             // of the welcome view: who speaks
  std::string phase;                // title of the phase that runs; may be empty
  std::optional<int> minutes_left;  // of the phase that runs
  double share_left_0_to_1 = 0;

  std::vector<AgendaLine> agenda;     // view agenda
  FieldBadge field;                   // views of one field
  std::string question;               // of the round or the field
  std::vector<HallCluster> clusters;  // those with at least one card the view may show; of view cluster, the one
  bool is_chatham_house = false;      // what runs is under that rule (view question)
  std::optional<HallHands> hands;     // view hands
  std::optional<HallVote> vote;       // running in the field: every `dots` is 0 meanwhile
  std::vector<HallCard> loose;        // view board: released, in no cluster, newest last
  std::vector<HallFinding> findings;  // view plenary: the central results, at most three
  std::string quote;                  // view plenary: one verbatim statement behind the results
  StatementId quoted;
  std::vector<HallDissent> dissents;  // view plenary: noted at statements behind the results, not at a finding
  std::string publisher;              // view thanks: who invited, and where they can be reached, in lines
  std::string contact;
};

class FrozenPast;  // scene/frozen.h

// What a person standing in the hall could see now.
struct HallClock {
  std::optional<int> minute_of_day;  // local; empty: no clock is shown
};

// A frozen projection is taken from the past; `past` keeps that over calls (none: it is folded anew).
ProjectorScene projector_scene(const Session& session, const Projection& projection, const HallClock& clock,
                               FrozenPast* past = nullptr);

// What the station's projector shows: the last ProjectionShown, or the welcome.
Projection projection_of(const Session& session, const StationId& station);

}  // namespace tafelrunde::scene
