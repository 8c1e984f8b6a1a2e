#include "desk/key_text.h"

#include <array>
#include <utility>

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;

constexpr std::array<std::pair<KeyName, std::string_view>, 19> kNames{{{KeyName::kEnter, "Enter"},
                                                                       {KeyName::kTab, "Tab"},
                                                                       {KeyName::kEscape, "Escape"},
                                                                       {KeyName::kBackspace, "Backspace"},
                                                                       {KeyName::kDelete, "Delete"},
                                                                       {KeyName::kInsert, "Insert"},
                                                                       {KeyName::kLeft, "Left"},
                                                                       {KeyName::kRight, "Right"},
                                                                       {KeyName::kUp, "Up"},
                                                                       {KeyName::kDown, "Down"},
                                                                       {KeyName::kHome, "Home"},
                                                                       {KeyName::kEnd, "End"},
                                                                       {KeyName::kPageUp, "PageUp"},
                                                                       {KeyName::kPageDown, "PageDown"},
                                                                       {KeyName::kPlus, "Plus"},
                                                                       {KeyName::kMinus, "Minus"},
                                                                       {KeyName::kComma, "Comma"},
                                                                       {KeyName::kPeriod, "Period"},
                                                                       {KeyName::kSpace, "Space"}}};

int place_of(KeyName key, KeyName first) { return static_cast<int>(key) - static_cast<int>(first); }
KeyName key_at(KeyName first, int place) { return static_cast<KeyName>(static_cast<int>(first) + place); }

std::string name_of(KeyName key) {
  if (key <= KeyName::kZ) return std::string(1, static_cast<char>('A' + place_of(key, KeyName::kA)));
  if (key <= KeyName::k9) return std::string(1, static_cast<char>('0' + place_of(key, KeyName::k0)));
  if (key <= KeyName::kF12) return "F" + std::to_string(place_of(key, KeyName::kF1) + 1);
  for (const auto& [known, name] : kNames)
    if (known == key) return std::string(name);
  return {};
}

std::optional<KeyName> key_named(std::string_view name) {
  for (int key = 0; key <= static_cast<int>(KeyName::kSpace); ++key)
    if (name_of(key_at(KeyName::kA, key)) == name) return key_at(KeyName::kA, key);
  return std::nullopt;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::string key_text(const widgets::KeyPress& key) {
  std::string text;
  if (key.modifiers.ctrl) text += "Ctrl+";
  if (key.modifiers.alt) text += "Alt+";
  if (key.modifiers.shift) text += "Shift+";
  return text + name_of(key.key);
}

std::optional<widgets::KeyPress> key_from_text(std::string_view text) {
  widgets::KeyPress press;
  press.modifiers.ctrl = take_prefix(text, "Ctrl+");
  press.modifiers.alt = take_prefix(text, "Alt+");
  press.modifiers.shift = take_prefix(text, "Shift+");
  const auto key = key_named(text);
  if (!key) return std::nullopt;
  press.key = *key;
  return press;
}

}  // namespace tafelrunde::desk
