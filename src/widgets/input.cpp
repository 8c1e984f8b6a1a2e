#include "widgets/input.h"

#include <algorithm>

namespace tafelrunde::widgets {

const InputEvent* InputQueue::front() const {
  if (!offered_ || events_.empty() || std::holds_alternative<PointerButton>(events_.front())) return nullptr;
  return &events_.front();
}

void InputQueue::pop() {
  if (!is_keys_turn_ || events_.empty() || std::holds_alternative<PointerButton>(events_.front())) return;
  events_.pop_front();
  taken_ = true;
}

bool InputQueue::take(KeyPress press) {
  const InputEvent* event = front();
  const auto* key = event ? std::get_if<KeyPress>(event) : nullptr;
  if (!key || !(*key == press)) return false;
  pop();
  return true;
}

std::optional<char32_t> InputQueue::take_character() {
  const InputEvent* event = front();
  const auto* typed = event ? std::get_if<TypedCharacter>(event) : nullptr;
  if (!typed) return std::nullopt;
  const char32_t character = typed->code_point;
  pop();
  return character;
}

void InputQueue::hold() {
  held_ = true;
  offered_ = false;
}

std::optional<PointerButton> InputQueue::take_due_pointer() {
  const auto is_pointer = [](const InputEvent& event) { return std::holds_alternative<PointerButton>(event); };
  auto due = events_.begin();
  if (held_for_s_ > kPatienceS) due = std::find_if(events_.begin(), events_.end(), is_pointer);
  if (due == events_.end() || !is_pointer(*due)) return std::nullopt;
  const PointerButton pointer = std::get<PointerButton>(*due);
  events_.erase(due);
  return pointer;
}

std::optional<PointerButton> InputQueue::begin_frame(float seconds_since_last) {
  held_for_s_ = held_ ? held_for_s_ + seconds_since_last : 0;
  held_ = false;
  taken_ = false;
  const auto pointer = take_due_pointer();
  if (pointer) pointer_modifiers_ = pointer->modifiers;
  is_keys_turn_ = !pointer;
  offered_ = is_keys_turn_;
  return pointer;
}

std::optional<InputEvent> InputQueue::end_frame() {
  const bool leftover = !taken_ && !held_ && front() != nullptr;
  std::optional<InputEvent> dropped;
  if (leftover) {
    dropped = events_.front();
    events_.pop_front();
  }
  offered_ = false;
  return dropped;
}

}  // namespace tafelrunde::widgets
