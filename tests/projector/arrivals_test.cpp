#include "projector/arrivals.h"

#include "hall.h"
#include "hall_story.h"
#include "nasty_scenes.h"

using namespace tafelrunde;
using namespace tafelrunde::tests;
using projector::Arrivals;

namespace {

std::vector<StatementId> cards(int count) {
  std::vector<StatementId> ids;
  for (int i = 1; i <= count; ++i) ids.push_back(numbered_statement(i));
  return ids;
}

}  // namespace

TEST_CASE("a board opens as a whole and only later cards fade in") {
  Arrivals arrivals;
  arrivals.update(2, cards(3), true, 0);
  CHECK_FALSE(arrivals.is_moving());
  arrivals.update(2, cards(4), true, 5);
  CHECK(arrivals.is_moving());
  CHECK(arrivals.presence(numbered_statement(3)) == 1);
  CHECK(arrivals.presence(numbered_statement(4)) == 0);
}

TEST_CASE("a fade lasts no longer than 150 milliseconds") {
  static_assert(Arrivals::kFade_s <= 0.15F);
  Arrivals arrivals;
  arrivals.update(2, cards(1), true, 0);
  arrivals.update(2, cards(2), true, 0);
  arrivals.update(2, cards(2), true, Arrivals::kFade_s / 2);
  CHECK(arrivals.presence(numbered_statement(2)) == doctest::Approx(0.5));
  arrivals.update(2, cards(2), true, Arrivals::kFade_s / 2 + 0.001F);
  CHECK(arrivals.presence(numbered_statement(2)) == 1);
  CHECK_FALSE(arrivals.is_moving());
}

TEST_CASE("another field is no arrival") {
  Arrivals arrivals;
  arrivals.update(2, cards(1), true, 0);
  arrivals.update(3, cards(5), true, 0);
  CHECK_FALSE(arrivals.is_moving());
}

TEST_CASE("whoever turned motion off sees new cards stand at once") {
  Arrivals arrivals;
  arrivals.update(2, cards(1), false, 0);
  arrivals.update(2, cards(2), false, 0);
  CHECK_FALSE(arrivals.is_moving());
  CHECK(arrivals.presence(numbered_statement(2)) == 1);
}

TEST_CASE("a card that comes back fades in again, one that moves to a cluster does not") {
  Arrivals arrivals;
  arrivals.update(2, cards(2), true, 0);
  arrivals.update(2, cards(1), true, 0);
  CHECK_FALSE(arrivals.is_moving());
  arrivals.update(2, {numbered_statement(2), numbered_statement(1)}, true, 0);
  CHECK(arrivals.is_moving());
  CHECK(arrivals.presence(numbered_statement(1)) == 1);
}

TEST_CASE("the projector asks for further frames while a card fades, and then rests") {
  Hall hall({1920, 1080});
  projector::ProjectorUi ui;
  test::Story story = hall_story();
  CHECK_FALSE(hall.show(hall_scene(story, ProjectionView::board), ui, 1).is_moving);
  story.capture("und noch etwas");
  CHECK(hall.show(hall_scene(story, ProjectionView::board), ui, 1).is_moving);
  CHECK_FALSE(hall.show(hall_scene(story, ProjectionView::board), ui, 0.2F).is_moving);
}
