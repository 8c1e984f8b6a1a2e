// Training a word model as a whole: what a model of one's own texts is good for. The single steps are in
// train_steps_test.cpp.
#include <doctest/doctest.h>

#include <numeric>
#include <optional>

#include "analysis/train_words.h"
#include "analysis/vectors.h"
#include "support/small_corpus.h"

using namespace tafelrunde;
using namespace tafelrunde::analysis;
using tafelrunde::test::kTopics;

namespace {

Corpus corpus_of(std::string_view text) {
  PassageReader reader;
  REQUIRE(reader.take(text));
  REQUIRE(reader.end_document());
  Corpus corpus;
  while (const auto passage = reader.next()) corpus.read(*passage);
  return corpus;
}

Result<TrainedWords> trained_from(std::string_view text, const TrainWish& wish = {}) {
  return train_words(corpus_of(text), wish, {});
}

WordModel model_of(const TrainedWords& words) {
  auto model = WordModel::parse(words.bytes());
  REQUIRE(model);
  return std::move(*model);
}

std::string stem_of(std::string_view word) {
  const Stems stems;
  return stems.of(tokens(word, {}).front().form, Tongue::german);
}

struct TopicWord {
  std::size_t topic = 0;
  std::vector<float> direction;
};

std::vector<TopicWord> topic_words(const WordModel& model) {
  std::vector<TopicWord> words;
  for (std::size_t topic = 0; topic < kTopics.size(); ++topic) {
    for (const auto word : kTopics[topic]) {
      const auto stem = model.find(stem_of(word));
      REQUIRE(stem);
      words.push_back({topic, model.direction(*stem)});
    }
  }
  return words;
}

// Of the three nearest words of each topic word, the share that is of its own topic. By chance a third.
double share_of_own_topic(const WordModel& model) {
  const auto words = topic_words(model);
  double own = 0;
  for (const auto& word : words) {
    std::vector<std::pair<float, const TopicWord*>> others;
    for (const auto& other : words)
      if (&other != &word) others.emplace_back(-inner_product(word.direction, other.direction), &other);
    std::partial_sort(others.begin(), others.begin() + 3, others.end());
    own += static_cast<double>(std::count_if(others.begin(), others.begin() + 3,
                                             [&](const auto& near) { return near.second->topic == word.topic; }));
  }
  return own / (3 * static_cast<double>(words.size()));
}

}  // namespace

TEST_CASE("the nearest words of a topic word are of its own topic") {
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    const auto words = trained_from(test::small_corpus(600, seed));
    REQUIRE(words);
    CHECK(share_of_own_topic(model_of(*words)) > .98);
  }
}

TEST_CASE("broken control: where the words stand in random order, their neighbours say nothing") {
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    const auto words = trained_from(test::shuffled(test::small_corpus(600, seed), seed));
    REQUIRE(words);
    CHECK(share_of_own_topic(model_of(*words)) < .6);
  }
}

TEST_CASE("a topic word keeps to its topic when the dimensions are chosen by hand, too") {
  const auto words = trained_from(test::small_corpus(600, 4), {.dimensions = 5});
  REQUIRE(words);
  CHECK(words->dimensions == 5);
  CHECK(words->vectors_name() == "vec_i8_" + std::to_string(words->stem_count) + "x5.bin");
  CHECK(share_of_own_topic(model_of(*words)) > .9);
}

TEST_CASE("more dimensions than the text bears become as many as it bears") {
  const auto words = trained_from(test::small_corpus(600, 4), {.dimensions = 1000});
  REQUIRE(words);
  CHECK(words->dimensions <= words->stem_count);
  CHECK(words->vectors.size() == words->dimensions * words->stem_count);
}

TEST_CASE("the same text, wish and seed give the same bytes") {
  const auto text = test::small_corpus(400, 5);
  const auto first = trained_from(text), again = trained_from(text);
  REQUIRE(first);
  REQUIRE(again);
  CHECK(first->stems == again->stems);
  CHECK(first->vectors == again->vectors);
  CHECK(first->compound_parts == again->compound_parts);
  CHECK(first->total == again->total);
}

TEST_CASE("the program reads back what was counted") {
  const auto words =
      trained_from(test::small_corpus(600, 6) + "Löffel, LÖFFEL, Löffeln.\n", {.stop_words = "wert\n"});
  REQUIRE(words);
  const auto model = model_of(*words);
  CHECK(words->stems.substr(0, words->stems.find('\t')).size() > 1);
  CHECK(model.dimensions() == words->dimensions);
  CHECK(std::to_string(static_cast<long>(model.total())) + "\n" == words->total);
  CHECK(model.count(*model.find("loffel")) > 3);
  CHECK(model.is_stop_word("wert"));
}

TEST_CASE("the most frequent words and those without meaning of their own have a count and no direction") {
  const auto words = trained_from(test::small_corpus(600, 7), {.stop_words = "wert\n"});
  REQUIRE(words);
  const auto model = model_of(*words);
  for (const char* word : {"und", "nicht", "wert"}) {
    INFO(word);
    REQUIRE(model.find(word));
    CHECK(model.direction(*model.find(word)).empty());
  }
}

TEST_CASE("compounds are split into the words that the texts know") {
  const auto words = trained_from(test::small_corpus(600, 8));
  REQUIRE(words);
  const auto model = model_of(*words);
  CHECK(compound_parts("gartenzaun", model) == std::vector<std::string>{"garten", "zaun"});
  CHECK(compound_parts("zwiebelsuppe", model) == std::vector<std::string>{"zwiebel", "suppe"});
  CHECK(compound_parts("bahnhof", model).empty());
}

TEST_CASE("too little text is refused with what there is and what is needed") {
  for (const std::string text : {"", "Wort", "Garten Zaun Hecke.\n", "1 2 3 ... 4 5 6 \xF0\x9F\x98\x80\n"}) {
    const auto words = trained_from(text);
    REQUIRE_FALSE(words);
    CHECK(words.problem().key == "train.too_little");
    CHECK(words.problem().args[1] == "0");
    CHECK(words.problem().args[3] == "10");
  }
}

TEST_CASE("one word ten thousand times is too little text as well") {
  std::string text;
  for (int n = 0; n < 10'000; ++n) text += "Garten ";
  const auto words = trained_from(text);
  REQUIRE_FALSE(words);
  CHECK(words.problem().args[0] == "10000");
}

TEST_CASE("a stem must stand twelve times in sixty million words, and less often in fewer") {
  CHECK(least_count_for(0) == 2);
  CHECK(least_count_for(100'000) == 2);
  CHECK(least_count_for(3'000'000) == 4);
  CHECK(least_count_for(60'000'000) == 12);
  CHECK(least_count_for(600'000'000) == 12);
}

TEST_CASE("progress goes from nothing to all in each stage") {
  std::vector<std::pair<TrainStage, double>> told;
  const auto words = train_words(corpus_of(test::small_corpus(300, 9)), {},
                                 [&](TrainStage stage, double share) { told.emplace_back(stage, share); });
  REQUIRE(words);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() == std::pair(TrainStage::chance, 1.0));
}
