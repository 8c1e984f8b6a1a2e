#include "shell/settings_file.h"

#include <doctest/doctest.h>

#include "shell/files.h"
#include "shell/view_file.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;
using widgets::KeyName;

TEST_SUITE("settings of this computer") {
  TEST_CASE("they are there again at the next start; without a folder they are the usual ones") {
    const test::TemporaryFolder folder;
    CHECK(kept_settings(folder.path()) == desk::Settings{});
    CHECK(kept_settings({}) == desk::Settings{});
    desk::Settings settings{"en", 130, widgets::ThemeName::kDark, widgets::ThemeName::kHighContrast, {}};
    settings.keys["desk.do.export"] = {KeyName::kD, {true, false, true}};
    keep_settings(folder.path(), settings);
    CHECK(kept_settings(folder.path()) == settings);
  }

  TEST_CASE("nonsense is passed over, and what is understood holds") {
    const test::TemporaryFolder folder;
    REQUIRE(
        write_file(folder.path() / "settings",
                   "language xx\nletters 100000\ndesk-theme pink\nhall-theme dark\nkey\nkey a Ctrl+Nix\n\x01\x02\n"
                   "key desk.do.help F2\nletters-of-another-version 3\n"));
    const desk::Settings settings = kept_settings(folder.path());
    CHECK(settings.language == "de");
    CHECK(settings.letters_percent == desk::kMostLetters_percent);
    CHECK(settings.desk_theme == widgets::ThemeName::kLight);
    CHECK(settings.hall_theme == widgets::ThemeName::kDark);
    REQUIRE(settings.keys.size() == 1);
    CHECK(settings.keys.at("desk.do.help") == widgets::KeyPress{KeyName::kF2, {}});
  }
}

TEST_SUITE("where the desk looked last") {
  TEST_CASE("the next start of the same session looks there again, that of another does not") {
    const test::TemporaryFolder folder;
    const LastView view{folder.file("a.tafel"), {"hf4"}, {"runde2"}, desk::Panel::plenary};
    CHECK_FALSE(kept_view(folder.path(), view.session));
    keep_view(folder.path(), view);
    CHECK(kept_view(folder.path(), view.session) == view);
    CHECK_FALSE(kept_view(folder.path(), folder.file("b.tafel")));
    CHECK_FALSE(kept_view({}, view.session));
  }
}
