#include <doctest/doctest.h>

#include "analysis/assign.h"
#include "analysis/lexicon_of_the_house.h"
#include "analysis/proposal.h"

using namespace tafelrunde::analysis;

namespace {

Tongue tongue(std::string_view text) { return Reader(lexicon_of_the_house()).read(text).tongue; }

}  // namespace

TEST_CASE("statements in other languages are told from German and English ones") {
  for (const char* text :
       {"Çocuklarımız için daha fazla dil kursu istiyoruz", "Il faut plus de cours de langue pour les parents",
        "No hay suficientes viviendas para las familias", "Potrzebujemy więcej kursów językowych",
        "Нам нужны языковые курсы", "نحتاج إلى دورات لغة أكثر", "ክፍሊ ቋንቋ የድልየና",
        "Waxaan u baahanahay koorsooyin luqadda oo badan", "Treba nam više kurseva jezika za roditelje"})
    CHECK_MESSAGE(tongue(text) == Tongue::other, text);
  CHECK(tongue("We need more language courses for the parents") == Tongue::english);
}

TEST_CASE("short German notes, names, abbreviations and typing errors are German") {
  for (const char* text :
       {"Kita", "DaZ", "mehr PSZ", "keine Plätze", "Bus!!", "ÖPNV abends", "Elterncafé", "Frau Yılmaz fragen",
        "Spachkurse felen", "Behördenlotsen ja", "Kreuzfahrtschiffe dezimieren, od. abschaffen",
        "Straßenbahn Linie 1", "k. A.", "Łukasz macht Sprachmittlung in der Beratung", "", "?!", "123"})
    CHECK_MESSAGE(tongue(text) == Tongue::german, text);
}

TEST_CASE("a statement in another language is kept apart instead of being grouped wrongly") {
  std::vector<Item> items;
  for (int i = 0; i < 20; ++i)
    items.push_back(
        {i % 2 ? "Mehr Sprachkurse am Abend" : "Vermieter sagen am Telefon ab", std::to_string(i), {}, {}});
  items.push_back({"Dil kursları çok pahalı ve yeterli değil", "türkisch", {}, {}});
  items.push_back({"Il faut plus de cours de langue", "von Hand geordnet", 0, {}});
  const std::vector<ExistingGroup> existing{{"Sprachkurse"}};
  const auto proposal = propose(lexicon_of_the_house(), items, existing);
  CHECK(proposal.items[20].placement == Placement::other_language);
  CHECK_FALSE(proposal.items[20].group);
  CHECK(proposal.items[21].placement == Placement::pinned);

  items.resize(2);
  items.push_back({"Dil kursları çok pahalı ve yeterli değil", "türkisch", {}, {}});
  CHECK(propose(lexicon_of_the_house(), items, existing).items[2].placement == Placement::other_language);
}

TEST_CASE("for a text in another language nothing is suggested, and that is said") {
  const std::vector<std::string> names{"Sprachkurse", "Wohnen"};
  const Suggester suggester(lexicon_of_the_house(), names, {});
  const auto found = suggester.suggest("Dil kursları çok pahalı ve yeterli değil");
  CHECK(found.other_language);
  CHECK(found.best.empty());
  CHECK_FALSE(suggester.suggest("Sprachkurs am Abend").other_language);
}
