// What is kept for the next start: written aside, in order, and all of it before the program ends.
#include "shell/keeping.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "shell/settings_file.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

TEST_CASE("what was changed last before the end is there at the next start, however slow the disk") {
  const test::TemporaryFolder folder;
  desk::Settings settings;
  {
    Keeping keeping(folder.path());
    for (const int percent : {110, 125, 150}) {
      settings.letters_percent = percent;
      keeping.keep([settings](const std::filesystem::path& where) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        keep_settings(where, settings);
      });
    }
    CHECK(kept_settings(keeping.folder()).letters_percent != 150);  // nobody waited for it
  }
  CHECK(kept_settings(folder.path()).letters_percent == 150);
}
