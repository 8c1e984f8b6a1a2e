#include "shell/app.h"

#include <iostream>

#include "projector/projector.h"
#include "shell/desk_host.h"
#include "shell/files.h"
#include "shell/hall_room.h"
#include "shell/identity.h"
#include "shell/memory.h"
#include "shell/seat_file.h"
#include "shell/windows.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr const char* kPracticeTemplate = "lik-st-2019";

// The session to open when none was named: the last one, or one to practise with.
Result<fs::path> chosen_session(const AppOptions& options, const Assets& assets, station::Setup setup) {
  if (!options.session.empty()) return fs::path(options.session);
  const fs::path state = local_state_folder();
  if (state.empty()) return Message{"app.no_session", {}};
  if (auto last = read_file(state / "last-session"); last && fs::exists(*last)) return fs::path(*last);
  auto programme = assets.programme(kPracticeTemplate);
  if (!programme) return programme.problem();
  std::error_code ignored;
  fs::create_directories(state, ignored);
  const fs::path practice = state / "uebung.tafel";
  if (fs::exists(practice, ignored)) return practice;
  auto made = station::Station::create(practice, {{}, std::move(*programme), {}}, std::move(setup));
  if (!made) return made.problem();
  return practice;
}

void remember(const fs::path& session) {
  const fs::path state = local_state_folder();
  if (state.empty()) return;
  std::error_code ignored;
  const std::string path = fs::absolute(session, ignored).string();
  const auto kept = write_files(state, {{"last-session", path}});
  static_cast<void>(kept);  // only the next start's convenience
}

// The room as it was kept, or as the command line says.
HallRoom wished_room(const AppOptions& options) {
  HallRoom room = kept_room(local_state_folder());
  if (options.room_depth_m > 0) room.depth_m = options.room_depth_m;
  if (options.picture_width_m > 0) room.picture_width_m = options.picture_width_m;
  return is_plausible(room) ? room : HallRoom{};
}

// Where this computer stands, as it was kept or as the command line says.
desk::Seat wished_seat(const AppOptions& options, const Programme& programme, const Language& language) {
  desk::Seat seat = kept_seat(local_state_folder());
  if (options.table.empty()) return seat;
  seat = accepted({language.say("desk.table", options.table), options.table, {}});
  for (const Field& field : programme.fields)
    if (field.number == options.field_number) seat.field = field.key;
  return seat;
}

// One run of the program; each member function is one step of a frame.
class App {
 public:
  struct Manner {
    std::string memory_said;
    bool echo_saved = false;
    WindowOptions windows;
    HallRoom room;
    desk::Seat seat;
    Abbreviations abbreviations;
  };
  App(station::Station& station, Windows& windows, const Language& language, Manner manner)
      : windows_(windows), language_(language), manner_(std::move(manner)), host_(station, language) {
    host_.use(manner_.room);
    host_.use(manner_.seat);
    if (const auto& notice = windows.fonts().notice()) host_.say(language.say(*notice), desk::Severity::attention);
  }

  void run() {
    while (!host_.wants_to_quit() && !windows_.take_close_wish(WindowName::kDesk)) {
      windows_.wait(patience());
      take_what_happened();
      draw_desk();
      draw_projector();
      echo_saved();
    }
  }

 private:
  // How long nothing need be looked at: until the clock may show another minute, or a draft is to be kept.
  milliseconds patience() const {
    if (host_.is_reading()) return milliseconds(1);
    if (host_.is_waiting()) return milliseconds(250);  // an answer wakes us before that
    return host_.draft().is_pending() ? milliseconds(1000) : milliseconds(5000);
  }

  void take_what_happened() {
    if (host_.take_answers()) windows_.changed(WindowName::kDesk);
    if (windows_.take_close_wish(WindowName::kProjector)) windows_.close_projector();
    if (host_.wants_projector()) open_projector();
    follow_room();
    follow_seat();
    static_cast<void>(host_.scene());
    if (host_.generation() == drawn_generation_) return;
    drawn_generation_ = host_.generation();
    windows_.changed(WindowName::kDesk);
    windows_.changed(WindowName::kProjector);
  }

  // The hall's letters follow the moderator's zoom, now and at the next start.
  void follow_room() {
    if (host_.room() == manner_.room) return;
    manner_.room = host_.room();
    manner_.windows.room = type_room(manner_.room);
    windows_.set_options(manner_.windows);
    keep_room(local_state_folder(), manner_.room);
  }

  void follow_seat() {
    if (host_.seat() == manner_.seat) return;
    manner_.seat = host_.seat();
    keep_seat(local_state_folder(), manner_.seat);
  }

  void open_projector() {
    const auto opened = windows_.open_projector();
    if (!opened) host_.say(language_.say(opened.problem()), desk::Severity::attention);
  }

  void draw_desk() {
    const auto& scene = host_.scene();
    auto status = host_.status();
    status.memory = manner_.memory_said;
    status.abbreviations = &manner_.abbreviations;
    desk::Intents intents;
    windows_.draw(WindowName::kDesk, [&](widgets::Frame& frame) {
      desk::draw_desk(frame, scene, status, language_, host_.ui(), intents);
    });
    const bool acted = !intents.commands.empty() || !intents.wishes.empty();
    host_.fulfil(std::move(intents));
    host_.listen();
    host_.draft().keep(host_.ui().capture.words.text, std::chrono::steady_clock::now());
    if (acted) windows_.changed(WindowName::kDesk);
  }

  // After the frame that showed it.
  void echo_saved() {
    for (const std::string& words : host_.take_saved_words())
      if (manner_.echo_saved) std::cout << words << std::endl;
  }

  void draw_projector() {
    if (!windows_.is_open(WindowName::kProjector)) return host_.note_projector(1, false);
    projector::ProjectorAnswer answer{projector_pages_};
    windows_.draw(WindowName::kProjector, [&](widgets::Frame& frame) {
      answer = projector::draw_projector(frame, host_.scene().hall, language_, projector_ui_);
    });
    if (answer.is_moving) windows_.changed(WindowName::kProjector);
    projector_pages_ = answer.pages;
    host_.note_projector(answer.pages, true);
  }

  Windows& windows_;
  const Language& language_;
  Manner manner_;
  DeskHost host_;
  projector::ProjectorUi projector_ui_;
  int projector_pages_ = 1;
  int drawn_generation_ = 0;
};

int fail(const Language& language, const Message& problem) {
  std::cerr << "tafelrunde: " << language.say(problem) << "\n";
  return 1;
}

}  // namespace

int run_app(const AppOptions& options, const Assets& assets, const Language& language) {
  WindowOptions window_options;
  window_options.desk_title = language.text("window.desk");
  window_options.projector_title = language.text("window.projector");
  const HallRoom room = wished_room(options);
  if (room != kept_room(local_state_folder())) keep_room(local_state_folder(), room);
  window_options.room = type_room(room);
  station::Setup setup;
  setup.station = station_identity(setup.random);
  setup.name = options.table.empty() ? kept_seat(local_state_folder()).station_name
                                     : language.say("desk.table", options.table);
  if (setup.name.empty()) setup.name = language.text("station.desk");
  setup.program_version = options.program_version;
  const auto path = chosen_session(options, assets, setup);
  if (!path) return fail(language, path.problem());
  const auto windows = Windows::open(window_options);
  if (!windows) return fail(language, windows.problem());
  const auto read = assets.lexicon(options.words);
  if (!read) return fail(language, read.problem());
  setup.lexicon = read->lexicon;
  auto memory = remembered(options.memory);
  if (!memory) return fail(language, memory.problem());
  setup.earlier = std::move(memory->clusters);
  setup.wake = [&windows] { (*windows)->wake(); };
  const auto station = station::Station::open(*path, journal::Journal::Access::read_write, setup);
  if (!station) return fail(language, station.problem());
  remember(*path);
  const desk::Seat seat = wished_seat(options, (*station)->session().programme, language);
  if (seat != kept_seat(local_state_folder())) keep_seat(local_state_folder(), seat);
  App(**station, **windows, language,
      {memory->said, options.echo_saved, window_options, room, seat, assets.abbreviations(local_state_folder())})
      .run();
  return 0;
}

}  // namespace tafelrunde::shell
