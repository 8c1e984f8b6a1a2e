// Which stems stand near which others in a corpus, row by row. Fourth step of training a word model (train_words.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tafelrunde::analysis {

// Stems within 20 places of each other are neighbours: of weight 1 up to 10 places, of one half beyond. Weights are
// counted in halves, so that every sum is exact and the order of counting does not matter.
class Cooccurrence {
 public:
  struct Cell {
    std::uint32_t stem = 0;
    std::uint32_t halves = 0;
  };

  // `running` holds stems below `stem_count`, and `stem_count` itself for a place where none stands.
  Cooccurrence(std::vector<std::uint32_t> running, std::size_t stem_count);

  std::size_t stem_count() const { return stem_count_; }
  const std::vector<std::uint32_t>& running() const { return running_; }

  // The neighbours of a stem, by number. Pairs that met once only are left out (weight below 1.5): most of them are
  // chance. Rows are counted when they are asked for, because all of them would not fit into memory; a row is good
  // until the next one is asked for.
  std::span<const Cell> row(std::uint32_t stem);

 private:
  void count_around(std::size_t place);

  std::size_t stem_count_;
  std::vector<std::uint32_t> running_;  // with empty places at both ends
  std::vector<std::size_t> starts_;     // by stem: where its places begin in places_
  std::vector<std::uint32_t> places_;   // in running_, by stem
  std::vector<std::uint32_t> halves_;   // by stem, for one row; the last one is for gaps
  std::vector<std::uint32_t> touched_;
  std::vector<Cell> row_;
};

}  // namespace tafelrunde::analysis
