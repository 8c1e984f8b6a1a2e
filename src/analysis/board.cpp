#include "analysis/board.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tafelrunde::analysis {
namespace {

std::vector<std::size_t> canonical_order(std::span<const Item> items) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(items[a].text, items[a].key, items[a].group, items[a].refused) <
           std::tie(items[b].text, items[b].key, items[b].group, items[b].refused);
  });
  return order;
}

std::vector<Reading> with_words(std::vector<Reading> names) {
  std::erase_if(names, [](const Reading& name) { return name.words.empty(); });
  return names;
}

bool is_empty(const Point& point) { return point.shared.empty() && point.related.empty(); }

// Equal texts stand side by side on the board.
bool say_the_same(const Board& board, std::size_t a, std::size_t b) {
  const auto& left = board.points[a];
  const auto& right = board.points[b];
  const auto same_entry = [](const Point::Entry& x, const Point::Entry& y) {
    return x.feature == y.feature && x.value == y.value;
  };
  return !is_empty(left) && board.refused[a] == board.refused[b] && left.related == right.related &&
         std::equal(left.shared.begin(), left.shared.end(), right.shared.begin(), right.shared.end(), same_entry);
}

}  // namespace

bool Board::may_join(std::size_t place, std::size_t group) const {
  return std::find(refused[place].begin(), refused[place].end(), group) == refused[place].end();
}

std::vector<Suggestion> Board::offers(std::size_t place) const {
  auto ranking = ranked(points[place], existing);
  std::erase_if(ranking, [&](const Suggestion& offer) { return !may_join(place, offer.group); });
  return ranking;
}

Board read_board(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                 double vector_share, Progress& progress) {
  Board board{
      canonical_order(items), {}, {}, {}, StatementSpace(lexicon.model, {}, vector_share), {}, {}, Centroids(0)};
  Reader reader(lexicon);
  board.readings.reserve(items.size());
  for (const auto item : board.order) {
    if (board.readings.size() % 256 == 0 && !progress.reached(board.readings.size(), items.size())) break;
    board.readings.push_back(reader.read(items[item].text));
    const auto group = items[item].group;
    board.pinned.push_back(group && *group < existing.size() ? group : std::nullopt);
    board.refused.push_back(items[item].refused);
    std::erase_if(board.refused.back(), [&](std::size_t refused) { return refused >= existing.size(); });
  }
  for (const auto& group : existing) board.names.push_back(reader.read(group.name));
  board.space = StatementSpace(lexicon.model, board.readings, vector_share, with_words(board.names));
  for (const auto& reading : board.readings) board.points.push_back(board.space.place(reading));
  board.existing = group_centroids(board.space, board.names, board.points, board.pinned, board.names.size());
  return board;
}

Neighbours neighbours_on(const Board& board, std::size_t count, Progress& progress) {
  auto points = board.points;
  for (const auto& name : board.names)
    if (!name.words.empty()) points.push_back(board.space.place(name));
  return most_similar(points, board.space.feature_count(), count, progress);
}

BoardGraph graph_of(const Board& board, const Neighbours& neighbours,
                    std::span<const std::optional<std::size_t>> settled) {
  std::vector<std::size_t> node_of;
  auto nodes = board.names.size();
  for (std::size_t i = 0; i < settled.size(); ++i) {
    const bool repeats = i > 0 && !settled[i] && !settled[i - 1] && say_the_same(board, i - 1, i);
    node_of.push_back(settled[i] ? *settled[i] : repeats ? node_of.back() : nodes++);
  }
  auto node_of_point = node_of;
  for (std::size_t g = 0; g < board.names.size(); ++g)
    if (!board.names[g].words.empty()) node_of_point.push_back(g);
  return {contracted(tied(neighbours), node_of_point, nodes), std::move(node_of)};
}

}  // namespace tafelrunde::analysis
