#include "base/stamp.h"

#include <doctest/doctest.h>

namespace tafelrunde {
namespace {
constexpr std::int64_t kHourMs = 60 * 60 * 1000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
}  // namespace

TEST_CASE("ticks follow the wall clock and never run backwards") {
  CHECK(next_tick({100, 7}, 101) == Hlc{101, 0});
  CHECK(next_tick({100, 7}, 100) == Hlc{100, 8});
  CHECK(next_tick({100, 7}, 100 - 5 * kHourMs) == Hlc{100, 8});
}

TEST_CASE("a clock that is ahead by hours is followed, one by more than a day is not believed") {
  const Hlc own{1000, 0};
  CHECK(witnessed(own, {1000 + 5 * kHourMs, 2}, 1000) == Hlc{1000 + 5 * kHourMs, 2});
  CHECK(witnessed(own, {1000 + kDayMs, 0}, 1000) == Hlc{1000 + kDayMs, 0});
  CHECK(witnessed(own, {1001 + kDayMs, 0}, 1000) == own);
  CHECK(witnessed(own, {900, 9}, 1000) == own);
}

TEST_CASE("operations are ordered by clock, then writer, then number") {
  const auto stamp = [](std::uint8_t writer, std::int64_t seq, Hlc hlc) {
    return Stamp{{{{writer}}, seq}, hlc, 0, 0};
  };
  CHECK(comes_before(stamp(2, 9, {1, 0}), stamp(1, 1, {1, 1})));
  CHECK(comes_before(stamp(1, 9, {1, 0}), stamp(2, 1, {1, 0})));
  CHECK(comes_before(stamp(1, 1, {1, 0}), stamp(1, 2, {1, 0})));
  CHECK_FALSE(comes_before(stamp(1, 1, {1, 0}), stamp(1, 1, {1, 0})));
}

TEST_CASE("after an edit that saw another, the clock is later, however wrong the wall clock is") {
  const Hlc theirs{10'000, 3};
  const std::int64_t wall_ms = 10'000 - 5 * kHourMs;
  const Hlc ours = next_tick(witnessed({wall_ms, 0}, theirs, wall_ms), wall_ms);
  CHECK(theirs < ours);
}

}  // namespace tafelrunde
