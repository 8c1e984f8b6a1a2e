// The stems of a corpus, how often each stands there, and which of them say nothing about their neighbours. Third
// step of training a word model (train_words.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/train_corpus.h"

namespace tafelrunde::analysis {

struct StemList {
  struct Stem {
    std::string letters;
    std::uint64_t count = 0;
    std::uint64_t stop_count = 0;  // of it, as stop words
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::vector<Stem> stems;             // the most frequent first, equally frequent ones by their letters
  std::vector<std::uint32_t> of_form;  // by form of the corpus: place in `stems`, or kNone
};

using IsStopWord = std::function<bool(std::string_view form)>;

// The stems that stand at least `least_count` times, at most `most` of them.
StemList list_stems(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word, std::uint64_t least_count,
                    std::size_t most);

// By stem: is it left out of the co-occurrences? So are the most frequent ones, one of 300 and at most 150,
// and those that are mostly stop words.
std::vector<bool> left_out(const StemList& list);

// The running stems: `running` forms with unknown and left-out stems taken away, so that their neighbours come closer
// together. A gap is the number behind the last stem.
std::vector<std::uint32_t> running_stems(std::vector<std::uint32_t> running, const StemList& list,
                                         const std::vector<bool>& is_left_out);

}  // namespace tafelrunde::analysis
