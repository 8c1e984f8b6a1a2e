#include "analysis/assign.h"

#include <doctest/doctest.h>

#include <set>

#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

const std::vector<std::string> kNames{"Sprachkurse und Kinderbetreuung", "Wohnen und Vermieter",
                                      "Dolmetschen beim Arzt", "Anerkennung von Zeugnissen", ""};

std::size_t first(const Suggester& suggester, std::string_view text) {
  return suggester.suggest(text).best.at(0).group;
}

}  // namespace

TEST_CASE("names alone are enough to suggest where a statement belongs") {
  const Suggester suggester(lexicon_of_the_house(), kNames, {});
  CHECK(first(suggester, "Mütter brauchen Betreuung für die Kleinen, sonst kein Deutschkurs") == 0);
  CHECK(first(suggester, "die Wohnungsbaugesellschaft sagt immer ab") == 1);
  CHECK(first(suggester, "im Krankenhaus fehlen Sprachmittler") == 2);
  CHECK(first(suggester, "mein Abschluss zählt hier nicht, Zeugnis übersetzt für 40 Euro") == 3);
}

TEST_CASE("three groups are suggested, best first, with the words that speak for the first") {
  const Suggester suggester(lexicon_of_the_house(), kNames, {});
  const auto found = suggester.suggest("Ohne Kinderbetreuung kein Sprachkurs");
  REQUIRE(found.best.size() == 3);
  CHECK(found.best[0].score >= found.best[1].score);
  CHECK(found.margin == doctest::Approx(found.best[0].score - found.best[1].score));
  CHECK(found.confident);
  CHECK(std::set<std::string>(found.shared_words.begin(), found.shared_words.end()) ==
        std::set<std::string>{"Kinderbetreuung", "Sprachkurs"});
}

TEST_CASE("what the moderator placed teaches the suggestions") {
  const std::string_view odd = "Der Hausmeister ist nie da";
  const std::vector<KnownStatement> placed{{"Hausmeister fehlt seit Monaten", 1}, {"Hausmeister nur dienstags", 1}};
  const Suggester before(lexicon_of_the_house(), kNames, {}), after(lexicon_of_the_house(), kNames, placed);
  CHECK(first(after, odd) == 1);
  CHECK(after.suggest(odd).best[0].score > before.suggest(odd).best[0].score);
}

TEST_CASE("a group without a name and without statements is never suggested") {
  const Suggester suggester(lexicon_of_the_house(), kNames, {});
  for (const auto& suggestion : suggester.suggest("irgendetwas über Kurse").best) CHECK(suggestion.group != 4);
  const std::vector<std::string> nameless(2);
  CHECK(Suggester(lexicon_of_the_house(), nameless, {}).suggest("Kurse").best.empty());
  CHECK(Suggester(lexicon_of_the_house(), {}, {}).suggest("Kurse").best.empty());
}

TEST_CASE("a text without words gets no confident suggestion") {
  const Suggester suggester(lexicon_of_the_house(), kNames, {});
  for (const auto* text : {"", "!!", "👍", "und die der"}) CHECK_FALSE(suggester.suggest(text).confident);
}

TEST_CASE("without a lexicon suggestions rest on shared words") {
  const Lexicon none;
  const Suggester suggester(none, kNames, {});
  CHECK(first(suggester, "Zeugnissen glaubt keiner") == 3);
}
