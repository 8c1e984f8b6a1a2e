#include "analysis/words.h"

#include <doctest/doctest.h>

#include "analysis/features.h"
#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

std::string forms(std::string_view text, const Abbreviations& abbreviations = {}) {
  std::string joined;
  for (const auto& token : tokens(text, abbreviations)) joined += (joined.empty() ? "" : " ") + token.form;
  return joined;
}

std::string parts(std::string_view form) {
  std::string joined;
  for (const auto& part : compound_parts(form, lexicon_of_the_house().model)) {
    joined += (joined.empty() ? "" : "+") + part;
  }
  return joined;
}

}  // namespace

TEST_CASE("words are runs of letters with at most one digit, of two letters or more") {
  CHECK(forms("Mehr Sprachkurse, auch abends!") == "mehr sprachkurse auch abends");
  CHECK(forms("CO2 und B2-Kurs, 3 a 15 km") == "co2 und b2 kurs km");
  CHECK(forms("") == "");
  CHECK(forms("  12 - 3 ") == "");
}

TEST_CASE("umlauts are folded to lower case and ß is ss") {
  CHECK(forms("ÄRZTE, ÖPNV, Über, Straße, STRASSE") == "ärzte öpnv über strasse strasse");
}

TEST_CASE("the gender forms of a word are one word") {
  for (const auto* written : {"Bürger:innen", "Bürger*innen", "Bürger_innen", "Bürger/innen", "Bürger/-innen",
                              "Bürger(innen)", "BürgerInnen", "Bürgerinnen"}) {
    CAPTURE(written);
    CHECK(forms(written) == "bürgerinnen");
  }
  CHECK(forms("Lehrer:in") == "lehrerin");
  CHECK(forms("Eltern: in der Schule") == "eltern in der schule");
  CHECK(forms("drop-in") == "drop in");
}

TEST_CASE("the surface of a word is what was written") {
  const auto words = tokens("Bürger:innen fragen", {});
  REQUIRE(words.size() == 2);
  CHECK(words[0].surface == "Bürger:innen");
  CHECK(words[1].surface == "fragen");
}

TEST_CASE("an abbreviation is read as the words it stands for, and keeps its surface") {
  const auto& list = lexicon_of_the_house().abbreviations;
  CHECK(forms("die ABH ist zu", list) == "die ausländerbehörde ist zu");
  CHECK(tokens("ABH", list).front().surface == "ABH");
}

TEST_CASE("text in other scripts, emoji and invalid bytes make words or gaps, never trouble") {
  CHECK(forms("Мова і школа") == "мова школа");
  CHECK(forms("👍👍 gut 👍") == "gut");
  CHECK(forms("ab\xFF"
              "cd") == "ab cd");
  CHECK(forms("weich\u00ADzeichen") == "weichzeichen");
}

TEST_CASE("a statement is English if its function words are") {
  CHECK(tongue_of(tokens("More language courses for the parents", {})) == Tongue::english);
  CHECK(tongue_of(tokens("Die Kinder war in der Kita", {})) == Tongue::german);
  CHECK(tongue_of(tokens("Jobcenter", {})) == Tongue::german);
}

TEST_CASE("without a word model there is still a short list of function words") {
  const WordModel none;
  CHECK(is_function_word("nicht", Tongue::german, none));
  CHECK(is_function_word("the", Tongue::english, none));
  CHECK_FALSE(is_function_word("kurs", Tongue::german, none));
}

TEST_CASE("German and English words are brought to their stems") {
  const Stems stems;
  CHECK(stems.of("beratungen", Tongue::german) == stems.of("beratung", Tongue::german));
  CHECK(stems.of("courses", Tongue::english) == stems.of("course", Tongue::english));
}

TEST_CASE("compounds fall into the parts that German is made of") {
  CHECK(parts("sprachkurse") == "sprach+kurse");
  CHECK(parts("kinderbetreuung") == "kinder+betreuung");
  CHECK(parts("ausländerbehörde") == "ausländer+behörde");
  CHECK(parts("strassenbahn") == "strasse+bahn");
  CHECK(parts("gemeinschaftsunterkunft") == "gemeinschaft+unterkunft");
}

TEST_CASE("short words, unknown words and endless words are no compounds") {
  CHECK(parts("kurs") == "");
  CHECK(parts("qwertzuiopqwertz") == "");
  CHECK(parts(std::string(100'000, 'a')) == "");
  CHECK(compound_parts("sprachkurse", WordModel{}).empty());
}

TEST_CASE("spellings meet that mean the same word") {
  const auto& model = lexicon_of_the_house().model;
  const Stems stems;
  CHECK(canonical_spelling("auslaenderbehoerde", model, stems) == "ausländerbehörde");
  CHECK(canonical_spelling("neue", model, stems) == "neue");
  CHECK(canonical_spelling("sprachkurs", model, stems) == "sprachkurse");
  CHECK(canonical_spelling("kitas", model, stems) == "kita");
}

TEST_CASE("a word with one wrong letter is read as the frequent word that was meant") {
  const auto& model = lexicon_of_the_house().model;
  CHECK(meant_stem("wohnugn", model) == "wohnung");
  CHECK(meant_stem("integation", model) == "integration");
  
  CHECK(meant_stem("wohnnung", model) == "wohnung");
  CHECK(meant_stem("kida", model) == "");
  CHECK(meant_stem("xylophonquartett", model) == "");
  const auto right = Reader(lexicon_of_the_house()).read("Integration"),
             wrong = Reader(lexicon_of_the_house()).read("Integation");
  CHECK(right.features[0].stem == wrong.features[0].stem);
}
