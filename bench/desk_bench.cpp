// What a frame of the desk costs with 10,000 statements in the session: drawn into nothing, draw lists built, while
// somebody types, walks over the board and scrolls. Goal: 4 ms of processor time at the 99th percentile.
// Usage: desk_bench CATALOGUE (assets/language/de.po)
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "conference.h"
#include "desk/desk.h"
#include "shell/fonts.h"
#include "widgets/screen.h"

namespace {

using namespace tafelrunde;

constexpr int kStatements = 10'000;
const ImVec2 kSize{1440, 900};

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
  const bench::Conference conference(kStatements, {200, in_one_field, 3});
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
