#include "projector/projector.h"

#include "hall.h"
#include "hall_story.h"

using namespace tafelrunde;
using namespace tafelrunde::tests;

TEST_CASE("the welcome says what it is, where, when and who greets") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::welcome));
  CHECK(pages.size() == 1);
  CHECK(says(pages, "Herzlich willkommen"));
  CHECK(says(pages, "Regionalkonferenzen zum Integrationskonzept Sachsen-Anhalt"));
  CHECK(says(pages, "Beteiligen Sie sich an dem Diskussionsprozess!"));
  CHECK(says(pages, "12. September 2019"));
  CHECK(says(pages, "Industrie- und Handelskammer Magdeburg"));
  CHECK(says(pages, "Es begrüßt Sie: Ministerin für Arbeit, Soziales und Integration Petra Grimm-Benne"));
}

TEST_CASE("who comes in sees no countdown") {
  Hall hall({1920, 1080});
  CHECK_FALSE(says(hall.pages(hall_scene(hall_story(), ProjectionView::welcome)), "noch 23 min"));
}

TEST_CASE("the agenda shows times and titles and keeps buffers to the moderator") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::agenda));
  CHECK(pages.size() == 1);
  CHECK(says(pages, "15.45 – 16.45"));
  CHECK(says(pages, "Gesprächsrunde 1"));
  CHECK(says(pages, "Kaffeepause"));
  CHECK(says(pages, "Auswertung und Vorstellung der zentralen Ergebnisse im Plenum"));
  CHECK_FALSE(says(pages, "Puffer"));
}

TEST_CASE("the foot tells the venue, the minutes left and the page") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::board));
  REQUIRE(pages.size() > 1);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CHECK(pages[i].shows("Magdeburg · Industrie- und Handelskammer Magdeburg"));
    CHECK(pages[i].shows("noch 23 min"));
    CHECK(pages[i].shows(std::to_string(i + 1) + " / " + std::to_string(pages.size())));
  }
}

TEST_CASE("a single page is not counted") {
  Hall hall({1920, 1080});
  CHECK_FALSE(says(hall.pages(hall_scene(hall_story(), ProjectionView::agenda)), "1 / 1"));
}

TEST_CASE("when the time is up the foot says so") {
  Hall hall({1920, 1080});
  CHECK(says(hall.pages(hall_scene(hall_story(), ProjectionView::board, 0, 16 * 60 + 45)), "Zeit ist um"));
}

TEST_CASE("the board shows field, question, clusters, cards, mentions and what lies in no cluster") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    const scene::ProjectorScene scene = hall_scene(hall_story(), ProjectionView::board);
    const auto pages = hall.pages(scene);
    CHECK(says(pages, "Erstorientierung und Erstintegration"));
    CHECK(says(pages, "Gesprächsrunde 1 · Was brauchen Menschen in den ersten Wochen?"));
    CHECK(says(pages, "×3"));
    CHECK(says(pages, "noch ohne Gruppe"));
    for (const scene::HallCluster& cluster : scene.clusters) {
      CHECK(says(pages, cluster.title));
      for (const scene::HallCard& card : cluster.cards) CHECK(says(pages, card.text));
    }
    for (const scene::HallCard& card : scene.loose) CHECK(says(pages, card.text));
  }
}

TEST_CASE("while nothing is grouped nobody is told so") {
  Hall hall({1920, 1080});
  test::Story story;
  story.open(hall_programme(), "magdeburg").at(2).capture("zu wenig Plätze");
  const auto pages = hall.pages(hall_scene(story, ProjectionView::board));
  CHECK(says(pages, "zu wenig Plätze"));
  CHECK_FALSE(says(pages, "noch ohne Gruppe"));
}

TEST_CASE("dots stay hidden on the live board, since who sees them follows the many") {
  Hall hall({1920, 1080});
  CHECK_FALSE(says(hall.pages(hall_scene(hall_story(), ProjectionView::board)), "Punkte"));
}

TEST_CASE("while a vote runs the hall sees its rules and every cluster, and no count") {
  test::Story story = hall_story();
  story.act(SetVote{story.field(2), {3, 2, 24, CountSource::paper, false}});
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    const scene::ProjectorScene scene = hall_scene(story, ProjectionView::dots);
    const auto pages = hall.pages(scene);
    CHECK(says(pages, "Jede Person hat 3 Punkte."));
    CHECK(says(pages, "Höchstens 2 davon für eine Themengruppe."));
    for (const scene::HallCluster& cluster : scene.clusters) CHECK(says(pages, cluster.title));
    CHECK_FALSE(says(pages, "14 Punkte"));
    for (const widgets::Recorder& page : pages) {
      CHECK(page.cut_texts().empty());
      CHECK(page.overlapping_texts().empty());
    }
  }
  CHECK(says(Hall({1920, 1080}).pages(hall_scene(hall_story(), ProjectionView::dots)), "14 Punkte"));  // without one
}

TEST_CASE("an empty field invites") {
  Hall hall({1920, 1080});
  test::Story story;
  story.open(hall_programme(), "magdeburg");
  CHECK(says(hall.pages(hall_scene(story, ProjectionView::board)), "Hier erscheinen gleich Ihre Beiträge."));
  CHECK(says(hall.pages(hall_scene(story, ProjectionView::plenary)), "Hier stehen gleich die zentralen Ergebnisse."));
}

TEST_CASE("the plenary shows the results with kind and support, one voice, and who disagrees") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::plenary));
    CHECK(says(pages, "Zentrale Ergebnisse"));
    CHECK(says(pages, "Maßnahme"));
    CHECK(says(pages, "14 Punkte · 6 Nennungen"));
    CHECK(says(pages, "Keine Zuweisung ohne Übergabebogen und zwei Wochen Vorlauf"));
    CHECK(says(pages, "Verbesserungspotenzial"));
    CHECK(says(pages, "1 Punkt · 4 Nennungen"));
    CHECK(says(pages, "„manche warten 8 Monate auf den 1. Kurs und sitzen nur rum“"));
    CHECK(says(pages, "Dissens: unsere wird gern genommen, liegt am Format"));
  }
}

TEST_CASE("the three results of a field fit one page of a wide screen") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::plenary));
  CHECK(pages.front().shows("Erste Informationen"));
}

TEST_CASE("the plenary ends with the clusters, the heaviest first") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::plenary));
  CHECK(pages.back().shows("Themengruppen"));
  const std::string written = written_on({pages.back()});
  CHECK(written.find("Übergang") < written.find("Wartezeit"));
  CHECK(written.find("Wartezeit") < written.find("Kinderbetreuung"));
}

TEST_CASE("what a statement says is never taken for a text of the program") {
  Hall hall({1920, 1080});
  test::Story story;
  story.open(hall_programme(), "magdeburg").at(2).capture("@projector.agenda {0}");
  CHECK(says(hall.pages(hall_scene(story, ProjectionView::board)), "@projector.agenda {0}"));
}

TEST_CASE("blank is paper and nothing else") {
  Hall hall({1920, 1080});
  const auto pages = hall.pages(hall_scene(hall_story(), ProjectionView::blank));
  CHECK(pages.size() == 1);
  CHECK(pages.front().texts().empty());
}

TEST_CASE("a page past the last shows the last, one before the first the first") {
  Hall hall({1920, 1080});
  projector::ProjectorUi ui;
  const projector::ProjectorAnswer last = hall.show(hall_scene(hall_story(), ProjectionView::board, 1000), ui);
  CHECK(last.page == last.pages - 1);
  CHECK(hall.recorded().shows("Mülltrennung"));
  CHECK(hall.show(hall_scene(hall_story(), ProjectionView::board, -1), ui).page == 0);
}

TEST_CASE("every text comes from the catalogue in both languages") {
  for (const std::string code : {"de", "en"}) {
    Hall hall({1024, 768}, language_of(code));
    for (const auto view :
         {ProjectionView::welcome, ProjectionView::agenda, ProjectionView::board, ProjectionView::plenary})
      CHECK_FALSE(says(hall.pages(hall_scene(hall_story(), view)), "projector."));
  }
}

TEST_CASE("English people read English dates and words") {
  Hall hall({1920, 1080}, language_of("en"));
  CHECK(says(hall.pages(hall_scene(hall_story(), ProjectionView::welcome)), "12 September 2019"));
  CHECK(says(hall.pages(hall_scene(hall_story(), ProjectionView::plenary)), "“manche warten"));
}
