#include "scene/projector_scene.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "support/random_conference.h"
#include "support/seeds.h"
#include "support/story.h"

namespace tafelrunde::scene {
namespace {

using test::Story;

constexpr HallClock kNoClock{};

ProjectorScene shown(const Story& story, ProjectionView view, const char* field = "hf1") {
  return projector_scene(story.session(), {view, {field}, 0}, kNoClock);
}

// All that is written on the wall.
std::vector<std::string> lines_on(const ProjectorScene& scene) {
  std::vector<std::string> lines = {scene.title, scene.question, scene.quote};
  for (const HallCluster& cluster : scene.clusters) {
    lines.push_back(cluster.title);
    for (const HallCard& card : cluster.cards) lines.push_back(card.text);
  }
  for (const HallCard& card : scene.loose) lines.push_back(card.text);
  for (const HallFinding& finding : scene.findings) {
    lines.push_back(finding.wording);
    lines.push_back(finding.dissent);
  }
  for (const HallDissent& dissent : scene.dissents) lines.push_back(dissent.text);
  if (scene.hands) lines.push_back(scene.hands->subject);
  std::erase(lines, "");
  return lines;
}

bool is_on(const ProjectorScene& scene, std::string_view words) {
  const auto lines = lines_on(scene);
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

// What may be read in the hall, written from the rule and not from the code: the words of released statements, and
// what the moderator wrote as a title or result.
std::set<std::string> public_words(const Session& session) {
  std::set<std::string> words = {session.programme.title};
  for (const auto& [id, statement] : session.statements) {
    const Release* release = statement.release.shown();
    const bool* deleted = statement.deleted.shown();
    if (!release || release->state != ReleaseState::released || (deleted && *deleted)) continue;
    words.insert(statement.text.shown_or({}).text);
    words.insert(statement.dissent.shown_or({}).text);
  }
  for (const auto& [id, cluster] : session.clusters) words.insert(cluster.title.shown_or({}).text);
  for (const auto& [id, finding] : session.findings) words.insert(finding.text.shown_or({}).wording.text);
  for (const Field& field : session.programme.fields) words.insert(field.question);
  for (const auto& [place, question] : session.questions) words.insert(question.shown_or({}).text);
  for (const auto& [id, vote] : session.hand_votes)
    if (vote.is_here()) words.insert(vote.counted.shown()->value.subject.text);
  return words;
}

using Hall = std::function<ProjectorScene(const Session&, const Projection&)>;

// How many lines a hall showed over random conferences that it must not show.
int leaks(const Hall& hall, std::uint64_t conferences) {
  int leaked = 0;
  for (const std::uint64_t seed : test::seeds(conferences)) {
    test::Chance chance(seed);
    std::int64_t true_ms = test::kStoryBegins_ms;
    test::Laptop laptop = test::new_laptop(chance);
    (void)carry_out(laptop, test::opening(chance), true_ms);
    for (int i = 0; i < 60; ++i) {
      (void)carry_out(laptop, test::random_command(chance, laptop.session, laptop.station), true_ms += 1000);
      if (i % 6 != 5) continue;
      const auto allowed = public_words(laptop.session);
      for (const auto view :
           {ProjectionView::board, ProjectionView::plenary, ProjectionView::welcome, ProjectionView::question,
            ProjectionView::dots, ProjectionView::thanks, ProjectionView::hands}) {
        const ProjectorScene scene = hall(laptop.session, {view, {chance.one_in(2) ? "hf1" : "hf2"}, 0});
        for (const std::string& line : lines_on(scene))
          if (!allowed.contains(line)) ++leaked;
      }
    }
  }
  return leaked;
}

}  // namespace

TEST_CASE("the hall never sees a statement that is held back, pending, parked or deleted") {
  CHECK(leaks([](const Session& s, const Projection& p) { return projector_scene(s, p, kNoClock); }, 100) == 0);
}

TEST_CASE("a hall that showed parked statements would be noticed") {
  const auto careless = [](const Session& session, const Projection& projection) {
    ProjectorScene scene = projector_scene(session, projection, kNoClock);
    for (const Statement* statement : statements_in_order(session))
      if (statement->state() == ReleaseState::parked)
        scene.loose.push_back({statement->id, statement->words().text, 1, {}});
    return scene;
  };
  CHECK(leaks(careless, 100) > 0);
}

TEST_CASE("each way of not being released keeps words from every view") {
  for (const auto state : {ReleaseState::pending, ReleaseState::withheld, ReleaseState::parked}) {
    Story story;
    story.open().at(1).capture("nicht für den Saal", state).capture("für den Saal").dissent("nicht", "auch nicht");
    story.group("Gruppe", {"nicht", "für den"}).conclude(Kind::need, "Ergebnis", {"Gruppe"}, {"nicht"});
    story.central("Ergebnis", 1);
    for (const auto view : {ProjectionView::board, ProjectionView::plenary}) {
      CHECK(is_on(shown(story, view), "für den Saal"));
      CHECK_FALSE(is_on(shown(story, view), "nicht"));
    }
  }
}

TEST_CASE("a cluster whose cards the hall may not see is not shown either") {
  Story story;
  story.open().at(1).capture("geheim", ReleaseState::withheld).group("Krankheit von Frau M.", {"geheim"});
  CHECK_FALSE(is_on(shown(story, ProjectionView::board), "Krankheit"));
}

TEST_CASE("redacted words leave the hall at once, also from a central result") {
  Story story;
  story.open().at(1).capture("Frau Muster fehlt").conclude(Kind::need, "Frau Muster helfen").central("Frau", 1);
  story.redact(story.statement("Frau")).redact(story.finding("Frau"));
  CHECK_FALSE(is_on(shown(story, ProjectionView::board), "Muster"));
  CHECK(shown(story, ProjectionView::plenary).findings.empty());
  CHECK(shown(story, ProjectionView::board).loose.empty());
}

TEST_CASE("parked statements are in the Themenspeicher, each under its field, and nothing else is") {
  Story story;
  story.open().at(1).capture("für später", ReleaseState::parked).capture("jetzt");
  story.capture("geheim", ReleaseState::withheld).capture("weg", ReleaseState::parked).remove("weg");
  const ProjectorScene storage = shown(story, ProjectionView::storage);
  REQUIRE(storage.clusters.size() == 1);
  CHECK(storage.clusters[0].title == story.session().programme.fields[0].title);
  REQUIRE(storage.clusters[0].cards.size() == 1);
  CHECK(storage.clusters[0].cards[0].text == "für später");
  CHECK(storage.loose.empty());
}

TEST_CASE("one cluster is shown alone, also under the name of what it was merged into") {
  Story story;
  story.open().at(1).capture("eins").capture("zwei").group("A", {"eins"}).group("B", {"zwei"});
  const Projection wish{ProjectionView::cluster, {"hf1"}, 0, story.cluster("A")};
  ProjectorScene scene = projector_scene(story.session(), wish, kNoClock);
  REQUIRE(scene.clusters.size() == 1);
  CHECK(scene.clusters[0].title == "A");
  CHECK_FALSE(is_on(scene, "zwei"));
  story.act(MergeClusters{story.cluster("A"), story.cluster("B")});
  scene = projector_scene(story.session(), wish, kNoClock);
  REQUIRE(scene.clusters.size() == 1);
  CHECK(scene.clusters[0].title == "B");
}

TEST_CASE("a frozen hall keeps its picture while the board changes, and loses only what must go") {
  Story story;
  story.open()
      .at(1)
      .capture("bleibt")
      .capture("wird zurückgenommen")
      .capture("wird geschwärzt")
      .group("A", {"bleibt"});
  story.act(ShowProjection{story.station(), {ProjectionView::board, {"hf1"}, 0}, true});
  const Projection frozen = projection_of(story.session(), story.station());
  REQUIRE(frozen.is_frozen());
  const auto now = [&] { return projector_scene(story.session(), frozen, kNoClock); };
  story.capture("kommt später").group("B", {"wird zurück"}).act(RenameCluster{story.cluster("A"), "Neuer Name"});
  CHECK(is_on(now(), "bleibt"));
  CHECK(is_on(now(), "A"));
  CHECK_FALSE(is_on(now(), "später"));
  CHECK_FALSE(is_on(now(), "Neuer Name"));
  CHECK(now().clusters.size() == 1);
  story.act(SetRelease{{story.statement("wird zurück")}, {ReleaseState::withheld, kHeldBackReason}});
  story.redact(story.statement("wird geschw"));
  CHECK_FALSE(is_on(now(), "zurückgenommen"));
  CHECK_FALSE(is_on(now(), "geschwärzt"));
  CHECK(is_on(now(), "bleibt"));
}

TEST_CASE("freezing again keeps the first moment, and a new view thaws") {
  Story story;
  story.open().at(1).capture("eins");
  story.act(ShowProjection{story.station(), {ProjectionView::board, {"hf1"}, 0}, true});
  Projection frozen = projection_of(story.session(), story.station());
  story.capture("zwei");
  frozen.page = 1;
  story.act(ShowProjection{story.station(), frozen, true});
  CHECK(projection_of(story.session(), story.station()).frozen_after == frozen.frozen_after);
  story.act(ShowProjection{story.station(), {ProjectionView::agenda, {}, 0}});
  CHECK_FALSE(projection_of(story.session(), story.station()).is_frozen());
}

TEST_CASE("a blank projector holds nothing, not even the title") {
  Story story;
  story.open().at(1).capture("Wort");
  CHECK(lines_on(shown(story, ProjectionView::blank)).empty());
}

TEST_CASE("the plenary shows at most three results in their order, with the counts they rest on") {
  Story story;
  story.open().at(1).capture("viel gesagt").mention("viel", 4).capture("wenig gesagt");
  story.group("Personal", {"viel", "wenig"}).dots("Personal", 7);
  story.conclude(Kind::need, "zweites").conclude(Kind::measure, "erstes", {"Personal"}).central("zweites", 1);
  story.central("erstes", 1);
  const ProjectorScene scene = shown(story, ProjectionView::plenary);
  REQUIRE(scene.findings.size() == 2);
  CHECK(scene.findings[0].wording == "erstes");
  CHECK(scene.findings[0].order == 1);
  CHECK(scene.findings[0].dots == 7);
  CHECK(scene.findings[0].mentions == 6);
  CHECK(scene.findings[1].wording == "zweites");
}

TEST_CASE("stations that marked at the same time do not bring a fourth result on the wall") {
  Story here;
  here.open().at(1);
  for (const char* wording : {"A", "B", "C", "D"}) here.conclude(Kind::need, wording);
  Story there = here.at_another_station("Tisch 4");
  here.central("A", 1).central("B", 2).central("C", 3);
  there.central("D", 1);
  here.hear(there);
  CHECK(shown(here, ProjectionView::plenary).findings.size() == 3);
}

TEST_CASE("the quote is the verbatim statement that most people stood behind") {
  Story story;
  story.open().at(1).capture("oft gesagt, und lang").mention("oft", 3).capture("selten").capture("oft, kurz");
  story.mention("oft, kurz", 3).capture("noch öfter, aber geheim", ReleaseState::withheld).mention("noch", 9);
  story.group("Gruppe", {"oft gesagt", "selten", "oft, kurz", "noch"});
  CHECK(shown(story, ProjectionView::plenary).quote.empty());
  story.conclude(Kind::need, "Ergebnis", {"Gruppe"}).central("Ergebnis", 1);
  CHECK(shown(story, ProjectionView::plenary).quote == "oft, kurz");
}

TEST_CASE("marks that could mislead a reader do not reach the wall") {
  Story story;
  story.open().at(1).capture("abc\u202Edef").group("Titel\u2066", {"abc"});
  CHECK(is_on(shown(story, ProjectionView::board), "abcdef"));
  CHECK_FALSE(is_on(shown(story, ProjectionView::board), "\u2066"));
}

TEST_CASE("the agenda marks what runs and what is over") {
  Story story;
  story.open().start_round(1);
  const auto agenda = projector_scene(story.session(), {ProjectionView::agenda, {}, 0}, kNoClock).agenda;
  REQUIRE(agenda.size() == 5);
  CHECK(agenda[0].time == "15.00 – 15.15");
  CHECK(agenda[0].is_past);
  CHECK(agenda[1].is_current);
  CHECK_FALSE(agenda[2].is_past);
}

TEST_CASE("the time left is that of the phase that runs, and none outside of it") {
  Story story;
  story.open();
  const auto at = [&](int minute) {
    return projector_scene(story.session(), {ProjectionView::board, {"hf1"}, 0}, {minute});
  };
  CHECK(at(915 + 20).minutes_left == 40);
  CHECK(at(915 + 20).share_left_0_to_1 == doctest::Approx(40.0 / 60));
  CHECK(at(915 + 20).phase == "Gesprächsrunde 1");
  CHECK(at(915 + 60).phase == "Kaffeepause");
  CHECK_FALSE(at(600).minutes_left);
  story.start_round(2);
  CHECK(at(990 + 45).minutes_left == 0);
  CHECK_FALSE(at(915).minutes_left);
}

TEST_CASE("what is projected is a fact: each station has its own, the welcome before the first") {
  Story story;
  story.open();
  CHECK(projection_of(story.session(), story.station()).view == ProjectionView::welcome);
  story.act(ShowProjection{story.station(), {ProjectionView::board, {"hf2"}, 0}});
  CHECK(projection_of(story.session(), story.station()).field == FieldKey{"hf2"});
  CHECK(projection_of(story.session(), StationId{{9}}).view == ProjectionView::welcome);
}

TEST_CASE("a vote by hands is shown with its words; withdrawn, it vanishes even from a picture that is held") {
  Story story;
  story.open();
  HandVoteId vote;
  vote.bytes[0] = 1;
  story.act(CountHands{vote, {{"hf1"}, {}, "Erst die Kurse?", 41, 12, 5}});
  const auto scene = shown(story, ProjectionView::hands);
  REQUIRE(scene.hands);
  CHECK(scene.hands->subject == "Erst die Kurse?");
  CHECK(scene.hands->in_favour == 41);
  CHECK_FALSE(shown(story, ProjectionView::hands, "hf2").hands);
  story.act(ShowProjection{story.station(), {ProjectionView::hands, {"hf1"}, 0}, true});
  const Projection held = projection_of(story.session(), story.station());
  REQUIRE(held.is_frozen());
  CHECK(projector_scene(story.session(), held, kNoClock).hands);
  story.act(WithdrawHandVote{vote});
  CHECK_FALSE(projector_scene(story.session(), held, kNoClock).hands);
}

}  // namespace tafelrunde::scene
