// The moderator's window: scene values in, pixels and wishes out. No rule about statements lives here ("may this be
// released?" is a bool in the scene), and nothing is stored: what the moderator wants goes out as Intents, and her
// words stay in their box until the answer came back through take_answer.
// All calls belong to the thread of the window. Times and messages come in as words, ready to show.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/abbreviations.h"
#include "base/language.h"
#include "core/command.h"
#include "desk/desk_ui.h"
#include "desk/settings.h"
#include "scene/desk_scene.h"
#include "widgets/frame.h"

namespace tafelrunde::desk {

// A command and the box it came from. Ids of new things are nil: the station fills them in.
struct Intent {
  Command command;
  Origin origin = Origin::other;
};

// What is no command about the conference: where to look, what to compute, what the shell has to do.
struct LookAt {
  scene::DeskFocus focus;
};
struct LookFor {  // the search; empty: it is over
  std::string query;
};
struct RequestProposal {
  double resolution = kUsualResolution;
};
struct DropProposal {};  // also one that is still being computed
struct RequestName {     // for a cluster without one; the offer comes into NamingUi
  ClusterId cluster;
};
struct ExportAll {};
// A file that can be taken in or handed on, as the shell found it; words ready to show.
struct FileOffer {
  enum class Deed { merge, merge_as_same, take_in, back_up };
  Deed deed = Deed::merge;
  std::string path;
  std::string title;
  std::string about;      // what it would do, or why it cannot
  std::string deed_said;  // "Zusammenführen"
  bool is_possible = true;
};
struct LookForFiles {};  // what lies on sticks and beside the session
struct UseFile {
  FileOffer offer;
};
// Where this computer stands. What is captured here carries the table; the desk begins with the field.
struct Seat {
  std::string station_name;  // "Tisch 4", in the log and for others who merge; from the next start on
  std::string table;         // "4"; empty: not at a table
  FieldKey field;            // empty: any
  Duty duty = Duty::everything;
  bool operator==(const Seat&) const = default;
};
struct TakeSeat {
  Seat seat;
};
// How this computer shows the program; kept with the computer.
struct Adjust {
  Settings settings;
};
// The day is tried out on a copy of the session, and the copy is thrown away.
struct BeginRehearsal {};
struct EndRehearsal {};
struct ShowProjectorWindow {};
struct Quit {};
struct ZoomHall {  // the letters on the projector
  int steps = 0;   // bigger, or smaller if negative; 0: back to what the room asks for
};
using Wish =
    std::variant<LookAt, LookFor, RequestProposal, DropProposal, RequestName, ExportAll, LookForFiles, UseFile,
                 TakeSeat, Adjust, BeginRehearsal, EndRehearsal, ShowProjectorWindow, Quit, ZoomHall>;

struct Intents {
  std::vector<Intent> commands;  // to be submitted in this order
  std::vector<Wish> wishes;
};

struct FilesShown {
  bool is_looking = false;
  std::string arrived;  // "6 von 8 Tischen haben Beiträge"; may be empty
  std::vector<FileOffer> offers;
};

enum class Severity { note, attention, fault };

// What the desk shows of the program itself.
struct DeskStatus {
  std::string saved_at;       // "14:32:07", when the last operation was durably stored; empty: none yet
  bool is_saving = false;     // something was handed over and is not durable yet
  bool is_proposing = false;  // a grouping is being computed
  int proposing_percent = 0;  // so much of it is done
  bool is_read_only = false;  // a newer format, say: everything may be looked at and nothing changed
  bool is_projector_open = true;
  bool is_rehearsal = false;
  Seat seat;
  Settings settings;
  std::string memory;   // whose clusters are taken along as suggestions, in words; empty: none
  std::string message;  // in words already; empty: nothing to say
  Severity severity = Severity::note;
  const Abbreviations* abbreviations = nullptr;  // may be none
  const FilesShown* files = nullptr;             // null before anybody looked
  int projector_pages = 1;                       // of what the hall sees now
  ImTextureID hall_picture{};                    // the projector's picture, if the shell can lend it
  ImVec2 hall_picture_px{};  // its size; {0, 0}: there is none, a miniature is drawn from the scene
};

// Draws one frame over frame.screen (1280 x 720 and up) and appends what the moderator wants.
void draw_desk(widgets::Frame& frame, const scene::DeskScene& scene, const DeskStatus& status,
               const Language& language, DeskUi& ui, Intents& intents);

// The answer to an intent of `origin`: stored, or refused with this sentence. Only now is its box emptied or closed;
// refused words stay where they are, with the sentence beside them.
void take_answer(DeskUi& ui, Origin origin, const std::optional<std::string>& refusal_said);

}  // namespace tafelrunde::desk
