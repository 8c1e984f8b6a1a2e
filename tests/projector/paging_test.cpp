#include <random>

#include "hall.h"
#include "nasty_scenes.h"
#include "projector/projector.h"

using namespace tafelrunde;
using namespace tafelrunde::tests;

namespace {

constexpr std::array kViews{ProjectionView::welcome, ProjectionView::agenda,   ProjectionView::board,
                            ProjectionView::plenary, ProjectionView::question, ProjectionView::cluster,
                            ProjectionView::dots,    ProjectionView::storage,  ProjectionView::thanks,
                            ProjectionView::hands};

std::string pick(std::mt19937& dice, const std::vector<std::string>& words) { return words[dice() % words.size()]; }

std::string random_words(std::mt19937& dice, int count) {
  static const std::vector<std::string> kWords{"Kurs",
                                               "fehlt",
                                               "auf",
                                               "dem",
                                               "Land",
                                               "Bus",
                                               "Übergangsmanagement",
                                               "Sprachmittlung",
                                               "Ärztin",
                                               "u.",
                                               "ob",
                                               "Wirtschaftsförderungsgesellschaft",
                                               "курси",
                                               "مترجم",
                                               "🚲",
                                               "2 km",
                                               "§§",
                                               "Amt",
                                               "ganz-tags",
                                               "niemand"};
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + pick(dice, kWords);
  return text;
}

// Each card begins with its own mark, "[12]".
scene::HallCard random_card(std::mt19937& dice, int number) {
  return {numbered_statement(number),
          "[" + std::to_string(number) + "] " + random_words(dice, 1 + static_cast<int>(dice() % 16)),
          1 + static_cast<int>(dice() % 3)};
}

scene::ProjectorScene random_board(std::mt19937& dice) {
  scene::ProjectorScene scene;
  scene.view = ProjectionView::board;
  scene.field = {1 + static_cast<int>(dice() % 12), random_words(dice, static_cast<int>(dice() % 6))};
  scene.question = random_words(dice, static_cast<int>(dice() % 9));
  if (dice() % 2) scene.venue = random_words(dice, 1 + static_cast<int>(dice() % 8));
  if (dice() % 2) scene.minutes_left = static_cast<int>(dice() % 60);
  int number = 0;
  const auto clusters = dice() % 9;
  for (unsigned i = 0; i < clusters; ++i) {
    scene::HallCluster cluster{{}, random_words(dice, static_cast<int>(dice() % 5)), {}};
    for (unsigned k = 0; k <= dice() % 6; ++k) cluster.cards.push_back(random_card(dice, ++number));
    scene.clusters.push_back(cluster);
  }
  for (unsigned k = 0; k < dice() % 12; ++k) scene.loose.push_back(random_card(dice, ++number));
  return scene;
}

std::vector<scene::HallCard> all_cards(const scene::ProjectorScene& scene) {
  std::vector<scene::HallCard> cards = scene.loose;
  for (const auto& cluster : scene.clusters) cards.insert(cards.end(), cluster.cards.begin(), cluster.cards.end());
  return cards;
}

// The cards that do not stand on exactly one page, whole.
std::string misplaced_cards(const std::vector<widgets::Recorder>& pages, const scene::ProjectorScene& scene) {
  std::string misplaced;
  for (const scene::HallCard& card : all_cards(scene)) {
    const auto has_it = [&](const widgets::Recorder& page) { return says({page}, card.text); };
    if (std::count_if(pages.begin(), pages.end(), has_it) != 1) misplaced += card.text + "\n";
  }
  return misplaced;
}

}  // namespace

TEST_CASE("at every size nothing nasty is cut, lies upon other words or leaves the sheet") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    for (const ProjectionView view : kViews) CHECK(faults_of(hall.pages(nasty_scene(view))) == "");
  }
}

TEST_CASE("a scene without any words is drawn without harm") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    for (const ProjectionView view : kViews) {
      scene::ProjectorScene scene;
      scene.view = view;
      const auto pages = hall.pages(scene);
      CHECK(pages.size() == 1);
      CHECK(faults_of(pages) == "");
    }
  }
}

TEST_CASE("every card of any board stands on exactly one page, whole") {
  std::mt19937 dice(20190912);
  for (int round = 0; round < 16; ++round) {
    CAPTURE(round);
    Hall hall(kHallSizes[static_cast<std::size_t>(round) % kHallSizes.size()]);
    const scene::ProjectorScene scene = random_board(dice);
    const auto pages = hall.pages(scene);
    CHECK(misplaced_cards(pages, scene) == "");
    CHECK(faults_of(pages) == "");
  }
}

TEST_CASE("control: a lost page and a page shown twice are found") {
  Hall hall({1920, 1080});
  const scene::ProjectorScene scene = nasty_scene(ProjectionView::board);
  scene::ProjectorScene short_cards = scene;
  for (auto& cluster : short_cards.clusters)
    std::erase_if(cluster.cards, [](const auto& card) { return card.text.size() > 200; });
  std::erase_if(short_cards.loose, [](const auto& card) { return card.text.size() > 200; });
  const auto pages = hall.pages(short_cards);
  REQUIRE(misplaced_cards(pages, short_cards) == "");
  auto lost = pages;
  lost.erase(lost.begin() + 2);
  CHECK(misplaced_cards(lost, short_cards) != "");
  auto twice = pages;
  twice.push_back(pages[2]);
  CHECK(misplaced_cards(twice, short_cards) != "");
}

TEST_CASE("a statement longer than a page goes on over the next, not a letter lost or doubled") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    scene::ProjectorScene scene;
    scene.view = ProjectionView::board;
    scene.loose = {{numbered_statement(1), long_statement(2000), 1}};
    const auto pages = hall.pages(scene);
    REQUIRE(pages.size() > 1);
    std::string said;
    for (const auto& page : pages)
      for (const auto& text : page.texts())
        if (text.text.find(" / ") == std::string::npos) said += bare(text.text);
    CHECK(said == bare(long_statement(2000)));
  }
}

TEST_CASE("a long quote and long results go on over the next page as well") {
  Hall hall({1280, 720});
  scene::ProjectorScene scene = nasty_scene(ProjectionView::plenary);
  scene.quote = "Anfang " + long_statement(1500) + " Ende";
  const auto pages = hall.pages(scene);
  CHECK(says(pages, "„Anfang"));
  CHECK(says(pages, "Ende“"));
}

TEST_CASE("nothing is written smaller than the last row can read") {
  for (const ImVec2 size : kHallSizes) {
    Hall hall(size);
    for (const ProjectionView view : kViews)
      for (const auto& page : hall.pages(nasty_scene(view)))
        for (const auto& text : page.texts()) CHECK(text.rect.height() >= 36 * size.x / 1920);
  }
}

TEST_CASE("few results are written as big as a heading, many as big as the body") {
  Hall hall({1920, 1080});
  scene::ProjectorScene scene;
  scene.view = ProjectionView::plenary;
  scene.findings = {{{}, 1, Kind::measure, "Busse fahren"}};
  const auto height_of = [&](const std::vector<widgets::Recorder>& pages) {
    for (const auto& text : pages.front().texts())
      if (text.text.starts_with("Busse")) return text.rect.height();
    return 0.0F;
  };
  CHECK(height_of(hall.pages(scene)) == hall.look().type.heading.line_px());
  scene.quote = long_statement(500);
  CHECK(height_of(hall.pages(scene)) == hall.look().type.strong.line_px());
}

TEST_CASE("the number of pages depends on size and content alone, not on the page shown") {
  Hall hall({1024, 768});
  scene::ProjectorScene scene = nasty_scene(ProjectionView::board);
  projector::ProjectorUi ui;
  const int pages = hall.show(scene, ui).pages;
  for (scene.page = 1; scene.page < pages; scene.page += 5) CHECK(hall.show(scene, ui).pages == pages);
  scene.page = pages - 1;
  CHECK(hall.show(scene, ui).page == pages - 1);
}
