// Where the analysis has its lexicon from. Asked on the threads that think, where it may be waited for: reading a
// word model takes longer than a start should.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "analysis/lexicon.h"

namespace tafelrunde::station {

// Copies of one source may be asked from several threads; never gives null.
using LexiconSource = std::function<std::shared_ptr<const analysis::Lexicon>()>;

inline LexiconSource source_of(std::shared_ptr<const analysis::Lexicon> lexicon) {
  return [lexicon = std::move(lexicon)] { return lexicon; };
}

}  // namespace tafelrunde::station
