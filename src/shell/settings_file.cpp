#include "shell/settings_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string>
#include <utility>

#include "desk/key_text.h"
#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

using widgets::ThemeName;

constexpr const char* kFile = "settings";
constexpr std::array<std::pair<ThemeName, const char*>, 3> kThemes{
    {{ThemeName::kLight, "light"}, {ThemeName::kDark, "dark"}, {ThemeName::kHighContrast, "contrast"}}};

const char* name_of(ThemeName theme) {
  for (const auto& [known, name] : kThemes)
    if (known == theme) return name;
  return kThemes.front().second;
}

ThemeName theme_named(const std::string& name) {
  for (const auto& [theme, known] : kThemes)
    if (name == known) return theme;
  return ThemeName::kLight;
}

int percent_in(const std::string& text) {
  int percent = 100;
  std::from_chars(text.data(), text.data() + text.size(), percent);
  return std::clamp(percent, desk::kLeastLetters_percent, desk::kMostLetters_percent);
}

// "key desk.do.export Ctrl+Shift+D"
void take_key(desk::KeyMap& keys, const std::string& value) {
  const std::size_t blank = value.find(' ');
  if (blank == std::string::npos) return;
  if (const auto key = desk::key_from_text(std::string_view(value).substr(blank + 1)))
    keys[value.substr(0, blank)] = *key;
}

void take_line(desk::Settings& settings, const std::string& name, const std::string& value) {
  if (name == "language" && (value == "de" || value == "en")) settings.language = value;
  if (name == "letters") settings.letters_percent = percent_in(value);
  if (name == "desk-theme") settings.desk_theme = theme_named(value);
  if (name == "hall-theme") settings.hall_theme = theme_named(value);
  if (name == "key") take_key(settings.keys, value);
}

}  // namespace

desk::Settings kept_settings(const std::filesystem::path& state_folder) {
  desk::Settings settings;
  if (state_folder.empty()) return settings;
  const auto text = read_file(state_folder / kFile);
  if (!text) return settings;
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);)
    if (const std::size_t blank = line.find(' '); blank != std::string::npos)
      take_line(settings, line.substr(0, blank), line.substr(blank + 1));
  return settings;
}

void keep_settings(const std::filesystem::path& state_folder, const desk::Settings& settings) {
  if (state_folder.empty()) return;
  std::string text = "language " + settings.language + "\nletters " + std::to_string(settings.letters_percent) +
                     "\ndesk-theme " + name_of(settings.desk_theme) + "\nhall-theme " + name_of(settings.hall_theme) +
                     "\n";
  for (const auto& [action, key] : settings.keys) text += "key " + action + " " + desk::key_text(key) + "\n";
  const auto written = write_files(state_folder, {{kFile, text}});
  static_cast<void>(written);  // only the next start's convenience
}

}  // namespace tafelrunde::shell
