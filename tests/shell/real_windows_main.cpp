// Two real windows with a capture box, for tests/shell/real_windows.sh to type into. Every Enter is answered some
// frames later, as by a slow station; each answered statement is a line on stdout. Ends after "ende".
//   real_windows FRAME_MS      every frame takes at least that long, as with a slow software renderer
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "shell/windows.h"
#include "widgets/controls.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

using namespace tafelrunde;

namespace {

constexpr int kFramesUntilAnswer = 3;

struct Trial {
  widgets::TextBoxState box;
  int frames_until_answer = 0;  // 0: nothing is out
  std::string last;
  int undone = 0;
  bool done = false;

  void answer() {
    if (frames_until_answer == 0 || --frames_until_answer > 0) return;
    last = box.text;
    std::printf("%s\n", last.c_str());
    std::fflush(stdout);
    done = last == "ende";
    box.clear();
  }

  void draw_desk(widgets::Frame& frame) {
    answer();
    widgets::TextBoxOptions options;
    options.label = "Beitrag";
    options.placeholder = "Was wird gesagt?";
    options.is_home = true;
    options.waiting = frames_until_answer > 0;
    const widgets::Rect area = widgets::inset(frame.screen, frame.unit * 4);
    if (widgets::text_box(frame, frame.type.capture, area, box, options).submitted_with)
      frames_until_answer = kFramesUntilAnswer;
  }

  void draw_projector(widgets::Frame& frame) const {
    const widgets::Rect area = widgets::inset(frame.screen, frame.unit * 3);
    widgets::card(frame, area, {});
    widgets::draw_wrapped(frame, frame.type.heading, frame.theme.text, widgets::inset(area, frame.unit * 2).min,
                          area.width() - frame.unit * 4, last);
  }
};

}  // namespace

int main(int count, char** words) {
  const std::chrono::milliseconds frame_takes(count > 1 ? std::atoi(words[1]) : 0);
  shell::WindowOptions options;
  options.desk_width_px = 900;
  options.desk_height_px = 400;
  auto windows = shell::Windows::open(options);
  if (!windows)
    return std::fprintf(stderr, "%s %s\n", windows.problem().key.c_str(), windows.problem().args.at(0).c_str()), 1;
  Trial trial;
  while (!trial.done && !(*windows)->take_close_wish(shell::WindowName::kDesk)) {
    (*windows)->wait(std::chrono::seconds(10));
    const std::string before = trial.last;
    const bool drawn =
        (*windows)->draw(shell::WindowName::kDesk, [&](widgets::Frame& frame) { trial.draw_desk(frame); });
    if (trial.frames_until_answer > 0) (*windows)->changed(shell::WindowName::kDesk);
    if (trial.last != before) (*windows)->changed(shell::WindowName::kProjector);
    (*windows)->draw(shell::WindowName::kProjector, [&](widgets::Frame& frame) { trial.draw_projector(frame); });
    if (drawn) std::this_thread::sleep_for(frame_takes);
  }
}
