// tafelrunde: without a verb the desk and the projector, with one the same work from the command line.
#include <iostream>

#include "cli/cli.h"
#include "shell/app.h"
#include "shell/identity.h"
#include "shell/settings_file.h"

namespace {

int open_windows(const tafelrunde::cli::WindowsWish& wish) {
  using namespace tafelrunde;
  const auto assets = shell::Assets::find();  // found before: the command line speaks through it
  const std::string code =
      wish.language.empty() ? shell::kept_settings(shell::local_state_folder()).language : wish.language;
  const auto language = assets ? assets->language(code) : Result<Language>(assets.problem());
  if (!language) return 1;
  return shell::run_app(
      {wish.session, cli::kProgramVersion, wish.echo_saved, wish.memory, wish.words, wish.room_depth_m,
       wish.picture_width_m, wish.table, wish.field_number, wish.language, wish.duty, wish.echo_drawn},
      *assets, *language);
}

}  // namespace

int main(int argc, char** argv) {
  return tafelrunde::cli::run({argv + 1, argv + argc}, std::cout, std::cerr, open_windows);
}
