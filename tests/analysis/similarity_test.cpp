#include "analysis/similarity.h"

#include <doctest/doctest.h>

#include <map>

#include "analysis/centroids.h"
#include "analysis/graph.h"
#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

struct Placed {
  StatementSpace space;
  std::vector<Point> points;
};

Placed placed(const std::vector<std::string>& texts, const Lexicon& lexicon, double vector_share = 0.5) {
  Reader reader(lexicon);
  std::vector<Reading> readings;
  for (const auto& text : texts) readings.push_back(reader.read(text));
  Placed result{StatementSpace(lexicon.model, readings, vector_share), {}};
  for (const auto& reading : readings) result.points.push_back(result.space.place(reading));
  return result;
}

Graph graph_of(const Placed& field, std::size_t neighbours) {
  const TellProgress nobody;
  bool stopped = false;
  Progress progress(nobody, stopped);
  return tied(most_similar(field.points, field.space.feature_count(), neighbours, progress));
}

const std::vector<std::string> kStatements{
    "Mehr Sprachkurse mit Kinderbetreuung", "Sprachkurs nur, wenn jemand die Kinder betreut",
    "Bus fährt abends nicht mehr",          "Nahverkehr auf dem Land ausbauen",
    "Ärzte brauchen Dolmetscher",           "Im Krankenhaus fehlen Sprachmittler"};

}  // namespace

TEST_CASE("a reading counts words once and compound parts a little less") {
  const auto reading = Reader(lexicon_of_the_house()).read("Der Sprachkurs und die Sprache");
  std::map<std::string, double> counts;
  for (const auto& feature : reading.features) counts[feature.stem] = feature.count;
  CHECK(counts["sprachkurs"] == doctest::Approx(1));
  CHECK(counts["kurs"] == doctest::Approx(0.7));
  CHECK(counts["sprach"] == doctest::Approx(1.7));
  CHECK(counts.count("der") == 0);
}

TEST_CASE("statements that share words or meanings are more alike than others") {
  const auto field = placed(kStatements, lexicon_of_the_house());
  const auto& p = field.points;
  CHECK(likeness(p[0], p[1]) > likeness(p[0], p[2]));
  CHECK(likeness(p[2], p[3]) > likeness(p[2], p[4]));
  CHECK(likeness(p[4], p[5]) > likeness(p[4], p[0]));
}

TEST_CASE("a statement is wholly like itself") {
  const auto field = placed(kStatements, lexicon_of_the_house());
  for (const auto& point : field.points) CHECK(likeness(point, point) == doctest::Approx(1).epsilon(1e-4));
}

TEST_CASE("without a word model only shared words count, with their full weight") {
  const auto field = placed(kStatements, Lexicon{});
  CHECK(likeness(field.points[0], field.points[0]) == doctest::Approx(1).epsilon(1e-4));
  CHECK(likeness(field.points[2], field.points[3]) == 0);
  CHECK(field.points[0].related.empty());
}

TEST_CASE("an empty statement is like nothing") {
  const auto field = placed({"", "👍", "Kurs", "Kurs"}, lexicon_of_the_house());
  CHECK(likeness(field.points[0], field.points[2]) == 0);
  CHECK(likeness(field.points[1], field.points[1]) == 0);
}

TEST_CASE("a member taken out of a centroid leaves the centroid of the others") {
  const auto field = placed(kStatements, lexicon_of_the_house());
  Centroids centroids(field.space.feature_count());
  const auto all = centroids.begin_group();
  for (const auto& point : field.points) centroids.add(point, 1);
  centroids.end_group();
  const auto others = centroids.begin_group();
  for (std::size_t i = 1; i < field.points.size(); ++i) centroids.add(field.points[i], 1);
  centroids.end_group();
  CHECK(centroids.likeness_without(field.points[0], all, 1) ==
        doctest::Approx(centroids.likeness(field.points[0], others)).epsilon(1e-3));
  CHECK(centroids.likenesses(field.points[0])[others] ==
        doctest::Approx(centroids.likeness(field.points[0], others)).epsilon(1e-6));
}

TEST_CASE("a statement is tied to its nearest ones, and ties are the same from both ends") {
  const auto field = placed(kStatements, lexicon_of_the_house());
  const auto graph = graph_of(field, 2);
  const auto weight = [&](std::size_t from, std::size_t to) {
    for (const auto& tie : graph.ties[from]) {
      if (tie.to == to) return tie.weight;
    }
    return 0.0;
  };
  CHECK(likeness(field.points[0], field.points[1]) > 0.4f);
  CHECK(weight(0, 1) == doctest::Approx(0.4));  // no tie is stronger
  CHECK(weight(4, 5) ==
        doctest::Approx(static_cast<double>(likeness(field.points[4], field.points[5]))).epsilon(1e-4));
  for (std::size_t a = 0; a < graph.size(); ++a) {
    for (std::size_t b = 0; b < graph.size(); ++b) CHECK(weight(a, b) == weight(b, a));
  }
}

TEST_CASE("contracting a graph keeps all its weight") {
  const auto field = placed(kStatements, lexicon_of_the_house());
  const auto graph = graph_of(field, 3);
  const std::vector<std::size_t> group_of{0, 0, 1, 1, 2, 2};
  const auto groups = contracted(graph, group_of, 3);
  const auto total = [](const Graph& g) {
    double sum = 0;
    for (std::size_t i = 0; i < g.size(); ++i) {
      sum += 2 * g.own[i];
      for (const auto& tie : g.ties[i]) sum += tie.weight;
    }
    return sum;
  };
  CHECK(total(groups) == doctest::Approx(total(graph)));
  CHECK(groups.own[0] > 0);
}
