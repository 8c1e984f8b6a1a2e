#include "core/decide.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/story.h"

namespace tafelrunde::test {
namespace {

Story with_statements() {
  Story story;
  story.open()
      .at(1)
      .capture("DaZ-Lehrkräfte fehlen")
      .capture("Sprechzeiten zu kurz")
      .group("Personal")
      .at(2)
      .capture("Lesepaten gesucht");
  return story;
}

const StatementId kNobody = {{0xFF}};
const ClusterId kNoCluster = {{0xFE}};

std::string capture_refusal(const Story& story, std::string text, Filing filing = {{"hf1"}, {"runde1"}},
                            ClusterId cluster = {}) {
  CaptureStatement wish{{{0x77}}, std::move(text), std::move(filing), {}};
  wish.cluster = cluster;
  return story.refusal_of(wish);
}

std::vector<int> central_orders(const Story& story, std::initializer_list<std::string_view> wordings) {
  std::vector<int> orders;
  for (const auto wording : wordings)
    orders.push_back(story.session().findings.at(story.finding(wording)).central_order());
  return orders;
}

}  // namespace

TEST_CASE("nothing can be done before a conference is open, and it is opened once") {
  Story story;
  CHECK(story.refusal_of(CaptureStatement{{{1}}, "Wort", {}, {}}) == "refusal.no_conference");
  CHECK(story.refusal_of(OpenConference{{}, {}, {}}) == "refusal.programme_empty");
  story.open();
  CHECK(story.refusal_of(OpenConference{{{9}}, small_programme(), {}}) == "refusal.conference_open");
}

TEST_CASE("a programme with a key twice or a venue that is not in it is refused") {
  const Story story;
  Programme twice = small_programme();
  twice.fields[1].key = twice.fields[0].key;
  CHECK(story.refusal_of(OpenConference{{}, twice, {}}) == "refusal.programme_keys");
  CHECK(story.refusal_of(OpenConference{{}, small_programme(), {"stendal"}}) == "refusal.unknown_venue");
}

TEST_CASE("a statement needs words, a field and a round of collecting") {
  const Story story = with_statements();
  CHECK(capture_refusal(story, " \n ") == "refusal.statement_empty");
  CHECK(capture_refusal(story, std::string("a\0b", 3)) == "text.control_character");
  CHECK(capture_refusal(story, "\xC3") == "text.not_utf8");
  CHECK(capture_refusal(story, "Wort", {{"hf9"}, {"runde1"}}) == "refusal.unknown_field");
  CHECK(capture_refusal(story, "Wort", {{"hf1"}, {"pause"}}) == "refusal.unknown_round");
  CHECK(capture_refusal(story, "Wort").empty());
}

TEST_CASE("a statement is captured into a cluster of its field that is on the board") {
  Story story = with_statements();
  const ClusterId cluster = story.cluster("Personal");
  CHECK(capture_refusal(story, "Wort", {{"hf2"}, {"runde1"}}, cluster) == "refusal.other_field");
  CHECK(capture_refusal(story, "Wort", {{"hf1"}, {"runde1"}}, kNoCluster) == "refusal.unknown_cluster");
  CHECK(capture_refusal(story, "Wort", {{"hf1"}, {"runde1"}}, cluster).empty());
  story.dissolve("Personal");
  CHECK(capture_refusal(story, "Wort", {{"hf1"}, {"runde1"}}, cluster) == "refusal.cluster_dissolved");
}

TEST_CASE("the same id is not captured twice") {
  const Story story = with_statements();
  CHECK(story.refusal_of(CaptureStatement{story.statement("DaZ"), "Wort", {{"hf1"}, {"runde1"}}, {}}) ==
        "refusal.statement_twice");
}

TEST_CASE("what is not here is refused by name of its kind") {
  const Story story = with_statements();
  CHECK(story.refusal_of(ReviseStatement{kNobody, "Wort", {}}) == "refusal.unknown_statement");
  CHECK(story.refusal_of(DeleteStatement{kNobody}) == "refusal.unknown_statement");
  CHECK(story.refusal_of(SetRelease{{kNobody}, {}}) == "refusal.unknown_statement");
  CHECK(story.refusal_of(PlaceStatements{{kNobody}, {}}) == "refusal.unknown_statement");
  CHECK(story.refusal_of(RenameCluster{kNoCluster, "Titel"}) == "refusal.unknown_cluster");
  CHECK(story.refusal_of(CountDots{kNoCluster, 1, {}, {}}) == "refusal.unknown_cluster");
  CHECK(story.refusal_of(MarkFinding{{}, 1}) == "refusal.unknown_finding");
  CHECK(story.refusal_of(StartPhase{{"abend"}}) == "refusal.unknown_phase");
  CHECK(story.refusal_of(ChooseVenue{{"stendal"}}) == "refusal.unknown_venue");
  CHECK(story.refusal_of(RedactEntity{{}, {}}) == "refusal.unknown_entity");
  CHECK(story.refusal_of(TakeStance{story.statement("DaZ"), {"punkt9"}, {}}) == "refusal.unknown_paper_item");
}

TEST_CASE("counts are not negative and a mention is at least one") {
  const Story story = with_statements();
  CHECK(story.refusal_of(CountDots{story.cluster("Personal"), -1, {}, {}}) == "refusal.count_negative");
  CHECK(story.refusal_of(CountMention{story.statement("DaZ"), 0}) == "refusal.count_negative");
}

TEST_CASE("a correction that started from an outdated wording is refused, not written over the new one") {
  Story story = with_statements();
  const StatementId id = story.statement("DaZ");
  const OperationId seen = story.session().statements.at(id).text.heads()[0].operation;
  CHECK(story.refusal_of(ReviseStatement{id, "Neu", seen}).empty());
  story.revise("DaZ", "Lehrkräfte fehlen");
  CHECK(story.refusal_of(ReviseStatement{id, "Neu", seen}) == "refusal.changed_meanwhile");
  CHECK(story.refusal_of(ReviseStatement{id, "Neu", {}}).empty());
}

TEST_CASE("a wish that is true already stores nothing") {
  Story story = with_statements();
  story.kind("DaZ", Kind::need).place("DaZ", "Personal");
  const std::size_t before = story.operations().size();
  story.kind("DaZ", Kind::need).place("DaZ", "Personal").revise("DaZ", " DaZ-Lehrkräfte fehlen ");
  story.rename("Personal", "Personal").restore("DaZ").set_state("DaZ", ReleaseState::released);
  CHECK(story.operations().size() == before);
}

TEST_CASE("choosing the shown value settles a divergence") {
  Story here = with_statements();
  Story there = here.at_another_station("Tisch 4");
  here.set_state("DaZ", ReleaseState::withheld);
  there.set_state("DaZ", ReleaseState::parked);
  here.hear(there);
  const auto& release = here.session().statements.at(here.statement("DaZ")).release;
  REQUIRE(release.diverges());
  here.act(SetRelease{{here.statement("DaZ")}, release.shown_or({})});
  CHECK_FALSE(release.diverges());
}

TEST_CASE("a cluster takes only statements of its own field") {
  const Story story = with_statements();
  CHECK(story.refusal_of(PlaceStatements{{story.statement("Lesepaten")}, story.cluster("Personal")}) ==
        "refusal.other_field");
  CHECK(story.refusal_of(FormCluster{{{3}}, {"hf1"}, "Titel", {story.statement("Lesepaten")}}) ==
        "refusal.other_field");
  CHECK(story.refusal_of(FormCluster{story.cluster("Personal"), {"hf1"}, "Titel", {}}) == "refusal.cluster_twice");
  CHECK(story.refusal_of(SplitCluster{story.cluster("Personal"), {{3}}, "Titel", {}}) == "refusal.nothing_chosen");
}

TEST_CASE("clusters are merged within a field and only on the board") {
  Story story = with_statements();
  story.at(2).group("Ehrenamt").at(1).group("Zeiten");
  CHECK(story.refusal_of(MergeClusters{story.cluster("Ehrenamt"), story.cluster("Personal")}) ==
        "refusal.other_field");
  const ClusterId dissolved = story.cluster("Zeiten");
  story.dissolve("Zeiten");
  CHECK(story.refusal_of(MergeClusters{story.cluster("Personal"), dissolved}) == "refusal.cluster_dissolved");
  CHECK(story.refusal_of(MergeClusters{dissolved, story.cluster("Personal")}) == "refusal.cluster_dissolved");
}

TEST_CASE("adopting a proposal never moves what the moderator placed, nor deleted or foreign statements") {
  Story story = with_statements();
  story.at(1).group("Zeiten").place("DaZ", "Personal").capture("gelöscht").remove("gelöscht");
  const auto statement = [&](std::string_view said) { return story.statement(said); };
  const AdoptClusters wish{
      {"hf1"},
      {{story.cluster("Zeiten"),
        false,
        {},
        {statement("DaZ"), statement("Sprechzeiten"), statement("gelöscht"), statement("Lesepaten")}}}};
  const auto decision = decide(story.session(), wish);
  REQUIRE(decision);
  REQUIRE(decision->size() == 1);
  const auto& placed = std::get<StatementPlaced>((*decision)[0].fact);
  CHECK(placed.statement == statement("Sprechzeiten"));
  CHECK_FALSE(placed.placement.pinned);
}

TEST_CASE("what a proposal placed a later proposal may move, until a hand has placed it") {
  Story story = with_statements();
  const StatementId id = story.statement("DaZ");
  story.act(AdoptClusters{{"hf1"}, {{{{1}}, true, "eins", {id}}}});
  story.act(AdoptClusters{{"hf1"}, {{{{2}}, true, "zwei", {id}}}});
  const auto lies_in = [&] { return cluster_of(story.session(), story.session().statements.at(id)); };
  CHECK(lies_in() == ClusterId{{2}});
  story.place("DaZ", "zwei");
  story.act(AdoptClusters{{"hf1"}, {{{{1}}, false, {}, {id}}}});
  CHECK(lies_in() == ClusterId{{2}});
}

TEST_CASE("a new group may be adopted statement by statement") {
  Story story = with_statements();
  story.act(AdoptClusters{{"hf1"}, {{{{1}}, true, "neu", {story.statement("DaZ")}}}});
  story.act(AdoptClusters{{"hf1"}, {{{{1}}, true, "neu", {story.statement("Sprechzeiten")}}}});
  CHECK(cluster_of(story.session(), story.session().statements.at(story.statement("Sprechzeiten"))) ==
        ClusterId{{1}});
}

TEST_CASE("a statement offered to two groups goes into one") {
  Story story = with_statements();
  const StatementId id = story.statement("DaZ");
  story.act(AdoptClusters{{"hf1"}, {{{{1}}, true, "eins", {id}}, {{{2}}, true, "zwei", {id}}}});
  CHECK(story.session().statements.at(id).placement.heads().size() == 1);
}

TEST_CASE("a field has at most three central results, in the order that was chosen") {
  Story story = with_statements();
  story.at(1);
  for (const char* wording : {"A", "B", "C", "D"}) story.conclude(Kind::need, wording);
  story.central("A", 1).central("B", 1).central("C", 2);
  CHECK(central_orders(story, {"B", "C", "A"}) == std::vector{1, 2, 3});
  CHECK(story.refusal_of(MarkFinding{story.finding("D"), 1}) == "refusal.too_many_central");
  story.central("A", 1);
  CHECK(central_orders(story, {"A", "B", "C"}) == std::vector{1, 2, 3});
  story.central("B", 0);
  CHECK(central_orders(story, {"A", "B", "C"}) == std::vector{1, 0, 2});
  story.at(2).conclude(Kind::need, "Z").central("Z", 3);
  CHECK(central_orders(story, {"Z"}) == std::vector{1});
}

TEST_CASE("deleting a central result closes the gap") {
  Story story = with_statements();
  story.at(1).conclude(Kind::need, "A").conclude(Kind::need, "B").central("A", 1).central("B", 2).drop_finding("A");
  CHECK(central_orders(story, {"B"}) == std::vector{1});
  story.undo();
  CHECK(central_orders(story, {"A", "B"}) == std::vector{1, 2});
}

TEST_CASE("a finding needs words and grounds that are here, and is not written while deleted") {
  Story story = with_statements();
  WriteFinding wish;
  wish.finding = {{4}};
  wish.field = {"hf1"};
  CHECK(story.refusal_of(wish) == "refusal.finding_empty");
  wish.wording = "Mehr Lehrkräfte";
  wish.statements = {kNobody};
  CHECK(story.refusal_of(wish) == "refusal.unknown_statement");
  wish.statements = {};
  wish.clusters = {kNoCluster};
  CHECK(story.refusal_of(wish) == "refusal.unknown_cluster");
  wish.clusters = {};
  story.act(wish).drop_finding("Mehr");
  wish.wording = "Noch mehr Lehrkräfte";
  CHECK(story.refusal_of(wish) == "refusal.unknown_finding");
}

TEST_CASE("the same imported row adds nothing, neither in one file nor in the next") {
  Story story = with_statements();
  ImportedStatement row{{{1}}, "Zeile", {{"hf1"}, {"runde1"}}, "3"};
  row.origin = "datei:1";
  row.mentions = 3;
  row.cluster_title = "Personal";
  ImportedStatement again = row;
  again.statement = {{2}};
  story.act(ImportStatements{{row, again}, {}});
  const std::size_t before = story.operations().size();
  story.act(ImportStatements{{again}, {}});
  CHECK(story.operations().size() == before);
  const Statement& imported = story.session().statements.at(StatementId{{1}});
  CHECK(imported.mention_count() == 3);
  CHECK(imported.state() == ReleaseState::pending);
  CHECK(cluster_of(story.session(), imported) == story.cluster("Personal"));
  row.mentions = 0;
  row.origin = "datei:2";
  CHECK(story.refusal_of(ImportStatements{{row}, {}}) == "refusal.count_negative");
}

TEST_CASE("what is shown must exist, and showing it again stores nothing") {
  Story story = with_statements();
  CHECK(story.refusal_of(ShowProjection{story.station(), {ProjectionView::board, {"hf9"}, 0}}) ==
        "refusal.unknown_field");
  story.act(ShowProjection{story.station(), {ProjectionView::board, {"hf1"}, 0}});
  const std::size_t before = story.operations().size();
  story.act(ShowProjection{story.station(), {ProjectionView::board, {"hf1"}, 0}});
  CHECK(story.operations().size() == before);
}

}  // namespace tafelrunde::test
