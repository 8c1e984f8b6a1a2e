#include "scene/day_plan.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "scene/desk_scene.h"
#include "scene/reminders.h"
#include "support/story.h"

// The small programme: Begrüßung 15.00, Runde 1 15.15 to 16.15, Pause to 16.30, Runde 2 to 17.15, Plenum to 18.00. A
// story begins at 15.45.
namespace tafelrunde::scene {
namespace {

using test::Story;

constexpr int at(int hour, int minute) { return hour * 60 + minute; }

Story& minutes_later(Story& story, int minutes) { return story.wait_ms(minutes * 60'000LL); }

const PlannedPhase& phase_of(const DayPlan& plan, const char* key) {
  for (const PlannedPhase& phase : plan.phases)
    if (phase.key.value == key) return phase;
  throw std::logic_error(key);
}

}  // namespace

TEST_CASE("nothing started: the day runs as planned, at any time of the clock") {
  Story story;
  story.open();
  for (int minute = 0; minute < 24 * 60; minute += 7) {
    const DayPlan plan = day_plan(story.session(), {minute});
    CHECK(plan.late_min == 0);
    CHECK_FALSE(plan.minutes_left);
    for (const PlannedPhase& phase : plan.phases) {
      CHECK(phase.expected_start_min == phase.planned_start_min);
      CHECK(phase.expected_end_min == phase.planned_end_min);
    }
  }
}

TEST_CASE("a round that began half an hour late moves everything after it, and says by how much") {
  Story story;
  story.open().start_round(1);  // 15.45 instead of 15.15
  const DayPlan plan = day_plan(story.session(), {at(15, 50)});
  CHECK(phase_of(plan, "runde1").real_start_min == at(15, 45));
  CHECK(phase_of(plan, "runde1").expected_end_min == at(16, 45));
  CHECK(phase_of(plan, "pause").expected_start_min == at(16, 45));
  CHECK(phase_of(plan, "plenum").expected_start_min == at(17, 45));
  CHECK(phase_of(plan, "plenum").planned_start_min == at(17, 15));
  CHECK(plan.late_min == 30);
  CHECK(plan.minutes_left == 25);  // by the plan, which the moderator may still keep
}

TEST_CASE("45 minutes of a round in fast motion: time left falls by the minute, an overrun pushes the rest") {
  Story story;
  story.open();
  minutes_later(story, 45).start_round(2);  // 16.30, on time
  for (int minute = 0; minute <= 60; ++minute) {
    CAPTURE(minute);
    const DayPlan plan = day_plan(story.session(), {at(16, 30) + minute});
    CHECK(plan.minutes_left == 45 - minute);
    CHECK(plan.late_min == std::max(0, minute - 45));
    CHECK(phase_of(plan, "plenum").expected_start_min == at(17, 15) + std::max(0, minute - 45));
  }
}

TEST_CASE("gaps and buffers take up delay, breaks do not") {
  Story story;
  Programme programme = test::small_programme();
  programme.phases[2].method = Method::buffer;
  story.open(programme).start_round(1);
  CHECK(day_plan(story.session(), {at(15, 50)}).late_min == 15);
  programme.phases[2].method = Method::pause;
  programme.phases[3].start_min += 20;  // a gap of 20 minutes before the second round
  programme.phases[4].start_min += 20;
  Story with_gap;
  with_gap.open(programme).start_round(1);
  CHECK(day_plan(with_gap.session(), {at(15, 50)}).late_min == 10);
}

TEST_CASE("the desk says how far the round is over its time and when the next item will really begin") {
  Story story;
  story.open();
  minutes_later(story, 45).start_round(2);  // 16.30, on time
  const auto desk = [&](int minute) {
    return desk_scene(story.session(), {FieldKey{"hf1"}, PhaseKey{"runde2"}, story.station()}, nullptr, {minute});
  };
  CHECK(desk(at(17, 0)).minutes_left == 15);
  CHECK(desk(at(17, 0)).next_phase_title == "Plenum");
  CHECK(desk(at(17, 20)).minutes_left == -5);
  CHECK(desk(at(17, 20)).next_phase_title == "Plenum · 17.15 → 17.20");
}

TEST_CASE("every phase keeps the time it really began, also those before the running one") {
  Story story;
  story.open().start_round(1);
  minutes_later(story, 62).act(StartPhase{{"pause"}});
  minutes_later(story, 15).start_round(2);
  const DayPlan plan = day_plan(story.session(), {at(17, 5)});
  CHECK(phase_of(plan, "runde1").real_start_min == at(15, 45));
  CHECK(phase_of(plan, "pause").real_start_min == at(16, 47));
  CHECK(phase_of(plan, "runde2").real_start_min == at(17, 2));
  CHECK_FALSE(phase_of(plan, "plenum").real_start_min);
  CHECK(phase_of(plan, "runde2").is_current);
  CHECK(plan.late_min == 32);
}

TEST_CASE("a rehearsal in the morning is no delay") {
  Story story;
  story.open();
  minutes_later(story, -6 * 60).start_round(2);  // 9.45 for 16.30
  CHECK(day_plan(story.session(), {at(10, 0)}).late_min == 0);
  CHECK_FALSE(day_plan(story.session(), {at(10, 0)}).minutes_left);
}

TEST_CASE("in the last ten minutes the moderator is reminded of what is still open, before that of nothing") {
  Story story;
  story.open().at(1, 1).capture("eins").capture("zwei").capture("wartet", ReleaseState::pending).group("", {"eins"});
  const FieldKey field{"hf1"};
  using What = Reminder::What;
  CHECK(reminders(story.session(), field, Method::collecting, 11).empty());
  CHECK(reminders(story.session(), field, Method::collecting, 10) ==
        std::vector<Reminder>{{What::unnamed_clusters, 1}, {What::waiting_for_release, 1}});
  story.group("Zwei", {"zwei"}).dots("Zwei", 3);
  CHECK(reminders(story.session(), field, Method::weighing, -2) ==
        std::vector<Reminder>{
            {What::unnamed_clusters, 1}, {What::clusters_without_dots, 1}, {What::waiting_for_release, 1}});
  CHECK(reminders(story.session(), field, Method::plenary, 5) ==
        std::vector<Reminder>{{What::fields_without_result, 1}});
  story.conclude(Kind::need, "Ergebnis", {"Zwei"}).central("Ergebnis", 1);
  CHECK(reminders(story.session(), field, Method::plenary, 5).empty());
  CHECK(reminders(story.session(), field, Method::greeting, 1).empty());
}

TEST_CASE("in the plenary every field has its share, counted from when the hall turned to it") {
  Story story;
  story.open().act(StartPhase{{"plenum"}});  // 45 minutes, two fields
  const auto left = [&](int hour, int minute) {
    return field_minutes_left(story.session(), story.station(), {at(hour, minute)});
  };
  CHECK_FALSE(left(15, 45));  // no field is shown
  story.act(ShowProjection{story.station(), {ProjectionView::plenary, story.field(1), 0}});
  CHECK(left(15, 45) == 22);
  minutes_later(story, 10).act(ShowProjection{story.station(), {ProjectionView::plenary, story.field(1), 1}});
  CHECK(left(16, 0) == 7);  // a page turned changes nothing
  CHECK(left(16, 10) == -3);
  minutes_later(story, 5).act(ShowProjection{story.station(), {ProjectionView::dots, story.field(2), 0}});
  CHECK(left(16, 5) == 17);
  story.act(ShowProjection{story.station(), {ProjectionView::blank, {}, 0}});
  CHECK_FALSE(left(16, 6));
  story.act(ShowProjection{story.station(), {ProjectionView::plenary, story.field(2), 0}})
      .act(StartPhase{{"runde1"}});
  CHECK_FALSE(left(16, 6));  // no plenary
}

}  // namespace tafelrunde::scene
