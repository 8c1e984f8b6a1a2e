#include "analysis/reasons.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analysis/assign.h"
#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

std::vector<std::string> names(const std::vector<std::string>& texts,
                               const std::vector<std::vector<std::size_t>>& groups) {
  Reader reader(lexicon_of_the_house());
  std::vector<Reading> readings;
  for (const auto& text : texts) readings.push_back(reader.read(text));
  return proposed_names(readings, groups);
}

}  // namespace

TEST_CASE("a group is named by the words that are frequent in it and rare elsewhere, as people wrote them") {
  const auto found = names({"Mehr Sprachkurse", "Viele Sprachkurse fallen aus", "Neue Sprachkurse brauchen Räume",
                            "Vermieter sagen ab", "Mit dem Vermieter reden", "Neue Vermieter finden"},
                           {{0, 1, 2}, {3, 4, 5}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("Sprachkurse"));
  CHECK(found[1].starts_with("Vermieter"));
  CHECK(found[0].find("Neue") == std::string::npos);
}

TEST_CASE("a name does not say the same stem twice") {
  const auto found = names({"Sprachkurs und Kurse", "Kurse, Sprachkurs", "Bus"}, {{0, 1}, {2}});
  CHECK(found[0].find(',') == std::string::npos);
}

TEST_CASE("a name says an abbreviation once, and rather no misspelt word") {
  const auto found =
      names({"mehr DaZ", "DaZ auch am Abend", "zu wenig DaZ", "Viele Sparchkursse", "Neue Sprachkurse"},
            {{0, 1, 2}, {3, 4}});
  CHECK(found[0].starts_with("DaZ"));
  CHECK(found[0].find("DaZ", 1) == std::string::npos);
  CHECK(found[1].starts_with("Sprachkurse"));
}

TEST_CASE("a reason says an abbreviation once, however many words it stands for") {
  const std::vector<std::string> names{"DaZ-Lehrkräfte", "Verkehr"};
  const std::vector<KnownStatement> known{{"DaZ-Stellen sind befristet", 0}, {"Der Bus fährt nicht", 1}};
  const Suggester suggester(lexicon_of_the_house(), names, known);
  const auto words = suggester.suggest("mehr DaZ").shared_words;
  REQUIRE_FALSE(words.empty());
  CHECK(std::count(words.begin(), words.end(), "DaZ") == 1);
}

TEST_CASE("a group without words has no name") {
  CHECK(names({"", "und"}, {{0, 1}}) == std::vector<std::string>{""});
  CHECK(names({}, {}).empty());
}
