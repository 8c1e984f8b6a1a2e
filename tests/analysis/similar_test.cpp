#include "analysis/similar.h"

#include <doctest/doctest.h>

#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

const std::vector<std::string_view> kStatements{
    "Mütter kommen nicht in den Kurs, weil niemand die Kleinen nimmt", "Bus kommt Freitag 14 Uhr an",
    "Das Pendlergeld vom Staat gehört gestrichen", "Vermieter sagen am Telefon ab", ""};

}  // namespace

TEST_CASE("the same words again raise an alarm and come first") {
  const SimilarStatements statements(lexicon_of_the_house(), kStatements);
  const auto found = statements.most_similar("Mütter kommen nicht zum Kurs, weil keiner die Kleinen nimmt");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].statement == 0);
  CHECK(found[0].near_verbatim);
}

TEST_CASE("the same thought in other words is found, without an alarm") {
  const SimilarStatements statements(lexicon_of_the_house(), kStatements);
  const auto found = statements.most_similar("Pendlerpauschale abschaffen");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].statement == 2);
  CHECK_FALSE(found[0].near_verbatim);
}

TEST_CASE("at most so many are named as were asked for, best first") {
  const SimilarStatements statements(lexicon_of_the_house(), kStatements);
  const auto found = statements.most_similar("Mütter, Kurs, Bus, Vermieter", 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].score >= found[1].score);
}

TEST_CASE("a text without words is similar to nothing") {
  const SimilarStatements statements(lexicon_of_the_house(), kStatements);
  CHECK(statements.most_similar("").empty());
  CHECK(statements.most_similar("?!").empty());
  CHECK(SimilarStatements(lexicon_of_the_house(), {}).most_similar("Kurs").empty());
}

TEST_CASE("the overlap of letters is 1 for equal texts, whatever their case and signs, and 0 for strangers") {
  const auto of = [](std::string_view a, std::string_view b) {
    return overlap(character_trigrams(a), character_trigrams(b));
  };
  CHECK(of("Bus kommt an!", "bus, kommt an") == 1);
  CHECK(of("Bus", "Kita") == 0);
  CHECK(of("", "") == 0);
}
