// Whether a statement is written in neither German nor English. Careful on purpose: a statement taken for a foreign
// one is left out of the grouping, so short German notes, names and typing errors must not be mistaken.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "analysis/words.h"

namespace tafelrunde::analysis {

// `is_known(form)` says whether German knows the word; it is asked only where something looks foreign.
using KnowsWord = std::function<bool(const std::string& form)>;

// True if most letters are of another script, or if words that only other languages have (their function words, or
// words with their letters) outnumber the function words of German and English, and German knows at most half of all.
bool is_foreign(const std::vector<Token>& words, const KnowsWord& is_known);

}  // namespace tafelrunde::analysis
