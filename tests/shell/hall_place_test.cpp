#include "shell/hall_place.h"

#include <doctest/doctest.h>

using namespace tafelrunde::shell;
using Monitors = std::vector<MonitorArea>;
using Kind = HallMove::Kind;

namespace {

const MonitorArea kLaptop{"Laptop", 0, 0, 1440, 900};
const MonitorArea kBeamer{"Beamer", 1440, 0, 1920, 1080};
const MonitorArea kOtherBeamer{"Ersatz", 1440, 0, 1280, 800};
const MonitorArea kDesk{"", 40, 40, 1300, 800};  // the desk's window, on the laptop

const HallWindow kWindow{};
HallWindow filling(std::size_t monitor) { return {monitor, true}; }

}  // namespace

TEST_SUITE("shell: monitors plugged in and out") {
  TEST_CASE("a projector that is plugged in during the event is filled at once") {
    CHECK(move_after_plugging({kLaptop}, {kLaptop, kBeamer}, kDesk, kWindow) == HallMove{Kind::fill, 1});
    CHECK(move_after_plugging({kLaptop}, {kBeamer, kLaptop}, kDesk, kWindow) == HallMove{Kind::fill, 0});
  }

  TEST_CASE("a projector that is pulled out leaves a window that does not cover the desk, and comes back") {
    const HallWindow left_by_the_system{{}, true};
    CHECK(move_after_plugging({kLaptop, kBeamer}, {kLaptop}, kDesk, left_by_the_system).kind ==
          Kind::leave_full_screen);
    CHECK(move_after_plugging({kLaptop, kBeamer}, {kLaptop}, kDesk, filling(0)).kind == Kind::leave_full_screen);
    CHECK(move_after_plugging({kLaptop, kBeamer}, {kLaptop}, kDesk, kWindow).kind == Kind::stay);
    CHECK(move_after_plugging({kLaptop}, {kLaptop, kBeamer}, kDesk, kWindow) == HallMove{Kind::fill, 1});
  }

  TEST_CASE("one projector in another's place is noticed, though there are as many monitors as before") {
    CHECK(move_after_plugging({kLaptop, kBeamer}, {kLaptop, kOtherBeamer}, kDesk, kWindow) ==
          HallMove{Kind::fill, 1});
  }

  TEST_CASE("when the desk lands on the hall's monitor, the hall makes room") {
    CHECK(move_after_plugging({kLaptop}, {kLaptop, kBeamer}, kDesk, filling(0)) == HallMove{Kind::fill, 1});
  }

  TEST_CASE("of several monitors beside the desk the widest is the hall's; the hall stays where it is rightly") {
    const MonitorArea side{"Seite", -1024, 0, 1024, 768};
    CHECK(move_after_plugging({kLaptop}, {side, kLaptop, kBeamer}, kDesk, kWindow) == HallMove{Kind::fill, 2});
    CHECK(move_after_plugging({kLaptop, kBeamer}, {side, kLaptop, kBeamer}, kDesk, filling(2)).kind == Kind::stay);
    CHECK(move_after_plugging({kLaptop, kBeamer}, {side, kLaptop, kBeamer}, kDesk, filling(0)).kind == Kind::stay);
  }

  TEST_CASE("as long as nothing is plugged, what the moderator chose stays; without any monitor nothing is done") {
    CHECK(move_after_plugging({kLaptop, kBeamer}, {kLaptop, kBeamer}, kDesk, kWindow).kind == Kind::stay);
    CHECK(move_after_plugging({kLaptop}, {kLaptop}, kDesk, filling(0)).kind == Kind::stay);
    CHECK(move_after_plugging({kLaptop, kBeamer}, {}, kDesk, kWindow).kind == Kind::stay);
    CHECK_FALSE(monitor_under({}, kDesk));
  }
}
