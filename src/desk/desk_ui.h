// Everything the desk remembers between two frames and that is no fact: drafts, selection, open editors. A plain
// value; the shell may keep its drafts in a file, so that they survive a crash.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/command.h"
#include "widgets/rect.h"
#include "widgets/text_edit.h"

namespace tafelrunde::desk {

// Which box an intent came from: its words are kept until the answer.
enum class Origin {
  capture,
  correction,
  naming,
  dots,
  finding,
  reason,
  vote,
  note,
  round,
  attendance,
  hands,
  forming,
  other
};

// How readily a proposed group falls apart: 1 coarse ... 6 fine (analysis/proposal.h).
inline constexpr double kUsualResolution = 2.5;
inline constexpr double kCoarsest = 1;
inline constexpr double kFinest = 6;

enum class Panel { board, plenary, queue };
enum class SideList { newest, findings, paper, deleted };
enum class QueueList { pending, withheld, parked };
enum class Editor {
  naming,
  dots,
  finding,
  search,
  palette,
  reason,
  stance,
  vote,
  note,
  files,
  redaction,
  seat,
  round,
  attendance,
  hands,
  versions,
  settings
};

// A statement whose words lie in the capture box to be corrected, and the wording this started from.
struct Correction {
  StatementId statement;
  OperationId seen;
  std::string before;
};

struct CaptureUi {
  widgets::TextBoxState words;
  std::optional<Kind> kind;  // of the next statement
  ClusterId cluster;         // of the next statement; nil: none
  std::optional<Correction> correction;
  widgets::TextBoxState set_aside;                // the draft that made room for a correction
  std::map<StatementId, std::string> unfinished;  // corrections left with Esc: nothing typed is ever lost
};

struct NamingUi {
  ClusterId cluster;
  widgets::TextBoxState words;
  std::string offer;  // a name made of its statements' words, taken by Enter in the empty box; empty: none yet
};

struct DotsUi {
  ClusterId cluster;
  widgets::TextBoxState words;  // "12" is the new total, "+3" counts on
};

// The rules of a vote being set: dots per person, most on one cluster, people.
struct VoteUi {
  widgets::TextBoxState dots, most, people;
  CountSource source = CountSource::paper;
};

// The moderator's own note on a field or on a part of the agenda.
struct NoteUi {
  FieldKey field;
  PhaseKey phase;
  widgets::TextBoxState words;
};

struct FindingUi {
  WriteFinding draft;  // wording and dissent are taken from the boxes
  widgets::TextBoxState wording;
  widgets::TextBoxState dissent;
  widgets::TextBoxState addressee;
  widgets::TextBoxState indicator;
  unsigned seen = 0;  // the box that was brought into view last
};

struct PaletteUi {
  widgets::TextBoxState words;
  int at = 0;  // the entry that Enter runs
};

// Files to take in or to hand on are being chosen from.
struct FilesUi {
  std::size_t at = 0;
};

// What a computer may do: everything; what a table does, nothing of it for the hall or for all; or only take down
// what is said, to be released by somebody else.
enum class Duty { everything, table, scribe };

// Where this computer stands, being said.
struct SeatUi {
  widgets::TextBoxState name, table;
  FieldKey field;
  Duty duty = Duty::everything;
};

// The question of a field in a round, being asked.
struct RoundUi {
  FieldKey field;
  PhaseKey round;
  widgets::TextBoxState question;
};

// Head counts of a table, being taken.
struct GroupBox {
  std::string group;  // empty: of no named group
  widgets::TextBoxState people;
};
struct AttendanceUi {
  FieldKey field;
  PhaseKey round;
  widgets::TextBoxState table;
  std::vector<GroupBox> groups;
  std::optional<std::string> filled_for;  // the table whose counts the program filled in last
  std::vector<std::string> filled;        // what it filled in; other words were typed
  unsigned seen = 0;                      // the box that was brought into view last
};

// A vote by hands, being counted.
struct HandsUi {
  FieldKey field;
  HandVoteId vote;  // counted again; nil: a new one
  widgets::TextBoxState subject, in_favour, against, abstained;
};

// Diverging texts are being chosen from.
// Where the row lies that the keys of a sheet act on, and how its list is to move.
struct RowView {
  bool is_to_be_seen = false;        // bring it into view
  float above_px = 0, below_px = 0;  // hidden of it
  float page_px = 0;                 // height of the list
  float scroll_px = 0;               // move the list by so much, downwards if positive
};

struct VersionsUi {
  std::size_t at = 0;
};

// Settings of this computer, and its keys.
struct SettingsUi {
  std::size_t at = 0;       // the line that keys act on
  bool awaits_key = false;  // the next key becomes that of the line
  std::string refusal;      // why the last key was not taken
};

// The words of a statement are about to be removed for good.
struct RedactionUi {
  AnyId entity;  // a statement, cluster, finding or vote by hands
  std::size_t reason = 0;
};

// Stances to the discussion paper are being taken for these statements.
struct StanceUi {
  std::vector<StatementId> statements;
  std::size_t at = 0;  // the item of the paper
};

// What on the board the keyboard or the pointer is at.
struct LooseSpot {
  bool operator==(const LooseSpot&) const = default;
};
struct NewClusterSpot {
  bool operator==(const NewClusterSpot&) const = default;
};
struct GhostSpot {
  StatementId statement;  // that a proposal would move
  bool operator==(const GhostSpot&) const = default;
};
using Spot = std::variant<StatementId, ClusterId, FindingId, GhostSpot, LooseSpot, NewClusterSpot>;
struct PlacedSpot {
  Spot spot;
  widgets::Rect rect;
};

// How tall cards are at a width, kept between frames: most of a frame would go into measuring words that have not
// changed. A height holds for what the signature names; who looks a card up compares it.
struct KeptHeight {
  std::uint64_t signature = 0;
  float height_px = 0;
};
struct HeightKey {
  StatementId statement;
  int width_px = 0;
  bool operator==(const HeightKey&) const = default;
};
struct HashOfHeightKey {
  std::size_t operator()(const HeightKey& key) const {
    return std::hash<StatementId>()(key.statement) ^ static_cast<std::size_t>(key.width_px) * 0x9E3779B97F4A7C15ULL;
  }
};
using KeptHeights = std::unordered_map<HeightKey, KeptHeight, HashOfHeightKey>;

struct DragUi {
  Spot from;                            // a statement or a whole cluster
  std::vector<StatementId> statements;  // what moves with it
};

struct DeskUi {
  CaptureUi capture;
  std::optional<Origin> awaited;  // an answer is out; until it comes every key is held back
  std::string refusal;            // said beside the box until the next change

  Panel panel = Panel::board;
  SideList side = SideList::newest;
  QueueList queue = QueueList::pending;
  bool shows_help = false;
  bool shows_all_views = false;           // of the hall, also the rarer ones
  std::map<FieldKey, double> resolution;  // finer or coarser, per field

  bool is_capturing = true;           // the capture box has the keyboard
  std::optional<Spot> cursor;         // what keys act on; nothing while the capture box has the keyboard
  std::optional<Spot> cursor_wish;    // gets the keyboard as soon as it is drawn
  std::vector<StatementId> selected;  // more than the cursor, for placing and splitting together
  std::vector<PlacedSpot> spots;      // where everything lies, for the arrow keys; made anew in every frame
  std::vector<PlacedSpot> landing;    // where something dragged may be dropped; made anew in every frame
  std::optional<DragUi> drag;
  KeptHeights heights;

  std::optional<NamingUi> naming;
  std::optional<DotsUi> dots;
  std::optional<FindingUi> finding;
  std::optional<StanceUi> stance;
  std::optional<VoteUi> vote;
  std::optional<NoteUi> note;
  std::optional<FilesUi> files;
  std::optional<RedactionUi> redaction;
  std::optional<SeatUi> seat;
  std::optional<RoundUi> round;
  std::optional<AttendanceUi> attendance;
  std::optional<HandsUi> hands;
  std::optional<VersionsUi> versions;
  std::optional<SettingsUi> settings;
  RowView row;                       // of the sheet that is open
  std::vector<RoundUi> left_rounds;  // sheets left before saving, each of its field and round
  std::vector<AttendanceUi> left_attendance;
  std::vector<HandsUi> left_hands;
  std::vector<NoteUi> left_notes;                         // left before saving: nothing typed is ever lost
  std::vector<FindingUi> left_findings;                   // editors left before saving: nothing typed is ever lost
  std::optional<Editor> opened;                           // just now: it gets the keyboard as soon as it is drawn
  std::optional<std::vector<ClusterId>> clusters_before;  // a cluster was asked for: named when it is there
  std::optional<PaletteUi> palette;
  std::optional<widgets::TextBoxState> reason;  // a new reason for withholding is being typed
  bool searches = false;
  widgets::TextBoxState search;
  bool search_has_keys = false;            // its box has the keyboard
  std::size_t search_at = 0;               // the hit that Enter leads to
  std::size_t search_shown = 0;            // the one that was scrolled to
  std::optional<Projection> before_blank;  // what the hall saw before it was blanked
};

}  // namespace tafelrunde::desk
