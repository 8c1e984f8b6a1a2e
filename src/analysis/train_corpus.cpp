#include "analysis/train_corpus.h"

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kLongestForm = 120;  // bytes; longer "words" are no words

bool has_capital(std::string_view surface) {
  return is_upper(code_points(surface.substr(0, next_boundary(surface, 0))).front());
}

}  // namespace

void Corpus::read(const Passage& passage) {
  for (const auto& word : tokens(passage.text, Abbreviations{})) read_word(word);
  add_gap(passage.gap_after);
}

void Corpus::read_word(const Token& word) {
  if (word.form.size() > kLongestForm) return;
  auto place = places_.find(word.form);
  if (!place) place = places_.add(forms_.emplace_back(Form{word.form, 0, 0}).letters).place;
  auto& form = forms_[*place];
  ++form.count;
  if (has_capital(word.surface)) ++form.capitals;
  running_.push_back(*place);
  gap_ = 0;
  ++words_;
}

// Two gaps in a row are as wide as the wider one.
void Corpus::add_gap(std::size_t words) {
  for (; gap_ < words; ++gap_) running_.push_back(kGap);
}

}  // namespace tafelrunde::analysis
