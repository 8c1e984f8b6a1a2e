#include "core/undo.h"

#include <doctest/doctest.h>

#include <set>

#include "support/random_conference.h"
#include "support/seeds.h"
#include "support/session_picture.h"
#include "support/story.h"

namespace tafelrunde::test {
namespace {

Story with_one_statement() {
  Story story;
  story.open().at(1).capture("erste Fassung");
  return story;
}

std::string words(const Story& story) {
  const auto statements = statements_in_order(story.session());
  return statements.empty() || statements[0]->is_deleted() ? "" : statements[0]->words().text;
}

constexpr std::int64_t kBegin_ms = kStoryBegins_ms;

// A laptop with a conference, at which somebody does `count` random things that undo can take back.
Laptop busy_laptop(Chance& chance, std::int64_t& true_ms) {
  Laptop laptop = new_laptop(chance);
  REQUIRE(carry_out(laptop, opening(chance), true_ms += 1000));
  return laptop;
}

void do_something(Laptop& laptop, Chance& chance, std::int64_t& true_ms) {
  const Command wish = random_command(chance, laptop.session, laptop.station, true);
  const auto done = carry_out(laptop, wish, true_ms += static_cast<std::int64_t>(chance.below(5000)));
  if (!done) CHECK(done.problem().key.starts_with("refusal."));
}

std::string refusal(const Result<std::vector<Operation>>& answer) { return answer ? "" : answer.problem().key; }

// Presses undo (or redo) until it refuses; gives the refusal.
template <class Press>
std::string press_till_refused(Laptop& laptop, std::int64_t& true_ms) {
  for (int pressed = 0; pressed < 1000; ++pressed) {
    const auto answer = carry_out(laptop, Press{laptop.station}, true_ms += 500);
    if (!answer) return refusal(answer);
  }
  return "never refused";
}

}  // namespace

TEST_CASE("undo takes back one action after the other, redo brings them again") {
  Story story = with_one_statement();
  story.revise("erste", "zweite Fassung").revise("zweite", "dritte Fassung");
  story.undo();
  CHECK(words(story) == "zweite Fassung");
  story.undo();
  CHECK(words(story) == "erste Fassung");
  story.undo();
  CHECK(words(story).empty());
  CHECK(story.refusal_of(UndoLast{story.station()}) == "refusal.nothing_to_undo");
  story.redo().redo().redo();
  CHECK(words(story) == "dritte Fassung");
  CHECK(story.refusal_of(RedoLast{story.station()}) == "refusal.nothing_to_redo");
}

TEST_CASE("something new after undo leaves nothing to redo") {
  Story story = with_one_statement();
  story.revise("erste", "zweite Fassung").undo().mention("erste");
  CHECK(story.refusal_of(RedoLast{story.station()}) == "refusal.nothing_to_redo");
}

TEST_CASE("a recount that is taken back gives the counts before it, and counts again on redo") {
  Story story;
  story.open()
      .at(1)
      .group("Personal")
      .dots("Personal", 5)
      .dots("Personal", 2)
      .dots("Personal", 9, CountRule::recount);
  const auto dots = [&] { return dots_of(story.session(), story.cluster("Personal")); };
  CHECK(dots() == 9);
  story.undo();
  CHECK(dots() == 7);
  story.undo().undo();
  CHECK(dots() == 0);
  story.redo().redo();
  CHECK(dots() == 7);
  story.redo();
  CHECK(dots() == 9);
  story.undo().redo().undo();
  CHECK(dots() == 7);
}

TEST_CASE("a divergence that was settled stands again after undo, with both wordings") {
  Story here = with_one_statement();
  Story there = here.at_another_station("Tisch 4");
  here.revise("erste", "von hier");
  there.revise("erste", "von dort");
  here.hear(there).revise("von", "geeinigt");
  const auto& text = here.session().statements.at(here.statement("geeinigt")).text;
  CHECK_FALSE(text.diverges());
  here.undo();
  CHECK(text.diverges());
  CHECK(text.heads().size() == 2);
  here.redo();
  CHECK_FALSE(text.diverges());
  CHECK(words(here) == "geeinigt");
}

TEST_CASE("undo refuses in words when another station has written since") {
  Story here = with_one_statement();
  Story there = here.at_another_station("Tisch 4");
  here.revise("erste", "von hier");
  there.hear(here).revise("von hier", "von dort");
  here.hear(there);
  CHECK(here.refusal_of(UndoLast{here.station()}) == "refusal.undo_superseded");
  CHECK(words(here) == "von dort");
  CHECK(there.refusal_of(UndoLast{there.station()}).empty());
}

TEST_CASE("undo down to another station's wording stops there") {
  Story here = with_one_statement();
  here.revise("erste", "A");
  Story there = here.at_another_station("Tisch 4");
  there.revise("A", "B").revise("B", "A");  // theirs, although it reads like ours
  here.hear(there).revise("A", "C").undo();
  CHECK(words(here) == "A");
  CHECK(here.refusal_of(UndoLast{here.station()}) == "refusal.undo_superseded");
}

TEST_CASE("a statement that others have worked on is not taken back by the one who captured it") {
  Story here = with_one_statement();
  Story there = here.at_another_station("Tisch 4");
  SUBCASE("corrected") { there.revise("erste", "von dort"); }
  SUBCASE("counted") { there.mention("erste"); }
  SUBCASE("held back") { there.set_state("erste", ReleaseState::withheld); }
  SUBCASE("grouped") { there.group("Personal", {"erste"}); }
  here.hear(there);
  CHECK(here.refusal_of(UndoLast{here.station()}) == "refusal.undo_superseded");
}

TEST_CASE("a cluster that others have filled is not taken back by the one who formed it") {
  Story here = with_one_statement();
  here.group("Personal");
  Story there = here.at_another_station("Tisch 4");
  there.place("erste", "Personal");
  here.hear(there);
  CHECK(here.refusal_of(UndoLast{here.station()}) == "refusal.undo_superseded");
}

TEST_CASE("undo goes on over earlier starts of the same station, never over another's work") {
  Chance chance(7);
  std::int64_t true_ms = kBegin_ms;
  Laptop here = busy_laptop(chance, true_ms);
  const CaptureStatement wish{chance.id<StatementId>(), "vor dem Neustart", {{"hf1"}, {"runde1"}}, {}};
  REQUIRE(carry_out(here, wish, true_ms += 1000));
  restart(here, chance);
  CHECK(undo_history(here.session, here.station).undoable.size() == 1);
  REQUIRE(carry_out(here, UndoLast{here.station}, true_ms += 1000));
  CHECK(here.session.statements.at(wish.statement).is_deleted());
  Laptop there = new_laptop(chance);
  hear(there, here, true_ms);
  CHECK(refusal(carry_out(there, UndoLast{there.station}, true_ms)) == "refusal.nothing_to_undo");
}

TEST_CASE("opening, phases, projection and redaction are not taken back") {
  Story story;
  story.open().start_round(1).act(ShowProjection{story.station(), {ProjectionView::agenda, {}, 0}});
  CHECK(story.refusal_of(UndoLast{story.station()}) == "refusal.nothing_to_undo");
}

TEST_CASE("an action is named by what it did, also when redo would bring it again") {
  Story story = with_one_statement();
  story.undo();
  const auto history = undo_history(story.session(), story.station());
  REQUIRE(history.redoable.size() == 1);
  const Fact* headline = headline_of(story.session(), *history.redoable.back());
  REQUIRE(headline);
  CHECK(std::holds_alternative<StatementCaptured>(*headline));
}

TEST_CASE("undoing everything gives the beginning, redoing everything gives the end, over restarts") {
  for (const std::uint64_t seed : seeds(number_from_environment("TAFELRUNDE_UNDOS", 150))) {
    CAPTURE(seed);
    Chance chance(seed);
    std::int64_t true_ms = kBegin_ms;
    Laptop laptop = busy_laptop(chance, true_ms);
    const std::string beginning = visible_picture(laptop.session);
    for (int i = 0; i < 40; ++i) {
      do_something(laptop, chance, true_ms);
      if (chance.one_in(10)) restart(laptop, chance);
    }
    const std::string end = visible_picture(laptop.session);
    for (int round = 0; round < 2; ++round) {
      REQUIRE(press_till_refused<UndoLast>(laptop, true_ms) == "refusal.nothing_to_undo");
      REQUIRE(visible_picture(laptop.session) == beginning);
      restart(laptop, chance);
      REQUIRE(press_till_refused<RedoLast>(laptop, true_ms) == "refusal.nothing_to_redo");
      REQUIRE(visible_picture(laptop.session) == end);
    }
  }
}

TEST_CASE("undo and redo in any order are the same as never having pressed the pairs") {
  for (const std::uint64_t seed : seeds(number_from_environment("TAFELRUNDE_UNDOS", 150))) {
    CAPTURE(seed);
    Chance chance(seed);
    std::int64_t true_ms = kBegin_ms;
    Laptop laptop = busy_laptop(chance, true_ms);
    std::vector<std::string> done = {visible_picture(laptop.session)};  // one picture for each standing action
    std::vector<std::string> undone;
    for (int i = 0; i < 80; ++i) {
      const std::size_t what = chance.below(4);
      if (what == 0) {
        const auto answer = carry_out(laptop, UndoLast{laptop.station}, true_ms += 500);
        REQUIRE(bool(answer) == (done.size() > 1));
        if (!answer) continue;
        undone.push_back(done.back());
        done.pop_back();
      } else if (what == 1) {
        const auto answer = carry_out(laptop, RedoLast{laptop.station}, true_ms += 500);
        REQUIRE(bool(answer) == !undone.empty());
        if (!answer) continue;
        done.push_back(undone.back());
        undone.pop_back();
      } else {
        const Command wish = random_command(chance, laptop.session, laptop.station, true);
        const auto answer = carry_out(laptop, wish, true_ms += 500);
        if (!answer || answer->empty()) continue;
        done.push_back(visible_picture(laptop.session));
        undone.clear();
      }
      REQUIRE(visible_picture(laptop.session) == done.back());
    }
  }
}

namespace {

// The writes of `writer`'s station that hold at this moment in some register of a statement.
std::set<OperationId> standing_writes(const Session& session, const StationId& station) {
  std::set<OperationId> writes;
  const auto note = [&](const auto& reg) {
    for (const auto& head : reg.heads())
      if (session.stations.at(head.operation.writer).id == station) writes.insert(head.operation);
  };
  for (const auto& [id, s] : session.statements) {
    note(s.text);
    note(s.filing);
    note(s.release);
    note(s.kind);
    note(s.placement);
    note(s.deleted);
    note(s.dissent);
    note(s.mentions);
  }
  for (const auto& [id, c] : session.clusters) {
    note(c.title);
    note(c.dissolved);
    note(c.merged_into);
    note(c.dots);
  }
  for (const auto& [id, f] : session.findings) {
    note(f.text);
    note(f.mark);
    note(f.deleted);
  }
  return writes;
}

}  // namespace

TEST_CASE("undo between two stations never takes away what the other wrote, and refuses only in words") {
  for (const std::uint64_t seed : seeds(number_from_environment("TAFELRUNDE_UNDOS", 150))) {
    CAPTURE(seed);
    Chance chance(seed);
    std::int64_t true_ms = kBegin_ms;
    Laptop here = busy_laptop(chance, true_ms);
    Laptop there = new_laptop(chance);
    hear(there, here, true_ms);
    for (int i = 0; i < 60; ++i) {
      Laptop& one = chance.one_in(2) ? here : there;
      Laptop& other = &one == &here ? there : here;
      do_something(one, chance, true_ms);
      if (chance.one_in(4)) hear(one, other, true_ms);
      if (!chance.one_in(3)) continue;
      const auto before = standing_writes(one.session, other.station);
      const bool undoes = chance.one_in(2);
      const auto answer = undoes ? carry_out(one, UndoLast{one.station}, true_ms += 500)
                                 : carry_out(one, RedoLast{one.station}, true_ms += 500);
      const std::set<std::string> allowed = {"", "refusal.nothing_to_undo", "refusal.nothing_to_redo",
                                             "refusal.undo_superseded"};
      REQUIRE(allowed.contains(refusal(answer)));
      REQUIRE(standing_writes(one.session, other.station) == before);
    }
  }
}

}  // namespace tafelrunde::test
