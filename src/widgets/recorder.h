// Notes what a frame drew, so that a test without a display can find "Speichern", click it, and see that no text is
// cut or lies upon another. There is a recorder only where somebody asks for one (Frame::recorder).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widgets/rect.h"

namespace tafelrunde::widgets {

enum class ItemKind { kButton, kTextBox, kRow, kChip, kSwitch };

struct RecordedItem {
  ItemKind kind{};
  std::string label;
  Rect rect;
  Rect visible;  // what the regions around it let through
  bool enabled = true;
};

struct RecordedText {
  std::string text;
  Rect rect;
  Rect visible;
  bool shortened = false;  // ends in "…" because it did not fit
  bool scrolled = false;   // inside a scroll region, where being outside the visible part is ordinary
};

class Recorder {
 public:
  void clear();
  void note_item(RecordedItem item) { items_.push_back(std::move(item)); }
  void note_text(RecordedText text);
  void enter_scroll_region() { ++scroll_depth_; }
  void leave_scroll_region() { --scroll_depth_; }

  const std::vector<RecordedItem>& items() const { return items_; }
  const std::vector<RecordedText>& texts() const { return texts_; }

  // The enabled item with this label, else nothing. With several, the first drawn.
  const RecordedItem* find(std::string_view label) const;
  bool shows(std::string_view words) const;  // some text on the screen contains these words

  // What a person would not see whole, and pairs that lie upon each other; told in words, empty if all is well.
  std::vector<std::string> cut_texts() const;
  std::vector<std::string> overlapping_texts() const;

 private:
  std::vector<RecordedItem> items_;
  std::vector<RecordedText> texts_;
  int scroll_depth_ = 0;
};

}  // namespace tafelrunde::widgets
