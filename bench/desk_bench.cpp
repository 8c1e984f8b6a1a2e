// What a frame of the desk costs with 10,000 statements in the session: drawn into nothing, draw lists built, while
// somebody types, walks over the board and scrolls. Goal: 4 ms of processor time at the 99th percentile.
// Usage: desk_bench CATALOGUE (assets/language/de.txt)
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "core/apply.h"
#include "desk/desk.h"
#include "shell/fonts.h"
#include "widgets/screen.h"

namespace {

using namespace tafelrunde;

constexpr int kStatements = 10'000;
constexpr int kFields = 8;
constexpr int kClustersOfField = 25;
const ImVec2 kSize{1440, 900};
constexpr const char* kSaid[] = {"Die Öffnungszeiten passen nicht zu Menschen, die im Schichtdienst arbeiten.",
                                 "zu wenig DaZ-Lehrkräfte an Sekundarschulen auf dem Land",
                                 "Straßenbahn fährt abends nicht mehr bis zur Gemeinschaftsunterkunft",
                                 "Kinderbetreuung während der Sprachkurse fehlt überall !!!",
                                 "Zeugnisse werden nicht anerkannt, das Verfahren dauert über ein Jahr"};

// `in_one_field` puts all statements where the desk looks: the worst that can happen.
class Conference {
 public:
  explicit Conference(bool in_one_field) {
    Programme programme;
    for (int field = 1; field <= kFields; ++field)
      programme.fields.push_back(
          {{"hf" + std::to_string(field)}, field, "Handlungsfeld " + std::to_string(field), {}});
    Phase round;
    round.key = {"runde1"};
    round.title = "Gesprächsrunde 1";
    round.method = Method::collecting;
    round.round_number = 1;
    programme.phases = {round};
    write(ConferenceOpened{made<ConferenceId>(), programme, {}});
    std::vector<ClusterId> clusters;
    for (int i = 0; i < kFields * kClustersOfField; ++i) {
      clusters.push_back(made<ClusterId>());
      write(ClusterFormed{clusters.back(), {"hf" + std::to_string(i % kFields + 1)}, kSaid[i % 5], {}});
    }
    for (int i = 0; i < kStatements; ++i) {
      const int field = in_one_field ? 0 : i % kFields;
      StatementCaptured fact;
      fact.statement = made<StatementId>();
      fact.text = std::string(kSaid[i % 5]) + " " + std::to_string(i);
      fact.filing = {{"hf" + std::to_string(field + 1)}, {"runde1"}};
      fact.release = {ReleaseState::released, {}};
      if (i % 2) fact.kind = Kind::need;
      const StatementId id = fact.statement;
      write(std::move(fact));
      if (i % 3 == 0) continue;
      const int cluster = field + kFields * (i / kFields % kClustersOfField);
      write(StatementPlaced{id, {clusters[static_cast<std::size_t>(cluster)], true}});
    }
  }
  const Session& session() const { return session_; }

 private:
  void write(Fact fact) {
    WriterId writer;
    writer.bytes[0] = 1;
    const std::int64_t ms = 1'568'280'000'000 + ++seq_;
    apply(session_, {{{writer, seq_}, {ms, 0}, ms, 120}, std::move(fact), {}});
  }
  template <class IdType>
  IdType made() {
    IdType id;
    const std::uint64_t bits = static_cast<std::uint64_t>(++count_) * 0x9E3779B97F4A7C15ULL;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(bits >> (8 * (i % 8)));
    return id;
  }

  Session session_;
  std::int64_t seq_ = 0;
  int count_ = 0;
};

class Desk {
 public:
  Desk(const Session& session, const Language& language, shell::Fonts& fonts)
      : language_(language), fonts_(fonts), screen_(fonts.atlas()) {
    scene_ = scene::desk_scene(session, {{"hf1"}, {"runde1"}, {}}, nullptr, {});
    status_.saved_at = "14:32:07";
    for (int i = 0; i < 5; ++i) frame_ms();
  }
  widgets::Screen& screen() { return screen_; }

  double frame_ms() {
    desk::Intents intents;
    const std::clock_t begin = std::clock();
    screen_.draw({widgets::ThemeName::kLight, fonts_.type(), 8}, kSize, 1.0F / 60,
                 [&](widgets::Frame& frame) { desk::draw_desk(frame, scene_, status_, language_, ui_, intents); });
    const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    for (const desk::Intent& intent : intents.commands) desk::take_answer(ui_, intent.origin, std::nullopt);
    return ms;
  }

 private:
  const Language& language_;
  shell::Fonts& fonts_;
  widgets::Screen screen_;
  scene::DeskScene scene_;
  desk::DeskStatus status_;
  desk::DeskUi ui_;
};

void tell(const char* what, std::vector<double> frames) {
  std::sort(frames.begin(), frames.end());
  std::printf("  %-28s median %.2f ms, 99 %% below %.2f ms, longest %.2f ms\n", what, frames[frames.size() / 2],
              frames[frames.size() * 99 / 100], frames.back());
}

template <class Act>
std::vector<double> frames_of(Desk& desk, int count, const Act& act) {
  std::vector<double> frames;
  for (int i = 0; i < count; ++i) {
    act(i);
    frames.push_back(desk.frame_ms());
  }
  return frames;
}

void run(const char* what, bool in_one_field, const Language& language, shell::Fonts& fonts) {
  const Conference conference(in_one_field);
  Desk desk(conference.session(), language, fonts);
  std::printf("a frame of the desk, %s:\n", what);
  const std::string words = "Sprachkurse am Abend mit Kinderbetreuung ";
  tell("typing", frames_of(desk, 400, [&](int i) {
         desk.screen().input().push(
             widgets::TypedCharacter{static_cast<char32_t>(words[static_cast<std::size_t>(i) % words.size()])});
       }));
  desk.screen().move_pointer({kSize.x / 2, kSize.y / 2});
  tell("scrolling", frames_of(desk, 400, [&](int i) {
         desk.screen().turn_wheel({0, i % 200 < 100 ? -1.0F : 1.0F});
       }));
  desk.screen().input().push(widgets::KeyPress{widgets::KeyName::kF6, {}});
  desk.frame_ms();
  tell("walking over the board", frames_of(desk, 400, [&](int i) {
         const auto key = i % 5 == 4 ? widgets::KeyName::kRight : widgets::KeyName::kDown;
         desk.screen().input().push(widgets::KeyPress{key, {}});
       }));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return std::fputs("desk_bench CATALOGUE\n", stderr), 2;
  std::ifstream file(arguments[1], std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const auto language = Language::parse(text.str());
  if (!language) return std::fputs("no catalogue\n", stderr), 1;
  shell::Fonts fonts;
  run("10,000 statements in eight fields", false, *language, fonts);
  run("all 10,000 in the field that is shown", true, *language, fonts);
}
