// The program with its two windows: the frame loop and what holds it together.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "shell/assets.h"

namespace tafelrunde::shell {

struct AppOptions {
  std::string session;  // path; empty: the last one, or a practice session
  std::string program_version;
  bool echo_saved = false;          // print every statement once the window has shown that it is saved; for tests
  std::vector<std::string> memory;  // earlier sessions whose clusters are taken along as suggestions
  std::string words;                // folder of a word model; empty: the shipped one
  double room_depth_m = 0;          // of the hall, and the width of the picture in it; 0: as kept on this computer
  double picture_width_m = 0;
  std::string table;        // where this computer stands; empty: as kept on it
  int field_number = 0;     // with the table: the field talked about there; 0: any
  std::string language;     // asked for; empty: as kept on this computer
  std::string duty;         // what this computer may do (seat_file.h); empty: as kept, or with a table everything
  bool echo_drawn = false;  // say so once both windows show their first picture; for measuring
};

// Opens the windows and runs until the moderator closes the desk. Problems before the windows stand are written to
// stderr. Returns the exit code.
int run_app(const AppOptions& options, const Assets& assets, Language language);

}  // namespace tafelrunde::shell
