#include "core/vote.h"

#include <doctest/doctest.h>

#include "support/story.h"

using namespace tafelrunde;
using test::Story;

namespace {

Story with_groups() {
  Story story;
  story.open().at(1).capture("Beratung abends").capture("Beratung mobil").capture("Zahlen je Kreis");
  story.group("Erreichbarkeit", {"Beratung"}).group("Zahlen", {"Zahlen"});
  return story;
}

}  // namespace

TEST_CASE("a vote has rules that can be kept, and is counted against them") {
  Story story = with_groups();
  const FieldKey field = story.field(1);
  CHECK_FALSE(vote_of(story.session(), field).is_announced());
  CHECK(story.refusal_of(SetVote{field, {2, 3}}) == "refusal.vote_rules");
  CHECK(story.refusal_of(SetVote{field, {-1}}) == "refusal.count_negative");
  CHECK(story.refusal_of(SetVote{{"hf9"}, {2}}) == "refusal.unknown_field");

  story.act(SetVote{field, {3, 2, 4, CountSource::hands}});
  CHECK(vote_of(story.session(), field).hides_dots());
  story.dots("Erreichbarkeit", 8).dots("Zahlen", 4);
  CHECK(vote_tally(story.session(), field).given == 12);
  CHECK(vote_tally(story.session(), field).possible == 12);
  CHECK_FALSE(vote_tally(story.session(), field).is_over());
  CHECK(vote_tally(story.session(), field).too_heavy.empty());
  story.dots("Erreichbarkeit", 1);
  CHECK(vote_tally(story.session(), field).is_over());
  CHECK(vote_tally(story.session(), field).too_heavy == std::vector{story.cluster("Erreichbarkeit")});

  story.act(SetVote{field, {3, 2, 4, CountSource::hands, true}});
  CHECK_FALSE(vote_of(story.session(), field).hides_dots());
  story.undo();
  CHECK(vote_of(story.session(), field).hides_dots());
  story.undo().undo().undo().undo();
  CHECK(vote_of(story.session(), field) == Vote{});
}

TEST_CASE("two stations that set a vote at the same time leave one vote on both, whoever is heard first") {
  Story story = with_groups();
  const FieldKey field = story.field(1);
  Story other = story.at_another_station("Tisch 4");
  story.act(SetVote{field, {3}});
  other.act(SetVote{field, {1}});
  Story heard = story;
  heard.hear(other);
  other.hear(story);
  CHECK(vote_of(heard.session(), field) == vote_of(other.session(), field));
}

TEST_CASE("the usual number of dots lets every group come out in a place of its own") {
  CHECK(usual_dots(5, 24) == 1);
  CHECK(usual_dots(10, 12) == 4);
  CHECK(usual_dots(10, 9) == 5);
  CHECK(usual_dots(1, 10) == 1);
  CHECK(usual_dots(0, 10) == 0);
  CHECK(usual_dots(10, 0) == 0);
}

TEST_CASE("a note stands at a field or a part of the agenda, and goes with an empty text") {
  Story story = with_groups();
  story.act(WriteNote{story.field(1), {}, "zuerst Frau Beispiel fragen"});
  story.act(WriteNote{{}, story.round(2), "Kaffee ist schon da"});
  CHECK(note_of(story.session(), story.field(1), {}).text == "zuerst Frau Beispiel fragen");
  CHECK(note_of(story.session(), {}, story.round(2)).text == "Kaffee ist schon da");
  CHECK(note_of(story.session(), story.field(2), {}).empty());
  CHECK(story.refusal_of(WriteNote{{"hf9"}, {}, "x"}) == "refusal.unknown_field");
  story.act(WriteNote{story.field(1), {}, ""});
  CHECK(note_of(story.session(), story.field(1), {}).empty());
  story.undo();
  CHECK(note_of(story.session(), story.field(1), {}).text == "zuerst Frau Beispiel fragen");
}

TEST_CASE("the ministry's answer stands at its finding, is taken back by undo and goes with redaction") {
  Story story = with_groups();
  story.conclude(Kind::need, "Beratung ist abends erreichbar.", {"Erreichbarkeit"});
  const FindingId finding = story.finding("Beratung ist");
  story.act(AnswerFindings{{{finding, "MS, Referat 42", "wird aufgenommen", "offen"}}});
  const auto answer = [&] { return story.session().findings.at(finding).answer.shown_or({}); };
  CHECK(answer() == Answer{"MS, Referat 42", "wird aufgenommen", "offen"});
  const auto before = story.operations().size();
  story.act(AnswerFindings{{{finding, "MS, Referat 42", "wird aufgenommen", "offen"}}});
  CHECK(story.operations().size() == before);
  story.undo();
  CHECK(answer() == Answer{});
  story.redo();
  CHECK(answer().status.text == "offen");
  story.redact(finding);
  CHECK(answer().responsible.text.empty());
  CHECK(story.refusal_of(AnswerFindings{{{finding, "x", "", ""}}}) == "refusal.redacted");
}
