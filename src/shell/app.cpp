#include "shell/app.h"

#include <future>
#include <iostream>

#include "projector/projector.h"
#include "shell/desk_host.h"
#include "shell/files.h"
#include "shell/hall_room.h"
#include "shell/identity.h"
#include "shell/memory.h"
#include "shell/rehearsal.h"
#include "shell/seat_file.h"
#include "shell/settings_file.h"
#include "shell/wakefulness.h"
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

void remember(const fs::path& session, Keeping& keeping) {
  if (keeping.folder().empty()) return;
  std::error_code ignored;
  keeping.keep([path = fs::absolute(session, ignored).string()](const fs::path& folder) {
    const auto kept = write_files(folder, {{"last-session", path}});
    static_cast<void>(kept);  // only the next start's convenience
  });
}

// The room as it was kept, or as the command line says.
HallRoom wished_room(const AppOptions& options) {
  HallRoom room = kept_room(local_state_folder());
  if (options.room_depth_m > 0) room.depth_m = options.room_depth_m;
  if (options.picture_width_m > 0) room.picture_width_m = options.picture_width_m;
  return is_plausible(room) ? room : HallRoom{};
}

void name_windows(const Language& language, WindowOptions& options) {
  options.desk_title = language.text("window.desk");
  options.projector_title = language.text("window.projector");
}

void adopt(const desk::Settings& settings, WindowOptions& options) {
  options.desk_theme = settings.desk_theme;
  options.projector_theme = settings.hall_theme;
  options.desk_factor = static_cast<float>(settings.letters_percent) / 100;
}

desk::Duty wished_duty(const AppOptions& options) {
  if (!options.duty.empty()) return duty_named(options.duty);
  return options.table.empty() ? kept_seat(local_state_folder()).duty : desk::Duty::everything;
}

// Where this computer stands, as it was kept or as the command line says.
desk::Seat wished_seat(const AppOptions& options, const Programme& programme, const Language& language) {
  desk::Seat seat = kept_seat(local_state_folder());
  seat.duty = wished_duty(options);
  if (options.table.empty()) return seat;
  seat = accepted({language.say("desk.table", options.table), options.table, {}, seat.duty});
  for (const Field& field : programme.fields)
    if (field.number == options.field_number) seat.field = field.key;
  return seat;
}

// One run of the program on one session; each member function is one step of a frame.
class App {
 public:
  struct Manner {
    std::string memory_said;
    bool echo_saved = false;
    bool echo_drawn = false;  // once
    WindowOptions windows;
    HallRoom room;
    desk::Seat seat;
    desk::Settings settings;
    Abbreviations abbreviations;
    bool is_rehearsal = false;
    std::optional<Message> notice;         // said at the start
    std::optional<DeskHost::Aside> aside;  // what the desk remembered before a rehearsal
  };
  App(station::Station& station, Windows& windows, const Assets& assets, Language& language, Manner& manner,
      Keeping& keeping)
      : windows_(windows),
        assets_(assets),
        language_(language),
        manner_(manner),
        keeping_(keeping),
        host_(station, language, keeping) {
    host_.use(manner_.room);
    host_.use(manner_.seat);
    host_.use(manner_.settings);
    host_.is_rehearsal(manner_.is_rehearsal);
    if (const auto& notice = windows.fonts().notice()) host_.say(language.say(*notice), desk::Severity::attention);
    if (manner_.notice) host_.say(language.say(*manner_.notice), desk::Severity::attention);
    manner_.notice.reset();
    if (manner_.aside && !manner_.is_rehearsal) {
      host_.take_up(std::move(*manner_.aside));
      manner_.aside.reset();
    }
  }

  DeskHost::Leaving run() {
    while (host_.leaving() == DeskHost::Leaving::no) {
      windows_.wait(patience());
      if (windows_.take_close_wish(WindowName::kDesk)) return DeskHost::Leaving::quits;
      take_what_happened();
      draw_desk();
      draw_projector();
      stay_awake();
      echo_saved();
      echo_drawn();
    }
    if (host_.leaving() == DeskHost::Leaving::rehearses) manner_.aside = host_.put_aside();
    return host_.leaving();
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
    follow_settings();
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
    keeping_.keep([room = manner_.room](const fs::path& folder) { keep_room(folder, room); });
  }

  void follow_seat() {
    if (host_.seat() == manner_.seat) return;
    manner_.seat = host_.seat();
    keeping_.keep([seat = manner_.seat](const fs::path& folder) { keep_seat(folder, seat); });
    if (manner_.seat.duty != desk::Duty::everything) windows_.close_projector();
  }

  void follow_settings() {
    if (host_.settings() == manner_.settings) return;
    const bool speaks_otherwise = host_.settings().language != manner_.settings.language;
    manner_.settings = host_.settings();
    adopt(manner_.settings, manner_.windows);
    if (speaks_otherwise) speak();
    windows_.set_options(manner_.windows);
    keeping_.keep([settings = manner_.settings](const fs::path& folder) { keep_settings(folder, settings); });
  }

  void speak() {
    auto language = assets_.language(manner_.settings.language);
    if (!language) return host_.say(language_.say(language.problem()), desk::Severity::attention);
    language_ = std::move(*language);
    name_windows(language_, manner_.windows);
    host_.language_changed();
  }

  // While the hall looks on; what holds the computer awake ends with the projector.
  void stay_awake() {
    const bool is_open = windows_.is_open(WindowName::kProjector);
    if (is_open && !wakefulness_)
      wakefulness_ = std::make_unique<Wakefulness>(language_.text("windows.awake_because"));
    if (!is_open) wakefulness_.reset();
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
    host_.note_view();
    host_.draft().keep(host_.ui().capture.words.text, std::chrono::steady_clock::now());
    if (acted) windows_.changed(WindowName::kDesk);
  }

  // After the frame that showed it.
  void echo_saved() {
    for (const std::string& words : host_.take_saved_words())
      if (manner_.echo_saved) std::cout << words << std::endl;
  }

  void echo_drawn() {
    if (std::exchange(manner_.echo_drawn, false)) std::cout << "drawn" << std::endl;
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
  const Assets& assets_;
  Language& language_;
  Manner& manner_;
  Keeping& keeping_;
  DeskHost host_;
  projector::ProjectorUi projector_ui_;
  int projector_pages_ = 1;
  int drawn_generation_ = 0;
  std::unique_ptr<Wakefulness> wakefulness_;
};

int fail(const Language& language, const Message& problem) {
  std::cerr << "tafelrunde: " << language.say(problem) << "\n";
  return 1;
}

void take_seat(App::Manner& manner, const AppOptions& options, const Programme& programme, const Language& language,
               Keeping& keeping) {
  if (manner.is_rehearsal || manner.seat != desk::Seat{}) return;  // where it stood before
  manner.seat = wished_seat(options, programme, language);
  if (manner.seat != kept_seat(keeping.folder()))
    keeping.keep([seat = manner.seat](const fs::path& folder) { keep_seat(folder, seat); });
}

using Opened = Result<std::unique_ptr<station::Station>>;

Opened opened(const fs::path& path, const station::Setup& setup) {
  return station::Station::open(path, journal::Journal::Access::read_write, setup);
}

// The shipped one is read by whoever thinks with it first, so that no start waits for it. One that was named has to
// be there.
Result<station::LexiconSource> lexicon_source(const Assets& assets, const std::string& words) {
  if (words.empty()) {
    const std::shared_future reading =
        std::async(std::launch::deferred, [assets] { return assets.shipped_lexicon().lexicon; });
    return station::LexiconSource([reading] { return reading.get(); });
  }
  const auto read = assets.lexicon(words);
  if (!read) return read.problem();
  return station::source_of(read->lexicon);
}

// What takes its time and needs no window: read on a thread of its own while the windows are being made.
struct Beginnings {
  station::Setup setup;
  std::string memory_said;
  Opened station;
};
Result<std::shared_ptr<Beginnings>> begun(const fs::path& path, const Assets& assets, const AppOptions& options,
                                          station::Setup setup) {
  auto lexicon = lexicon_source(assets, options.words);
  if (!lexicon) return lexicon.problem();
  setup.lexicon = std::move(*lexicon);
  auto memory = remembered(options.memory);
  if (!memory) return memory.problem();
  setup.earlier = std::move(memory->clusters);
  return std::make_shared<Beginnings>(Beginnings{setup, memory->said, opened(path, setup)});
}

// The sessions of one run of the program: the conference's, which is open already, and between two looks at it a
// rehearsal of it.
int run_sessions(const fs::path& path, Windows& windows, const Assets& assets, Language& language,
                 Beginnings& beginnings, App::Manner manner, const AppOptions& options) {
  Keeping keeping(local_state_folder());
  std::optional<Rehearsal> rehearsal;
  for (bool is_first = true;; is_first = false) {
    manner.is_rehearsal = rehearsal.has_value();
    auto leaving = DeskHost::Leaving::no;
    {
      const Opened station =
          is_first ? std::move(beginnings.station) : opened(rehearsal ? rehearsal->copy() : path, beginnings.setup);
      if (!station) return fail(language, station.problem());
      if (!rehearsal) remember(path, keeping);
      take_seat(manner, options, (*station)->session().programme, language, keeping);
      leaving = App(**station, windows, assets, language, manner, keeping).run();
    }
    if (rehearsal) {
      manner.notice = rehearsal->end();
      rehearsal.reset();
      if (leaving == DeskHost::Leaving::ends_rehearsal) continue;
      std::cout << language.say(*manner.notice) << std::endl;  // nobody will see the window again
    } else if (leaving == DeskHost::Leaving::rehearses) {
      auto begun = Rehearsal::begin(path);
      if (begun)
        rehearsal = std::move(*begun);
      else
        manner.notice = begun.problem();
      continue;
    }
    return 0;
  }
}

}  // namespace

int run_app(const AppOptions& options, const Assets& assets, Language language) {
  App::Manner manner;
  WindowOptions& window_options = manner.windows;
  name_windows(language, window_options);
  manner.settings = kept_settings(local_state_folder());
  if (!options.language.empty()) manner.settings.language = options.language;
  adopt(manner.settings, window_options);
  manner.echo_saved = options.echo_saved;
  manner.echo_drawn = options.echo_drawn;
  manner.room = wished_room(options);
  if (manner.room != kept_room(local_state_folder())) keep_room(local_state_folder(), manner.room);
  window_options.room = type_room(manner.room);
  station::Setup setup;
  setup.station = station_identity(setup.random);
  setup.name = options.table.empty() ? kept_seat(local_state_folder()).station_name
                                     : language.say("desk.table", options.table);
  if (setup.name.empty()) setup.name = language.text("station.desk");
  setup.program_version = options.program_version;
  const auto path = chosen_session(options, assets, setup);
  if (!path) return fail(language, path.problem());
  window_options.with_projector = wished_duty(options) == desk::Duty::everything;
  setup.wake = [] { Windows::wake(); };
  Windows::speak_utf8();
  auto beginning = std::async(std::launch::async, [&] { return begun(*path, assets, options, setup); });
  const auto windows = Windows::open(window_options);
  const auto beginnings = beginning.get();
  if (!windows) return fail(language, windows.problem());
  if (!beginnings) return fail(language, beginnings.problem());
  manner.memory_said = (*beginnings)->memory_said;
  manner.abbreviations = assets.abbreviations(local_state_folder());
  return run_sessions(*path, **windows, assets, language, **beginnings, std::move(manner), options);
}

}  // namespace tafelrunde::shell
