#include "widgets/recorder.h"

namespace tafelrunde::widgets {
namespace {

constexpr float kTolerancePx = 1;

bool sticks_out(const Rect& rect, const Rect& visible, bool scrolled) {
  const bool sideways = rect.min.x < visible.min.x - kTolerancePx || rect.max.x > visible.max.x + kTolerancePx;
  const bool upright = rect.min.y < visible.min.y - kTolerancePx || rect.max.y > visible.max.y + kTolerancePx;
  return sideways || (upright && !scrolled);
}

bool lie_upon_each_other(const RecordedText& a, const RecordedText& b) {
  const Rect both = overlap(overlap(a.rect, a.visible), overlap(b.rect, b.visible));
  return both.width() > kTolerancePx && both.height() > kTolerancePx;
}

}  // namespace

void Recorder::clear() {
  items_.clear();
  texts_.clear();
  scroll_depth_ = 0;
}

void Recorder::note_text(RecordedText text) {
  text.scrolled = scroll_depth_ > 0;
  texts_.push_back(std::move(text));
}

const RecordedItem* Recorder::find(std::string_view label) const {
  for (const RecordedItem& item : items_) {
    if (item.enabled && item.label == label && !overlap(item.rect, item.visible).empty()) return &item;
  }
  return nullptr;
}

bool Recorder::shows(std::string_view words) const {
  for (const RecordedText& text : texts_) {
    if (text.text.find(words) != std::string::npos && !overlap(text.rect, text.visible).empty()) return true;
  }
  return false;
}

std::vector<std::string> Recorder::cut_texts() const {
  std::vector<std::string> cut;
  for (const RecordedText& text : texts_) {
    if (text.shortened || sticks_out(text.rect, text.visible, text.scrolled)) cut.push_back(text.text);
  }
  return cut;
}

std::vector<std::string> Recorder::overlapping_texts() const {
  std::vector<std::string> pairs;
  for (std::size_t a = 0; a < texts_.size(); ++a) {
    for (std::size_t b = a + 1; b < texts_.size(); ++b) {
      if (lie_upon_each_other(texts_[a], texts_[b])) pairs.push_back(texts_[a].text + " | " + texts_[b].text);
    }
  }
  return pairs;
}

}  // namespace tafelrunde::widgets
