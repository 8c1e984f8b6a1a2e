#include "shell/glfw_keys.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace tafelrunde::shell {
namespace {

using widgets::KeyName;

// Names in KeyName and keys in GLFW both run in unbroken order over letters, digits and function keys.
KeyName nth(KeyName first, int steps) { return static_cast<KeyName>(static_cast<int>(first) + steps); }

constexpr std::pair<int, KeyName> kNamedKeys[] = {
    {GLFW_KEY_ENTER, KeyName::kEnter},
    {GLFW_KEY_KP_ENTER, KeyName::kEnter},
    {GLFW_KEY_TAB, KeyName::kTab},
    {GLFW_KEY_ESCAPE, KeyName::kEscape},
    {GLFW_KEY_DELETE, KeyName::kDelete},
    {GLFW_KEY_INSERT, KeyName::kInsert},
    {GLFW_KEY_BACKSPACE, KeyName::kBackspace},
    {GLFW_KEY_LEFT, KeyName::kLeft},
    {GLFW_KEY_RIGHT, KeyName::kRight},
    {GLFW_KEY_UP, KeyName::kUp},
    {GLFW_KEY_DOWN, KeyName::kDown},
    {GLFW_KEY_HOME, KeyName::kHome},
    {GLFW_KEY_END, KeyName::kEnd},
    {GLFW_KEY_PAGE_UP, KeyName::kPageUp},
    {GLFW_KEY_PAGE_DOWN, KeyName::kPageDown},
};

// The number pad without Num Lock.
constexpr std::pair<int, KeyName> kPadKeys[] = {
    {GLFW_KEY_KP_0, KeyName::kInsert},       {GLFW_KEY_KP_1, KeyName::kEnd},  {GLFW_KEY_KP_2, KeyName::kDown},
    {GLFW_KEY_KP_3, KeyName::kPageDown},     {GLFW_KEY_KP_4, KeyName::kLeft}, {GLFW_KEY_KP_6, KeyName::kRight},
    {GLFW_KEY_KP_7, KeyName::kHome},         {GLFW_KEY_KP_8, KeyName::kUp},   {GLFW_KEY_KP_9, KeyName::kPageUp},
    {GLFW_KEY_KP_DECIMAL, KeyName::kDelete},
};

template <std::size_t size>
std::optional<KeyName> found(const std::pair<int, KeyName> (&keys)[size], int glfw_key) {
  for (const auto& [key, name] : keys) {
    if (key == glfw_key) return name;
  }
  return std::nullopt;
}

std::optional<KeyName> sign_named(char sign) {
  if (sign >= 'a' && sign <= 'z') return nth(KeyName::kA, sign - 'a');
  if (sign >= 'A' && sign <= 'Z') return nth(KeyName::kA, sign - 'A');
  if (sign >= '0' && sign <= '9') return nth(KeyName::k0, sign - '0');
  switch (sign) {
    case '+':
      return KeyName::kPlus;
    case '-':
      return KeyName::kMinus;
    case ',':
      return KeyName::kComma;
    case '.':
      return KeyName::kPeriod;
    default:
      return std::nullopt;
  }
}

// By what is printed on the key; where that is no Latin letter or digit (Cyrillic; the digit row of a French
// keyboard), by its place.
std::optional<KeyName> character_key(int glfw_key, const char* printed) {
  if (printed && printed[0] != 0 && printed[1] == 0) {
    if (const auto name = sign_named(printed[0])) return name;
  }
  if (glfw_key == GLFW_KEY_SPACE) return KeyName::kSpace;
  if (glfw_key >= GLFW_KEY_A && glfw_key <= GLFW_KEY_Z) return nth(KeyName::kA, glfw_key - GLFW_KEY_A);
  if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9) return nth(KeyName::k0, glfw_key - GLFW_KEY_0);
  if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9) return nth(KeyName::k0, glfw_key - GLFW_KEY_KP_0);
  return std::nullopt;
}

}  // namespace

widgets::Modifiers modifiers_of(int glfw_mods) {
  return {(glfw_mods & GLFW_MOD_CONTROL) != 0, (glfw_mods & GLFW_MOD_ALT) != 0, (glfw_mods & GLFW_MOD_SHIFT) != 0};
}

std::optional<widgets::KeyPress> key_press_of(int glfw_key, const char* printed, int glfw_mods) {
  const widgets::Modifiers modifiers = modifiers_of(glfw_mods);
  const auto press = [&](std::optional<KeyName> name) {
    return name ? std::optional(widgets::KeyPress{*name, modifiers}) : std::nullopt;
  };
  if (const auto name = found(kNamedKeys, glfw_key)) return press(name);
  if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12) return press(nth(KeyName::kF1, glfw_key - GLFW_KEY_F1));
  const bool num_lock = (glfw_mods & GLFW_MOD_NUM_LOCK) != 0;
  if (const auto name = found(kPadKeys, glfw_key); name && !num_lock) return press(name);
  if (!modifiers.ctrl && !modifiers.alt) return std::nullopt;
  return press(character_key(glfw_key, printed));
}

}  // namespace tafelrunde::shell
