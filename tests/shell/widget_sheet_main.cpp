// Writes the sheet of all widgets as PNG, to be looked at:
//   widget_sheet desk|projector light|dark|contrast WIDTH HEIGHT SCALE OUT.png
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "shell/offscreen.h"
#include "support/widget_sheet.h"

using namespace tafelrunde;

int main(int count, char** words) {
  if (count != 7)
    return std::fputs("widget_sheet desk|projector light|dark|contrast WIDTH HEIGHT SCALE OUT.png\n", stderr), 2;
  const std::string theme_word = words[2];
  const auto theme = theme_word == "dark"       ? widgets::ThemeName::kDark
                     : theme_word == "contrast" ? widgets::ThemeName::kHighContrast
                                                : widgets::ThemeName::kLight;
  const auto started = std::chrono::steady_clock::now();
  auto offscreen = shell::Offscreen::open();
  if (!offscreen) return std::fprintf(stderr, "%s\n", offscreen.problem().key.c_str()), 1;
  const int width = std::atoi(words[3]);
  const int height = std::atoi(words[4]);
  tests::SheetUi ui;
  ui.capture.set(
      "Wer nachts Hilfe sucht, landet auf dem Anrufbeantworter. Wir brauchen eine Nummer, die immer jemand abnimmt – "
      "auch am Wochenende.");
  ui.capture.anchor = ui.capture.caret - 20;
  const bool desk = std::string(words[1]) == "desk";
  const auto look = desk ? shell::desk_look(theme, width, height, static_cast<float>(std::atof(words[5])))
                         : shell::projector_look(theme, width, height);
  const shell::Picture picture = (*offscreen)->draw(look, [&](widgets::Frame& frame) {
    desk ? tests::draw_desk_sheet(frame, ui) : tests::draw_projector_sheet(frame);
  });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  std::printf("%.0f ms, atlas %d x %d\n", took.count(), (*offscreen)->fonts().atlas().TexWidth,
              (*offscreen)->fonts().atlas().TexHeight);
  std::ofstream(words[6], std::ios::binary) << shell::png_bytes(picture);
}
