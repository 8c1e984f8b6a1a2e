// What stands behind the desk's window: hands its intents to the station, brings the answers back, and knows what the
// status line says. Internal to the shell.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/desk.h"
#include "scene/frozen.h"
#include "shell/draft_file.h"
#include "shell/file_desk.h"
#include "shell/hall_room.h"
#include "shell/keeping.h"
#include "shell/view_file.h"
#include "station/station.h"

namespace tafelrunde::shell {

class DeskHost {
 public:
  DeskHost(station::Station& station, const Language& language, Keeping& keeping);
  ~DeskHost();

  // Takes answers in; true if something moved that the windows show.
  bool take_answers();
  // After drawing: lets the station think about what stands in the capture box.
  void listen();
  // The scene for this moment; computed anew only if the session, the focus, the proposal or the minute moved.
  const scene::DeskScene& scene();
  // Grows whenever the scene was computed anew.
  int generation() const { return generation_; }
  // After drawing: submits commands and fulfils wishes.
  void fulfil(desk::Intents intents);

  desk::DeskUi& ui() { return ui_; }
  desk::DeskStatus status() const;
  // Words of the statements stored since the last call.
  std::vector<std::string> take_saved_words() { return std::exchange(saved_words_, {}); }
  void note_projector(int pages, bool is_open);
  void say(std::string words, desk::Severity severity);
  bool wants_projector();  // asked for its window since the last call
  const HallRoom& room() const { return room_; }
  void use(const HallRoom& room) { room_ = room; }
  const desk::Seat& seat() const { return seat_; }
  void use(const desk::Seat& seat);  // the desk looks at its field
  // How the program is shown; a changed one is for the shell to act on.
  const desk::Settings& settings() const { return settings_; }
  void use(const desk::Settings& settings) { settings_ = settings; }
  void language_changed() { scene_.reset(); }
  // What comes after this session.
  enum class Leaving { no, quits, rehearses, ends_rehearsal };
  Leaving leaving() const { return leaving_; }
  void is_rehearsal(bool is_so) { is_rehearsal_ = is_so; }
  // What outlasts a rehearsal: everything the desk remembers, and the stick that copies are kept on.
  struct Aside {
    desk::DeskUi ui;
    std::filesystem::path stick;
  };
  Aside put_aside() { return {std::move(ui_), files_.stick()}; }
  void take_up(Aside aside);
  // After drawing: notes where the desk looks, for the next start.
  void note_view();
  DraftFile& draft() { return draft_; }
  const DraftFile& draft() const { return draft_; }
  bool is_reading() const { return !index_.is_complete(); }  // for the search; `scene` reads on
  bool is_waiting() const {
    return station_.is_busy() || exporting_ != nullptr || files_.is_busy() || station_.is_proposing();
  }

 private:
  // Shared with the thread that makes an export.
  struct Exporting {
    std::atomic<int> made = 0, all = 0;  // formats
    std::atomic<bool> is_cancelled = false;
  };
  void search(bool is_current);
  bool tell_export();
  bool tell_files();
  void note_redaction(station::Ticket ticket, const AnyId& entity);
  bool take_offers();
  void fulfil(const desk::LookAt& wish);
  void fulfil(const desk::LookFor& wish);
  void fulfil(const desk::RequestProposal& wish);
  void fulfil(const desk::DropProposal& wish);
  void fulfil(const desk::RequestName& wish);
  void fulfil(const desk::ExportAll& wish);
  void fulfil(const desk::LookForFiles& wish);
  void fulfil(const desk::UseFile& wish);
  void fulfil(const desk::TakeSeat& wish);
  void fulfil(const desk::Adjust& wish);
  void fulfil(const desk::BeginRehearsal& wish);
  void fulfil(const desk::EndRehearsal& wish);
  void fulfil(const desk::ShowProjectorWindow& wish);
  void fulfil(const desk::Quit& wish);
  void fulfil(const desk::ZoomHall& wish);
  scene::HallClock clock() const;
  void remind(const scene::HallClock& now);
  void look_at_battery();
  void leave_what_is_not_allowed();

  station::Station& station_;
  const Language& language_;
  Keeping& keeping_;
  desk::DeskUi ui_;
  scene::DeskFocus focus_;
  LastView noted_view_;
  std::optional<scene::DeskScene> scene_;
  scene::FrozenPast frozen_past_;
  std::optional<int> scene_minute_;
  std::optional<int> reminded_minute_;
  std::string reminder_;
  std::shared_ptr<const ClusterProposal> scene_proposal_;
  std::shared_ptr<const Advice> scene_advice_;
  scene::SearchIndex index_;
  std::string query_;
  int generation_ = 0;
  int shown_percent_ = 0;
  std::map<station::Ticket, desk::Origin> asked_;
  std::vector<std::string> saved_words_;
  std::string message_;
  desk::Severity severity_ = desk::Severity::note;
  int projector_pages_ = 1;
  bool projector_open_ = true;
  bool wants_projector_ = false;
  Leaving leaving_ = Leaving::no;
  bool is_rehearsal_ = false;
  desk::Settings settings_;
  std::int64_t battery_minute_ = -1;  // when it was looked at last
  int battery_told_percent_ = 101;    // what was said of it last
  HallRoom room_;
  desk::Seat seat_;
  std::shared_ptr<Exporting> exporting_;  // null: none is under way
  int told_exported_ = 0;
  std::map<station::Ticket, std::vector<std::string>> redacting_;  // what must stand nowhere afterwards
  DraftFile draft_;
  station::JobQueue exports_;
  FileDesk files_;
};

}  // namespace tafelrunde::shell
