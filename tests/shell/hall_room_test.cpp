#include "shell/hall_room.h"

#include <doctest/doctest.h>

#include "shell/files.h"
#include "shell/seat_file.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

TEST_SUITE("shell: the room of the hall") {
  TEST_CASE("the type of the projector follows the depth of the room and the width of the picture") {
    CHECK(type_room({20, 5}).depth_in_picture_widths == doctest::Approx(4));
    CHECK(type_room({10, 2.5}).depth_in_picture_widths == doctest::Approx(4));
    CHECK(type_room({6, 3}).depth_in_picture_widths == doctest::Approx(2));
    CHECK(widgets::projector_sizes(1920, type_room({12, 4})).body_px == 42);
  }

  TEST_CASE("zooming goes in steps of ten percent, back to the room's own size, and never out of reason") {
    HallRoom room;
    CHECK(zoomed(room, 1).zoom_percent == 110);
    CHECK(zoomed(zoomed(room, 1), -1) == room);
    CHECK(zoomed(zoomed(room, 3), 0) == room);
    for (int i = 0; i < 50; ++i) room = zoomed(room, 1);
    CHECK(room.zoom_percent == kMostZoom_percent);
    CHECK(type_room(room).depth_in_picture_widths == 8);
    for (int i = 0; i < 50; ++i) room = zoomed(room, -1);
    CHECK(room.zoom_percent == kLeastZoom_percent);
  }

  TEST_CASE("zooming out never makes letters the last row cannot read") {
    HallRoom small{4, 4};
    small.zoom_percent = kLeastZoom_percent;
    CHECK(widgets::projector_sizes(1920, type_room(small)).small_px == 36);
  }

  TEST_CASE("room and zoom are there again at the next start; nonsense and an empty folder give the usual room") {
    test::TemporaryFolder folder;
    CHECK(kept_room(folder.path()) == HallRoom{});
    const HallRoom room{17.5, 3.25, 130};
    keep_room(folder.path(), room);
    CHECK(kept_room(folder.path()) == room);
    for (const char* nonsense : {"", "zwanzig", "20", "20 0 100", "-1 5 100", "1e9 5 100", "nan 5 100"}) {
      REQUIRE(write_file(folder.path() / "hall-room", nonsense));
      CHECK(kept_room(folder.path()) == HallRoom{});
    }
    CHECK(kept_room({}) == HallRoom{});
    keep_room({}, room);
  }
}

TEST_SUITE("shell: where the computer stands") {
  TEST_CASE("the seat is there again at the next start; nonsense and an empty folder give none") {
    test::TemporaryFolder folder;
    CHECK(kept_seat(folder.path()) == desk::Seat{});
    CHECK(kept_seat({}) == desk::Seat{});
    const desk::Seat seat{"Tisch 4", "4a", {"hf4"}};
    keep_seat(folder.path(), seat);
    CHECK(kept_seat(folder.path()) == seat);
    REQUIRE(write_file(folder.path() / "seat", std::string(5000, 'x') + "\n\x01\n"));
    CHECK(kept_seat(folder.path()) == desk::Seat{});
  }
}
