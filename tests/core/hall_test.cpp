// The people in the room: what they are asked, how many there are, what they show by hands, and where it was said.
#include <doctest/doctest.h>

#include "core/vote.h"
#include "support/story.h"

using namespace tafelrunde;
using test::Story;

namespace {

const FieldKey kField{"hf2"};
const PhaseKey kFirst{"runde1"}, kSecond{"runde2"};

CountAttendance counting(std::string table, int clubs, int others, PhaseKey round = kFirst) {
  return {kField, std::move(round), std::move(table), {{{"Vereine", clubs}, {"", others}}}};
}

HandVoteId vote_id(std::uint8_t number) {
  HandVoteId id;
  id.bytes[0] = number;
  return id;
}

CountHands hands(std::uint8_t number, std::string subject, int in_favour, int against) {
  return {vote_id(number), {kField, {}, std::move(subject), in_favour, against, 0}};
}

}  // namespace

TEST_CASE("what was asked of a field in a round goes before the round's question, and that before the field's") {
  Programme programme = test::small_programme();
  programme.fields[1].question = "Was braucht es?";
  Story story;
  story.open(programme);
  CHECK(question_of(story.session(), kField, kFirst) == "Was braucht es?");
  Phase round = *find_phase(story.session().programme, kFirst);
  round.question = "Was fehlt?";
  story.act(RevisePhase{round});
  CHECK(question_of(story.session(), kField, kFirst) == "Was fehlt?");
  story.act(AskQuestion{kField, kFirst, "Wer fehlt am Tisch?"});
  CHECK(question_of(story.session(), kField, kFirst) == "Wer fehlt am Tisch?");
  CHECK(question_of(story.session(), kField, kSecond) == "Was braucht es?");
  story.undo();
  CHECK(question_of(story.session(), kField, kFirst) == "Was fehlt?");
  story.redo().act(AskQuestion{kField, kFirst, ""});
  CHECK(question_of(story.session(), kField, kFirst) == "Was fehlt?");
  CHECK(story.refusal_of(AskQuestion{{"hf9"}, kFirst, "?"}) == "refusal.unknown_field");
}

TEST_CASE("tables are counted each for itself; a new count of one replaces its old one") {
  Story story;
  story.open().act(counting("1", 5, 2)).act(counting("2", 3, 0));
  CHECK(people_in(story.session(), kField, kFirst) == 10);
  story.act(counting("1", 6, 2));
  CHECK(people_in(story.session(), kField, kFirst) == 11);
  story.undo();
  CHECK(people_in(story.session(), kField, kFirst) == 10);
  story.act(counting("2", 0, 0));
  CHECK(people_in(story.session(), kField, kFirst) == 7);
  CHECK(people_of(story.session(), kField) == 7);
  story.act(counting("1", 4, 0, kSecond));
  CHECK(people_of(story.session(), kField) == 4);  // of the last round where anybody counted
  CHECK(people_of(story.session(), {"hf1"}) == 0);
}

TEST_CASE("two stations that count different tables add up; the same table counted twice stands in two counts") {
  Story story;
  story.open();
  Story other = story.at_another_station("Tisch 2");
  story.act(counting("1", 5, 0));
  other.act(counting("2", 4, 0));
  story.hear(other);
  CHECK(people_in(story.session(), kField, kFirst) == 9);
  other.act(counting("1", 6, 0));
  story.hear(other);
  CHECK(story.session().attendance.at({kField, kFirst, "1"}).diverges());
  CHECK(people_in(story.session(), kField, kFirst) == 10);  // the later one is shown, not the sum of both
}

TEST_CASE("counts that cannot be are refused: less than none, more than any hall holds, a group twice") {
  Story story;
  story.open();
  CHECK(story.refusal_of(counting("1", -1, 0)) == "refusal.count_negative");
  CHECK(story.refusal_of(counting("1", 100'001, 0)) == "refusal.count_too_large");
  CHECK(story.refusal_of(CountAttendance{kField, kFirst, "1", {{{"Vereine", 1}, {"Vereine", 2}}}}) ==
        "refusal.group_twice");
  CHECK(story.refusal_of(hands(1, "Ja?", -1, 0)) == "refusal.count_negative");
  CHECK(story.refusal_of(hands(1, "  ", 1, 0)) == "refusal.statement_empty");
}

TEST_CASE("the dots are checked against the people at the tables where the vote does not say how many took part") {
  Story story;
  story.open().at(2).capture("mehr Kurse").group("Kurse", {"mehr"}).dots("Kurse", 13);
  story.act(SetVote{kField, {2, 0, 0}});
  CHECK(vote_tally(story.session(), kField).possible == 0);
  story.act(counting("1", 6, 0));
  CHECK(vote_tally(story.session(), kField).possible == 12);
  CHECK(vote_tally(story.session(), kField).is_over());
  story.act(SetVote{kField, {2, 0, 7}});
  CHECK(vote_tally(story.session(), kField).possible == 14);
}

TEST_CASE("a vote by hands can be counted again and withdrawn, and each of it undone") {
  Story story;
  story.open().act(hands(1, "Erst die Kurse?", 41, 12)).act(hands(2, "Dann die Kitas?", 30, 9));
  auto votes = hand_votes_in_order(story.session(), kField);
  REQUIRE(votes.size() == 2);
  CHECK(votes[0]->counted.shown()->value.in_favour == 41);
  story.act(hands(1, "Erst die Kurse?", 42, 12));
  votes = hand_votes_in_order(story.session(), kField);
  REQUIRE(votes.size() == 2);
  CHECK(votes[0]->counted.shown()->value.in_favour == 42);  // and still the first
  story.undo();
  CHECK(hand_votes_in_order(story.session(), kField)[0]->counted.shown()->value.in_favour == 41);
  story.act(WithdrawHandVote{vote_id(1)});
  CHECK(hand_votes_in_order(story.session(), kField).size() == 1);
  story.undo();
  CHECK(hand_votes_in_order(story.session(), kField).size() == 2);
  story.redact(vote_id(2));
  CHECK(hand_votes_in_order(story.session(), kField)[1]->counted.shown()->value.subject.state ==
        WordsState::redacted);
  CHECK(story.refusal_of(hands(2, "Wieder da?", 1, 1)) != "");
}

TEST_CASE("the plenary hears the fields as ordered; those not named follow by their numbers") {
  Story story;
  story.open();
  const auto numbers = [&] {
    std::vector<int> all;
    for (const Field* field : plenary_fields(story.session())) all.push_back(field->number);
    return all;
  };
  CHECK(numbers() == std::vector{1, 2});
  story.act(OrderPlenary{{{"hf2"}}});
  CHECK(numbers() == std::vector{2, 1});
  story.undo();
  CHECK(numbers() == std::vector{1, 2});
  CHECK(story.refusal_of(OrderPlenary{{{"hf2"}, {"hf2"}}}) == "refusal.unknown_field");
}

TEST_CASE("under the Chatham House rule no table is stored, and those stored before are not told") {
  Story story;
  story.open().at(2, 1, "4").capture("vorher gesagt");
  story.act(SetChathamHouse{kFirst});
  story.capture("danach gesagt").at(2, 2, "4").capture("in der anderen Runde");
  const auto all = statements_in_order(story.session());
  REQUIRE(all.size() == 3);
  CHECK(all[0]->table == "4");
  CHECK(table_of(story.session(), *all[0]).empty());
  CHECK(all[1]->table.empty());
  CHECK(table_of(story.session(), *all[2]) == "4");
  story.act(SetChathamHouse{kFirst, false});
  CHECK(table_of(story.session(), *all[0]) == "4");
  CHECK(table_of(story.session(), *statements_in_order(story.session())[1]).empty());
  CHECK(story.refusal_of(SetChathamHouse{{"plenum"}}) == "refusal.unknown_phase");
}

TEST_CASE(
    "the rule holds for what was said in its round, wherever it is filed, and while stations disagree about it") {
  Story story;
  story.open().at(2, 1, "4").capture("in der ersten Runde gesagt");
  Story other = story.at_another_station("Tisch 7");
  story.act(SetChathamHouse{kFirst});
  story.refile("in der ersten", 2, 2);
  const auto said = [&]() -> const Statement& { return *statements_in_order(story.session()).front(); };
  CHECK(said().filed().round == kSecond);
  CHECK(table_of(story.session(), said()).empty());
  Phase round = *find_phase(other.session().programme, kFirst);
  round.title = "Erste Runde";  // written at the same time, without the rule
  other.act(RevisePhase{round});
  story.hear(other);
  CHECK(story.session().phases.at(kFirst).diverges());
  CHECK(is_chatham_house(story.session(), kFirst));
  story.act(SetChathamHouse{kFirst, false});
  CHECK_FALSE(is_chatham_house(story.session(), kFirst));
}
