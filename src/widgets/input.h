// What people typed and pressed, in true order. Views take events from this queue and never ask ImGui for keys, so
// several statements with their Enters may arrive within one slow frame and nothing is lost or swapped.
//
// The rules of the queue:
//  - Only the front event may be looked at. A widget takes what it understands and stops at the first it does not;
//    another widget or the view takes that one, in this frame or the next.
//  - A pointer press or release is applied at the start of a frame, and that frame offers no keys: whoever was
//    clicked has the focus before the next character is handed out.
//  - What nobody took during a whole frame is dropped, unless a view holds the queue (`hold`) because an answer for
//    earlier words is still out. A pointer event overtakes held keys only after kPatience.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>

#include "imgui.h"

namespace tafelrunde::widgets {

// Keys by what is printed on them under the person's keyboard layout.
// clang-format off
enum class KeyName : std::uint8_t {
  kA, kB, kC, kD, kE, kF, kG, kH, kI, kJ, kK, kL, kM, kN, kO, kP, kQ, kR, kS, kT, kU, kV, kW, kX, kY, kZ,
  k0, k1, k2, k3, k4, k5, k6, k7, k8, k9,
  kF1, kF2, kF3, kF4, kF5, kF6, kF7, kF8, kF9, kF10, kF11, kF12,
  kEnter, kTab, kEscape, kBackspace, kDelete, kInsert,
  kLeft, kRight, kUp, kDown, kHome, kEnd, kPageUp, kPageDown,
  kPlus, kMinus, kComma, kPeriod, kSpace,
};
// clang-format on

struct Modifiers {
  bool ctrl = false;
  bool alt = false;
  bool shift = false;
  bool operator==(const Modifiers&) const = default;
};
inline constexpr Modifiers kCtrl{true, false, false};
inline constexpr Modifiers kAlt{false, true, false};
inline constexpr Modifiers kShift{false, false, true};

struct TypedCharacter {
  char32_t code_point = 0;
  bool operator==(const TypedCharacter&) const = default;
};
// Letters, digits and signs come as key presses only with Ctrl or Alt; without, they are characters.
struct KeyPress {
  KeyName key{};
  Modifiers modifiers;
  bool operator==(const KeyPress&) const = default;
};
struct PointerButton {
  ImVec2 at_px;
  int button = 0;  // 0 left, 1 right, 2 middle
  bool pressed = false;
  Modifiers modifiers;
  bool operator==(const PointerButton& other) const {
    return at_px.x == other.at_px.x && at_px.y == other.at_px.y && button == other.button &&
           pressed == other.pressed && modifiers == other.modifiers;
  }
};
using InputEvent = std::variant<TypedCharacter, KeyPress, PointerButton>;

class InputQueue {
 public:
  static constexpr float kPatienceS = 0.5F;

  // For the shell and tests: what happened, at the time it happened.
  void push(InputEvent event) { events_.push_back(event); }
  bool empty() const { return events_.empty(); }

  // For widgets and views, within a frame.
  const InputEvent* front() const;  // nothing when there is none, or none in this frame
  void pop();                       // also after what it caused said `hold`: it is done
  bool take(KeyPress press);        // true if this key was at the front; it is taken
  std::optional<char32_t> take_character();
  void hold();  // keep everything for a later frame; say so early in every frame
  bool pointer_with_shift() const { return pointer_modifiers_.shift; }

  // For widgets::Screen, around each frame. `begin_frame` gives the pointer event to apply now, if one is due;
  // `end_frame` gives the event that nobody took, which has been dropped.
  std::optional<PointerButton> begin_frame(float seconds_since_last);
  std::optional<InputEvent> end_frame();
  void put_back(InputEvent event) { events_.push_front(event); }
  bool took_something() const { return taken_; }
  bool is_held() const { return held_; }

 private:
  std::optional<PointerButton> take_due_pointer();

  std::deque<InputEvent> events_;
  Modifiers pointer_modifiers_;
  bool is_keys_turn_ = false;  // of this frame; a pointer event has a frame of its own
  bool offered_ = false;       // the front may be taken in this frame
  bool taken_ = false;         // something was taken in this frame
  bool held_ = false;
  float held_for_s_ = 0;
};

}  // namespace tafelrunde::widgets
