// The search over everything, without a screen.
#include "scene/search.h"

#include <doctest/doctest.h>

#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::test;
using scene::SearchIndex;

namespace {

Story street() {
  Story story;
  story.open().at(1, 1, "3").capture("Die Straße ist zu dunkel").capture("Überall fehlen Ärzte");
  story.at(2, 2, "4a").capture("Straßenbahn fährt abends nicht").kind("Straßenbahn", Kind::need);
  story.capture("noch zu prüfen: Straßenfest", ReleaseState::pending);
  story.group("Wege und Straßen", {"Straßenbahn"});
  story.conclude(Kind::measure, "Das Land baut Straßen", {"Wege und Straßen"});
  return story;
}

std::vector<std::string> found(const Story& story, const std::string& query) {
  SearchIndex index;
  index.follow(story.session(), 1000);
  std::vector<std::string> words;
  for (const auto& hit : index.find(story.session(), query).hits) words.push_back(hit.words);
  return words;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_SUITE("scene: search") {
  TEST_CASE("spellings meet: case, umlauts, ß; groups and results before statements, newest first") {
    CHECK(found(street(), "strasse") == Found{"Wege und Straßen", "Das Land baut Straßen",
                                              "noch zu prüfen: Straßenfest", "Straßenbahn fährt abends nicht",
                                              "Die Straße ist zu dunkel"});
    CHECK(found(street(), "ARZTE uberall") == Found{"Überall fehlen Ärzte"});
    CHECK(found(street(), "straße Überall").empty());
  }

  TEST_CASE("whole beginnings come before what lies within a word") {
    Story story;
    story.open().at(1).capture("Bahn fehlt").capture("Autobahn zu laut");
    CHECK(found(story, "bahn") == Found{"Bahn fehlt", "Autobahn zu laut"});
  }

  TEST_CASE("filters: field, round, table, kind, state, what it is") {
    CHECK(found(street(), "hf1").size() == 2);
    CHECK(found(street(), "strasse feld:1") == Found{"Die Straße ist zu dunkel"});
    CHECK(found(street(), "strasse runde2").size() == 2);
    CHECK(found(street(), "tisch:4A").size() == 2);
    CHECK(found(street(), "art:bed") == Found{"Straßenbahn fährt abends nicht"});
    CHECK(found(street(), "ist:wartet") == Found{"noch zu prüfen: Straßenfest"});
    CHECK(found(street(), "was:gruppe") == Found{"Wege und Straßen"});
    CHECK(found(street(), "strasse art:unfug").empty());
    CHECK(found(street(), "strasse hf:").size() == 5);  // still being typed
  }

  TEST_CASE("what was deleted is found only when asked for") {
    Story story = street();
    story.remove("Die Straße");
    CHECK(found(story, "dunkel").empty());
    CHECK(found(story, "dunkel ist:gelöscht") == Found{"Die Straße ist zu dunkel"});
  }

  TEST_CASE("it follows corrections, and reads no more at a time than it was told") {
    Story story = street();
    SearchIndex index;
    CHECK_FALSE(index.follow(story.session(), 2));
    CHECK_FALSE(index.is_complete());
    CHECK_FALSE(index.find(story.session(), "strasse").is_complete);
    while (!index.follow(story.session(), 2)) {
    }
    CHECK(index.find(story.session(), "strasse").total == 5);
    story.revise("Die Straße", "Der Weg ist zu dunkel");
    index.follow(story.session(), 1);
    CHECK(index.find(story.session(), "strasse").total == 4);
    CHECK(index.find(story.session(), "weg dunkel").total == 1);
  }

  TEST_CASE("redacted words are found no more") {
    Story story = street();
    SearchIndex index;
    index.follow(story.session(), 1000);
    story.redact(story.statement("Überall"));
    index.follow(story.session(), 1000);
    CHECK(index.find(story.session(), "arzte").total == 0);
  }

  TEST_CASE("a dissent that was noted is found with its statement") {
    Story story = street();
    story.dissent("Überall", "Einige finden: Hebammen zuerst");
    CHECK(found(story, "hebammen") == Found{"Überall fehlen Ärzte"});
  }
}
