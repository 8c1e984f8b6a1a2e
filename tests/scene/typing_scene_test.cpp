#include "scene/typing_scene.h"

#include <doctest/doctest.h>

#include "support/story.h"

namespace tafelrunde::scene {
namespace {

using test::Story;

Story with_groups() {
  Story story;
  story.open().at(1).capture("DaZ-Lehrkräfte fehlen").capture("Sprechzeiten zu kurz");
  story.group("Personal", {"DaZ"}).group("Öffnungszeiten", {"Sprech"});
  return story;
}

Advice advice_for(const Story& story) {
  return {{"hf1"},
          "zu wenig Lehrkräfte",
          {{story.cluster("Personal"), {"Lehrkräfte"}, true}, {story.cluster("Öffnungszeiten"), {}, false}},
          {{story.statement("DaZ"), true}, {story.statement("Sprech"), false}}};
}

}  // namespace

TEST_CASE("suggested clusters are numbered by fit, with their titles") {
  const Story story = with_groups();
  const Advice advice = advice_for(story);
  const TypingScene scene = typing_scene(story.session(), &advice);
  REQUIRE(scene.clusters.size() == 2);
  CHECK(scene.clusters[0].title == "Personal");
  CHECK(scene.clusters[0].number == 1);
  CHECK(scene.clusters[0].is_confident);
  CHECK(scene.clusters[1].number == 2);
  REQUIRE(scene.similar.size() == 2);
  CHECK(scene.similar[0].is_near_verbatim);
  CHECK(scene.similar[0].is_of_field);
}

TEST_CASE("what is gone meanwhile is not suggested, and a merged cluster stands for the one it went into") {
  Story story = with_groups();
  const Advice advice = advice_for(story);
  story.merge("Personal", "Öffnungszeiten").remove("DaZ");
  const TypingScene scene = typing_scene(story.session(), &advice);
  REQUIRE_FALSE(scene.clusters.empty());
  CHECK(scene.clusters[0].title == "Öffnungszeiten");
  CHECK(scene.clusters.size() == 1);
  REQUIRE(scene.similar.size() == 1);
  CHECK(scene.similar[0].card.text == "Sprechzeiten zu kurz");
}

TEST_CASE("without advice there is nothing beside the box") {
  const TypingScene scene = typing_scene(with_groups().session(), nullptr);
  CHECK(scene.clusters.empty());
  CHECK(scene.similar.empty());
}

}  // namespace tafelrunde::scene
