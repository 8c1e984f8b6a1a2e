// Words of which German compounds are made, chosen by how often and how they are written in a corpus: nouns stand
// with a capital letter. Part of training a word model (train_words.h); compounds.cpp splits by them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "analysis/train_stems.h"

namespace tafelrunde::analysis {

struct CompoundPart {
  std::string form;
  std::uint64_t count = 0;
};

// The most frequent first. The counts that are asked for were chosen for a corpus in which the rarest stem stands
// twelve times; with another `least_count` they grow or shrink with it.
std::vector<CompoundPart> choose_parts(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word,
                                       std::uint64_t least_count);

}  // namespace tafelrunde::analysis
