#include "scene/desk_scene.h"

#include <doctest/doctest.h>

#include "support/story.h"

namespace tafelrunde::scene {
namespace {

using test::Story;

Story with_statements() {
  Story story;
  story.open()
      .at(1, 1, "4")
      .capture("DaZ-Lehrkräfte fehlen")
      .capture("Sprechzeiten zu kurz")
      .group("Personal", {"DaZ"});
  return story;
}

DeskScene desk(const Story& story, const ClusterProposal* proposal = nullptr) {
  return desk_scene(story.session(), {{"hf1"}, {"runde1"}, story.station()}, proposal, {});
}

ClusterProposal proposal_for(const ClusterId& cluster, bool is_new, std::vector<StatementId> statements) {
  ProposedCluster group{cluster, is_new, false, is_new ? "Vorschlag" : "", {}};
  for (const StatementId& id : statements) group.placements.push_back({id, {"fehlen"}, false});
  ClusterProposal proposal;
  proposal.field = {"hf1"};
  proposal.is_partition = true;
  proposal.clusters = {group};
  return proposal;
}

}  // namespace

TEST_CASE("the desk shows the field's clusters with their cards, and the rest loose") {
  const Story story = with_statements();
  const DeskScene scene = desk(story);
  REQUIRE(scene.board.size() == 1);
  CHECK(scene.board[0].title == "Personal");
  CHECK(scene.board[0].number == 1);
  REQUIRE(scene.board[0].cards.size() == 1);
  CHECK(scene.board[0].cards[0].is_pinned);
  CHECK(scene.board[0].cards[0].table == "4");
  REQUIRE(scene.loose.size() == 1);
  CHECK(scene.loose[0].text == "Sprechzeiten zu kurz");
  CHECK(scene.newest[0].text == "Sprechzeiten zu kurz");
  CHECK(scene.statements_total == 2);
}

TEST_CASE("deleted statements lie apart and pending ones in the queue of the whole conference") {
  Story story = with_statements();
  story.remove("Sprech").at(2).capture("vom Telefon", ReleaseState::pending);
  const DeskScene scene = desk(story);
  CHECK(scene.loose.empty());
  CHECK(scene.deleted.size() == 1);
  REQUIRE(scene.pending.size() == 1);
  CHECK(scene.pending[0].text == "vom Telefon");
  CHECK(scene.fields[1].pending == 1);
}

TEST_CASE("two wordings are both on the card, in the same order at both stations") {
  Story here = with_statements();
  Story there = here.at_another_station("Tisch 4");
  here.revise("DaZ", "von hier");
  there.revise("DaZ", "von dort");
  here.hear(there);
  there.hear(here);
  const auto versions = desk(here).board[0].cards[0].versions;
  CHECK(versions.size() == 2);
  CHECK(versions == desk(there).board[0].cards[0].versions);
}

TEST_CASE("the card names the wording it shows, so that a correction can say what it saw") {
  Story story = with_statements();
  const StatementCard card = desk(story).board[0].cards[0];
  CHECK(story.refusal_of(ReviseStatement{card.id, "Neu", card.seen}).empty());
  story.revise("DaZ", "Lehrkräfte");
  CHECK(story.refusal_of(ReviseStatement{card.id, "Neu", card.seen}) == "refusal.changed_meanwhile");
}

TEST_CASE("a proposal shows as ghosts: in known clusters, and as clusters that are only proposed") {
  const Story story = with_statements();
  const StatementId loose = story.statement("Sprech");
  const auto known = proposal_for(story.cluster("Personal"), false, {loose});
  CHECK(desk(story, &known).board[0].ghosts.size() == 1);
  CHECK(desk(story, &known).proposed_count == 1);
  const auto fresh = proposal_for({{7}}, true, {loose});
  const DeskScene scene = desk(story, &fresh);
  REQUIRE(scene.board.size() == 2);
  CHECK(scene.board[1].is_ghost);
  CHECK(scene.board[1].title == "Vorschlag");
  CHECK(scene.board[1].ghosts[0].shared_words == std::vector<std::string>{"fehlen"});
}

TEST_CASE("ghosts never move what the moderator placed, and vanish when they came true") {
  Story story = with_statements();
  const auto pinned = proposal_for({{7}}, true, {story.statement("DaZ")});
  CHECK(desk(story, &pinned).board.size() == 1);
  CHECK(desk(story, &pinned).proposed_count == 0);
  const auto loose = proposal_for(story.cluster("Personal"), false, {story.statement("Sprech")});
  story.place("Sprech", "Personal");
  CHECK(desk(story, &loose).proposed_count == 0);
}

TEST_CASE("ghosts follow a cluster that was merged meanwhile, and go with one that was dissolved") {
  Story story = with_statements();
  story.group("Zeiten");
  const auto proposal = proposal_for(story.cluster("Zeiten"), false, {story.statement("Sprech")});
  Story merged = story;
  merged.merge("Zeiten", "Personal");
  CHECK(desk(merged, &proposal).board[0].ghosts.size() == 1);
  story.dissolve("Zeiten");
  CHECK(desk(story, &proposal).board[0].ghosts.empty());
  CHECK(desk(story, &proposal).proposed_count == 0);
}

TEST_CASE("a proposal for another field is not shown") {
  const Story story = with_statements();
  auto proposal = proposal_for({{7}}, true, {story.statement("Sprech")});
  proposal.field = {"hf2"};
  CHECK_FALSE(desk(story, &proposal).has_proposal);
}

TEST_CASE("undo and redo say what they would act on, in a few of its words") {
  Story story = with_statements();
  REQUIRE(desk(story).undo);
  CHECK(desk(story).undo->key == "action.cluster_formed");
  CHECK(desk(story).undo->words == "Personal");
  CHECK_FALSE(desk(story).redo);
  story.undo().undo();
  REQUIRE(desk(story).redo);
  CHECK(desk(story).redo->key == "action.statement_captured");
  CHECK(desk(story).redo->words == "Sprechzeiten zu kurz");
  CHECK(desk(story).undo->words == "DaZ-Lehrkräfte fehlen");
}

TEST_CASE("the name of an action does not keep redacted words") {
  Story story = with_statements();
  story.revise("Sprech", "Frau Muster hat keine Zeit").redact(story.statement("Frau"));
  REQUIRE(desk(story).undo);
  CHECK(desk(story).undo->words.empty());
}

TEST_CASE("findings stand with the central ones first, and a fourth may not become central") {
  Story story = with_statements();
  for (const char* wording : {"A", "B", "C", "D"}) story.conclude(Kind::need, wording, {"Personal"});
  story.central("D", 1).central("B", 2);
  CHECK(desk(story).findings[3].may_become_central);
  story.central("C", 3);
  const DeskScene scene = desk(story);
  REQUIRE(scene.findings.size() == 4);
  CHECK(scene.findings[0].wording == "D");
  CHECK(scene.findings[3].wording == "A");
  CHECK_FALSE(scene.findings[3].may_become_central);
  CHECK(scene.findings[0].may_become_central);
  CHECK(scene.findings[0].cluster_titles == "Personal");
  CHECK(scene.fields[0].central == 3);
  CHECK(scene.board[0].findings.size() == 4);
}

TEST_CASE("a focus that does not exist becomes the first field and the round that runs") {
  Story story = with_statements();
  story.start_round(2);
  const DeskFocus focus = valid_focus(story.session(), {{"hf9"}, {"runde9"}, story.station()});
  CHECK(focus.field == FieldKey{"hf1"});
  CHECK(focus.round == PhaseKey{"runde2"});
}

TEST_CASE("the desk knows what comes next and what the hall sees now") {
  Story story = with_statements();
  story.start_round(1).act(ShowProjection{story.station(), {ProjectionView::board, {"hf1"}, 0}});
  const DeskScene scene = desk(story);
  CHECK(scene.phase == "Gesprächsrunde 1");
  CHECK(scene.next_phase_title == "Kaffeepause");
  CHECK(scene.hall.view == ProjectionView::board);
  CHECK(scene.hall.loose.size() == 1);
}

TEST_CASE("an offer that was refused is no ghost any more, until the refusal is taken back") {
  Story story = with_statements();
  const StatementId hours = story.statement("Sprech");
  const ClusterId staff = story.cluster("Personal");
  const auto proposal = proposal_for(staff, false, {hours});
  REQUIRE(desk(story, &proposal).proposed_count == 1);
  story.act(RefuseOffers{{{hours, staff, {}}}});
  CHECK(desk(story, &proposal).proposed_count == 0);
  CHECK(desk(story, &proposal).board[0].ghosts.empty());
  story.undo();
  CHECK(desk(story, &proposal).proposed_count == 1);
}

TEST_CASE("what fits nowhere is told apart from what is only uncertain") {
  Story story = with_statements();
  story.capture("Ganz anderes");
  auto proposal = proposal_for(story.cluster("Personal"), false, {story.statement("Sprech")});
  proposal.clusters[0].placements[0].is_uncertain = true;
  proposal.fits_nowhere = {story.statement("Ganz")};
  story.capture("Gli orari degli sportelli sono troppo brevi");
  proposal.other_language = {story.statement("Gli")};
  const DeskScene scene = desk(story, &proposal);
  CHECK(scene.uncertain_count == 1);
  CHECK(scene.fits_nowhere == 1);
  CHECK_FALSE(scene.loose[0].fits_nowhere);
  CHECK(scene.loose[1].fits_nowhere);
  CHECK(scene.other_language == 1);
  CHECK(scene.loose[2].is_other_language);
}

}  // namespace tafelrunde::scene
