// How one computer shows the program: language, size, colours, keys. Values; the shell keeps them with the computer.
#pragma once

#include <map>
#include <string>

#include "widgets/input.h"
#include "widgets/theme.h"

namespace tafelrunde::desk {

// Keys that were changed, by the catalogue's key of what they do ("desk.do.export"). All others are as usual.
using KeyMap = std::map<std::string, widgets::KeyPress>;

inline constexpr int kLeastLetters_percent = 80, kMostLetters_percent = 200, kLettersStep_percent = 10;

struct Settings {
  std::string language = "de";  // code of a catalogue
  int letters_percent = 100;    // of the desk's letters, beside what the monitor asks for
  widgets::ThemeName desk_theme = widgets::ThemeName::kLight;
  widgets::ThemeName hall_theme = widgets::ThemeName::kLight;
  KeyMap keys;
  bool operator==(const Settings&) const = default;
};

}  // namespace tafelrunde::desk
