#include "analysis/lexicon.h"

#include <doctest/doctest.h>

#include <memory>

#include "analysis/lexicon_of_the_house.h"
#include "base/text.h"

using namespace tafelrunde;
using namespace tafelrunde::analysis;

namespace {

// Two stems in two dimensions; the first, most frequent one has no direction.
struct SmallModel {
  std::string stems = "und\t900\nkurs\t40\n";
  std::string vectors = std::string("\0\0\3\4", 4);
  std::string parts = "kurs\t40\nstraße\t12\n";
  std::string stop_words = "und\ndaß\n";
  std::string total = "1000\n";

  Result<WordModel> parsed() const { return WordModel::parse({stems, vectors, parts, stop_words, total}); }
};

std::optional<Abbreviations::Match> match(const Abbreviations& abbreviations, std::string_view text) {
  const auto points = code_points(text);
  return abbreviations.match({points.data(), points.size()});
}

std::string meaning_of(const Abbreviations& abbreviations, std::string_view text) {
  const auto found = match(abbreviations, text);
  std::string meaning;
  if (found) {
    for (const char32_t c : found->meaning) append_utf8(meaning, c);
  }
  return meaning;
}

}  // namespace

TEST_CASE("a word model gives counts, and directions of length one") {
  const auto model = SmallModel{}.parsed();
  REQUIRE(model);
  const auto kurs = model->find("kurs");
  REQUIRE(kurs);
  CHECK(model->count(*kurs) == 40);
  CHECK(model->total() == 1000);
  CHECK(model->direction(*kurs) == std::vector<float>{.6f, .8f});
  CHECK(model->direction(*model->find("und")).empty());
  CHECK_FALSE(model->find("sprach"));
}

TEST_CASE("ß is ss in compound parts and stop words, so that both spellings meet") {
  const auto model = SmallModel{}.parsed();
  REQUIRE(model);
  CHECK(model->part_count("strasse") == 12);
  CHECK(model->part_count("gasse") == 0);
  CHECK(model->is_stop_word("dass"));
}

TEST_CASE("bad bytes are refused with the file and the line") {
  SmallModel bad;
  SUBCASE("a line without a count") {
    bad.stems = "und\t900\nkurs\n";
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_line", {"stems.tsv", "2"}});
  }
  SUBCASE("a count that is no number") {
    bad.parts = "kurs\tviele\n";
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_line", {"compound_parts.tsv", "1"}});
  }
  SUBCASE("a stem twice") {
    bad.stems = "kurs\t900\nkurs\t40\n";
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_line", {"stems.tsv", "2"}});
  }
  SUBCASE("vectors that do not come out even") {
    bad.vectors = std::string("\0\0\3", 3);
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_vectors", {"3", "2"}});
  }
  SUBCASE("no vectors at all") {
    bad.vectors.clear();
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_vectors", {"0", "2"}});
  }
  SUBCASE("a total of nothing") {
    bad.total = "0\n";
    CHECK(bad.parsed().problem() == Message{"lexicon.bad_total", {}});
  }
}

TEST_CASE("a model keeps the owner of its bytes and lies on them; without an owner it has copied them") {
  const SmallModel small;
  const auto owner = std::make_shared<const SmallModel>(small);
  const std::weak_ptr<const SmallModel> watched = owner;
  auto on_top =
      WordModel::parse({owner->stems, owner->vectors, owner->parts, owner->stop_words, owner->total, owner});
  auto copied = SmallModel{}.parsed();
  REQUIRE(on_top);
  REQUIRE(copied);
  CHECK(watched.use_count() == 2);
  for (const auto* model : {&*on_top, &*copied}) {
    CHECK(model->count(*model->find("kurs")) == 40);
    CHECK(model->part_count("strasse") == 12);
  }
}

TEST_CASE("an empty model knows no word, and says so") {
  const WordModel model;
  CHECK(model.empty());
  CHECK_FALSE(model.find("kurs"));
  CHECK(model.part_count("kurs") == 0);
}

TEST_CASE("the model of the house knows German and puts related words close together") {
  const auto& model = lexicon_of_the_house().model;
  CHECK(model.dimensions() == 180);
  const auto cosine = [&](std::string_view a, std::string_view b) {
    const auto left = model.direction(*model.find(a)), right = model.direction(*model.find(b));
    double sum = 0;
    for (std::size_t d = 0; d < left.size(); ++d) sum += double(left[d]) * double(right[d]);
    return sum;
  };
  CHECK(cosine("kita", "kindergart") > 0.5);
  CHECK(cosine("kita", "autobahn") < 0.2);
}

TEST_CASE("abbreviations mean what the list says, in their own case only") {
  const auto list =
      Abbreviations::parse("kurz\tlang\tmehr\nABH\tAusländerbehörde\t\n# Notiz\nMSO\tSelbstorganisation\tVerein\n");
  REQUIRE(list);
  CHECK(meaning_of(*list, "ABH ist zu") == "Ausländerbehörde ");
  CHECK(meaning_of(*list, "MSO") == "Selbstorganisation Verein");
  CHECK(meaning_of(*list, "abh") == "");
  CHECK(meaning_of(*list, "ABHandeln") == "");
  CHECK(meaning_of(*list, "kurz") == "");
}

TEST_CASE("a plural s and a full stop belong to an abbreviation") {
  const auto list = Abbreviations::parse("kurz\tlang\nMSO\tVerein\nMon.\tMonate\n");
  REQUIRE(list);
  CHECK(match(*list, "MSOs warten")->length == 4);
  CHECK(match(*list, "Mon.")->length == 4);
  CHECK_FALSE(match(*list, "Mon"));
}

TEST_CASE("an abbreviation without a meaning is refused with its line") {
  CHECK(Abbreviations::parse("kurz\tlang\nABH\n").problem() ==
        Message{"lexicon.bad_line", {"abbreviations.tsv", "2"}});
  CHECK(Abbreviations::parse("kurz\tlang\nABH\t\t\n").problem() ==
        Message{"lexicon.bad_line", {"abbreviations.tsv", "2"}});
  CHECK(Abbreviations::parse("kurz\tlang\nABH\t\xFF\n").problem() ==
        Message{"lexicon.bad_line", {"abbreviations.tsv", "2"}});
}
