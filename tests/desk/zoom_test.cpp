// The moderator makes the hall's letters bigger while somebody in the last row asks for it.
#include <doctest/doctest.h>

#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

TEST_CASE("Ctrl+Plus, Ctrl+Minus and Ctrl+0 zoom the hall, and what is being typed stays") {
  DeskRig desk(sample_desk());
  desk.type("mitten im Satz");
  const auto zoom = [&](KeyName key) {
    desk.press(key, widgets::kCtrl);
    REQUIRE_FALSE(desk.wishes.empty());
    const auto* wish = std::get_if<desk::ZoomHall>(&desk.wishes.back());
    REQUIRE(wish);
    return wish->steps;
  };
  CHECK(zoom(KeyName::kPlus) == 1);
  CHECK(zoom(KeyName::kMinus) == -1);
  CHECK(zoom(KeyName::k0) == 0);
  CHECK(desk.draft() == "mitten im Satz");
  CHECK(desk.sent.empty());
}
