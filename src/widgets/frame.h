// What a view and its widgets draw with and listen to, for the length of one frame. Handed down by reference:
//   void draw_capture(widgets::Frame&, const DeskScene&, CaptureUi&, Intents&)
#pragma once

#include <string>

#include "widgets/focus.h"
#include "widgets/input.h"
#include "widgets/recorder.h"
#include "widgets/rect.h"
#include "widgets/theme.h"
#include "widgets/type.h"

namespace tafelrunde::widgets {

class Clipboard {
 public:
  virtual ~Clipboard() = default;
  virtual std::string text() = 0;
  virtual void put(const std::string& text) = 0;
};

// A clipboard within the program, for off-screen pictures and tests.
class OwnClipboard : public Clipboard {
 public:
  std::string text() override { return text_; }
  void put(const std::string& text) override { text_ = text; }

 private:
  std::string text_;
};

struct Frame {
  const Theme& theme;
  Type type;
  float unit = 8;  // 8 px times scale: the grid everything sits on
  Rect screen;     // the whole window
  InputQueue& input;
  Focus& focus;
  Clipboard& clipboard;
  GlyphWishes& wishes;
  Recorder* recorder = nullptr;

  float line_px() const {
    return theme.line_px * (unit < 12 ? 1.0F : static_cast<float>(static_cast<int>(unit / 8)));
  }
  float emphasis_px() const { return unit / 4 * theme.line_px; }  // the line around what has the focus or is chosen
};

}  // namespace tafelrunde::widgets
