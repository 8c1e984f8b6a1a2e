// The steps of training a word model, one by one, small enough to reckon by hand.
#include <doctest/doctest.h>

#include <Eigen/SVD>
#include <cmath>

#include "analysis/dice.h"
#include "analysis/train_cooccurrence.h"
#include "analysis/train_dimensions.h"
#include "analysis/train_parts.h"
#include "analysis/train_ppmi.h"
#include "analysis/train_quantise.h"
#include "analysis/train_svd.h"
#include "analysis/train_text.h"

using namespace tafelrunde;
using namespace tafelrunde::analysis;

namespace {

struct Read {
  std::vector<std::string> texts;
  std::vector<std::size_t> gaps;
  std::optional<std::size_t> bad_line;
};

// The passages of one document that arrives in pieces of so many bytes.
Read read(std::string_view text, std::size_t piece = 1 << 20) {
  PassageReader reader;
  Read found;
  bool is_text = true;
  for (; is_text && !text.empty(); text.remove_prefix(std::min(piece, text.size())))
    is_text = reader.take(text.substr(0, piece));
  if (!is_text || !reader.end_document()) found.bad_line = reader.line();
  while (auto passage = reader.next()) {
    found.texts.push_back(passage->text);
    found.gaps.push_back(passage->gap_after);
  }
  return found;
}

Corpus corpus_of(const std::string& text) {
  Corpus corpus;
  corpus.read({text, kDocumentGap});
  return corpus;
}

const IsStopWord kNoStopWords = [](std::string_view) { return false; };

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int n = 0; n < times; ++n) all += text + " ";
  return all;
}

std::vector<std::string> forms_of(const std::vector<CompoundPart>& parts) {
  std::vector<std::string> forms;
  for (const auto& part : parts) forms.push_back(part.form);
  std::sort(forms.begin(), forms.end());
  return forms;
}

SparseRows random_matrix(int size, std::uint64_t seed) {
  Dice dice(seed);
  SparseRows matrix(size, size);
  for (int row = 0; row < size; ++row) {
    matrix.startVec(row);
    for (int column = 0; column < size; ++column)
      if (dice.roll(4) == 0) matrix.insertBack(row, column) = 1 + dice.balanced();
  }
  matrix.finalize();
  return matrix;
}

}  // namespace

TEST_CASE("paragraphs end at empty lines and with a sentence at a line's end; a document's end is farther away") {
  const auto found = read("Der erste Absatz\ngeht weiter\n\nDer zweite.\nDer dritte");
  CHECK(found.texts == std::vector<std::string>{"Der erste Absatz\ngeht weiter", "Der zweite.", "Der dritte"});
  CHECK(found.gaps == std::vector<std::size_t>{10, 10, 20});
}

TEST_CASE("words torn by a line's end are mended, hyphens that belong there stay") {
  CHECK(read("Integra-\ntion").texts.front() == "Integration");
  CHECK(read("Integra\xC2\xAD\n  tion").texts.front() == "Integration");
  CHECK(read("für-\nüber").texts.front() == "fürüber");
  CHECK(read("Sprach-\nund Integrationskurse").texts.front() == "Sprach-\nund Integrationskurse");
  CHECK(read("Sachsen-\nAnhalt").texts.front() == "Sachsen-\nAnhalt");
  CHECK(read("EU-\nweit").texts.front() == "EU-\nweit");
}

TEST_CASE("in whatever pieces a text arrives, its passages are the same") {
  const std::string text = "\xEF\xBB\xBFÄpfel und Öl-\nkännchen.\r\n\r\nGrüße aus Köthen\n\n\nEnde";
  const auto whole = read(text);
  CHECK(whole.texts == std::vector<std::string>{"Äpfel und Ölkännchen.", "Grüße aus Köthen", "Ende"});
  for (std::size_t piece = 1; piece < text.size(); ++piece) CHECK(read(text, piece).texts == whole.texts);
}

TEST_CASE("what is no UTF-8, or has zero bytes, is refused with its line") {
  CHECK(read("gut\nauch gut\nschlecht \xFC\nwieder gut\n").bad_line == 3);
  CHECK(read("abgeschnitten \xC3").bad_line == 1);
  CHECK(read(std::string("W\0o\0r\0t\0", 8)).bad_line == 1);
  CHECK(read("gut\n" + std::string(1 << 20, 'a') + "\xFF").bad_line == 2);
  CHECK_FALSE(read("alles gut\n").bad_line);
}

TEST_CASE("a line of ten million bytes is read in pieces without losing a word") {
  std::string line;
  while (line.size() < 10'000'000) line += "Öffentlichkeitsbeteiligung ";
  Corpus corpus;
  for (const auto& text : read(line).texts) {
    CHECK(text.size() < 200'000);
    corpus.read({text, 0});
  }
  CHECK(corpus.forms().size() == 1);
  CHECK(corpus.words() == line.size() / 28);
}

TEST_CASE("ten million bytes without a blank are no word and do no harm") {
  Corpus corpus;
  for (const auto& text : read(std::string(10'000'000, 'a')).texts) corpus.read({text, 0});
  CHECK(corpus.words() == 0);
}

TEST_CASE("forms are counted as statements are read, with their capitals, in the order in which they stand") {
  auto corpus = corpus_of("Straße strasse, Bürger:innen.");
  REQUIRE(corpus.forms().size() == 2);
  CHECK(corpus.forms()[0].letters == "strasse");
  CHECK(corpus.forms()[0].count == 2);
  CHECK(corpus.forms()[0].capitals == 1);
  CHECK(corpus.forms()[1].letters == "bürgerinnen");
  const auto running = corpus.take_running();
  CHECK(running.size() == 3 + kDocumentGap);
  CHECK(running[1] == 0);
  CHECK(running[3] == Corpus::kGap);
}

TEST_CASE("stems gather their forms; rare ones, frequent ones and stop words drop out of the running text") {
  auto corpus = corpus_of("Gärten Garten und Garten Zaun Zäune Hecke und");
  const IsStopWord is_und = [](std::string_view form) { return form == "und"; };
  const auto list = list_stems(corpus.forms(), is_und, 2, 100);
  REQUIRE(list.stems.size() == 3);
  CHECK(list.stems[0].letters == "gart");
  CHECK(list.stems[0].count == 3);
  CHECK(list.stems[1].letters == "und");  // equally frequent: by letters
  CHECK(list.stems[2].letters == "zaun");
  CHECK(left_out(list) == std::vector<bool>{false, true, false});
  auto running = running_stems(corpus.take_running(), list, left_out(list));
  running.resize(6);
  CHECK(running == std::vector<std::uint32_t>{0, 0, 0, 2, 2, 3});
}

TEST_CASE("neighbours count fully up to ten places and half up to twenty, both ways") {
  std::vector<std::uint32_t> running(21, 3);  // stems 0 to 2, 3 where none stands
  running[0] = 0;
  running[10] = 1;
  running[20] = 2;
  for (int n = 0; n < 20; ++n) running.push_back(3);
  auto twice = running;
  twice.insert(twice.end(), running.begin(), running.end());
  Cooccurrence found(twice, 3);
  REQUIRE(found.row(0).size() == 1);
  CHECK(found.row(0)[0].stem == 1);
  CHECK(found.row(0)[0].halves == 4);  // 2 halves, twice; with stem 2 one half, twice, which is too little
  REQUIRE(found.row(1).size() == 2);
  CHECK(found.row(1)[1].halves == 4);
  CHECK(Cooccurrence(running, 3).row(1).empty());  // met once only
}

TEST_CASE("mutual information is what the formula says, and never negative") {
  // 0 stands beside 1 three times and beside 2 twice.
  std::vector<std::uint32_t> running;
  for (const std::uint32_t other : {1, 1, 1, 2, 2}) {
    running.insert(running.end(), {0, other});
    running.insert(running.end(), 20, 3);
  }
  Cooccurrence cooccurrence(running, 3);
  const auto information = positive_mutual_information(cooccurrence, {});
  const auto smooth = [](double sum) { return std::pow(sum, .75); };
  const double all = smooth(10) + smooth(6) + smooth(4);  // in halves
  CHECK(information.nonZeros() == 4);
  CHECK(information.coeff(0, 1) == doctest::Approx(std::log(.6 / (smooth(6) / all))));
  CHECK(information.coeff(0, 2) == doctest::Approx(std::log(.4 / (smooth(4) / all))));
  CHECK(information.coeff(1, 0) == doctest::Approx(std::log(1 / (smooth(10) / all))));
  running.insert(running.end(), {0, 0, 0, 0, 0, 0});  // 0 beside itself makes its other company less than chance
  Cooccurrence selfish(running, 3);
  CHECK(positive_mutual_information(selfish, {}).coeff(0, 1) == 0);
}

TEST_CASE("the leading singular directions are those of an exact decomposition") {
  const auto matrix = random_matrix(60, 1);
  const Eigen::JacobiSVD<Eigen::MatrixXf> exact(Eigen::MatrixXf(matrix), Eigen::ComputeFullU);
  const auto found = left_singular(matrix, {.rank = 4, .surplus = 30, .iterations = 6}, {});
  REQUIRE(found.values.size() == 4);
  for (int n = 0; n < 4; ++n) {
    INFO(n);
    CHECK(found.values[static_cast<std::size_t>(n)] == doctest::Approx(exact.singularValues()[n]).epsilon(1e-3));
    CHECK(std::abs(found.vectors.col(n).dot(exact.matrixU().col(n))) > .99f);
    CHECK(found.vectors.col(n).maxCoeff() >= -found.vectors.col(n).minCoeff());  // the sign is fixed
  }
}

TEST_CASE("broken control: without iterations the directions are only roughly right") {
  const auto matrix = random_matrix(60, 1);
  const Eigen::JacobiSVD<Eigen::MatrixXf> exact(Eigen::MatrixXf(matrix), Eigen::ComputeFullU);
  const auto found = left_singular(matrix, {.rank = 4, .surplus = 0, .iterations = 0}, {});
  CHECK(std::abs(found.vectors.col(3).dot(exact.matrixU().col(3))) < .99f);
}

TEST_CASE("a matrix of low rank has no more directions than its rank") {
  SparseRows matrix(20, 20);
  for (int row = 0; row < 20; ++row) matrix.insert(row, row % 2) = 1;
  matrix.makeCompressed();
  CHECK(left_singular(matrix, {.rank = 10}, {}).values.size() == 2);
}

TEST_CASE("directions as bytes: the largest entry becomes 127, nothing stays nothing") {
  DenseRows rows(3, 3);
  rows << .1f, -.2f, .9f, 0, 0, 0, -4, 2, 8;
  CHECK(as_signed_bytes(rows, 2, 2) == std::string("\x40\x81\0\0", 4));  // 64 and -127; the third column is not taken
  CHECK(as_signed_bytes(rows, 3, 2).substr(4) == std::string("\x81\x40", 2));
}

TEST_CASE("dimensions are those above chance, or one for sixteen stems; at least two, at most a hundred and eighty") {
  CHECK(dimensions_for({9, 8, 7, 4, 3}, 20, 5) == 3);
  CHECK(dimensions_for({9, 8, 7, 4, 3}, 70, 5) == 4);
  CHECK(dimensions_for({9, 8, 7}, 20, 10) == 2);
  CHECK(dimensions_for({9}, 20, 10) == 1);  // there are no more
  CHECK(dimensions_for(std::vector<double>(400, 2), 20, 1) == 180);
  CHECK(dimensions_for(std::vector<double>(400, 2), 45'000, 3) == 180);
}

TEST_CASE("stems in random order reach less than stems among their neighbours") {
  std::vector<std::uint32_t> running;  // two groups of four stems that never meet
  Dice dice(1);
  for (int n = 0; n < 200; ++n) {
    const auto group = 4 * static_cast<std::uint32_t>(dice.roll(2));
    for (int word = 0; word < 6; ++word) running.push_back(group + static_cast<std::uint32_t>(dice.roll(4)));
    running.insert(running.end(), 20, 8);
  }
  Cooccurrence cooccurrence(running, 8);
  const auto found = left_singular(positive_mutual_information(cooccurrence, {}), {.rank = 8}, {});
  const double chance = value_of_chance(running, 8, 1);
  CHECK(found.values[1] > 2 * chance);
  CHECK(dimensions_for(found.values, 8, chance) == 2);
}

TEST_CASE("parts of compounds are nouns and frequent words, and nouns on -e without it; endings are none") {
  const auto text = repeated("Wohnung Sprache schnell Heit Bus xyz", 12) + "Selten laufen laufen";
  const auto corpus = corpus_of(text);
  CHECK(forms_of(choose_parts(corpus.forms(), kNoStopWords, 2)) ==
        std::vector<std::string>{"bus", "schnell", "sprach", "sprache", "wohnung"});
  const IsStopWord is_fast = [](std::string_view form) { return form == "schnell"; };
  CHECK(forms_of(choose_parts(corpus.forms(), is_fast, 2)) ==
        std::vector<std::string>{"bus", "sprach", "sprache", "wohnung"});
  CHECK(forms_of(choose_parts(corpus.forms(), kNoStopWords, 12)) ==
        std::vector<std::string>{"bus", "sprache", "wohnung"});
}
