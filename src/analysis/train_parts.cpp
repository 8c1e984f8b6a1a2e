#include "analysis/train_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 22;  // letters

// Endings and particles: no part of a compound says anything by them.
constexpr std::array<std::string_view, 51> kNeverParts{
    "heit",   "heiten", "keit",   "keiten", "schaft", "schaften", "lich",  "lichen", "isch",  "ischen", "ung",
    "ungen",  "tion",   "tionen", "ation",  "sion",   "ismus",    "istik", "tät",    "täten", "ität",   "bar",
    "los",    "haft",   "sam",    "chen",   "lein",   "ling",     "nis",   "tum",    "ieren", "ierung", "iert",
    "ierte",  "erin",   "innen",  "nach",   "über",   "unter",    "auf",   "aus",    "vor",   "durch",  "gegen",
    "hinter", "zurück", "empor",  "wider",  "fort",   "herum",    "davon"};

// Words of three letters that do make compounds.
constexpr std::array<std::string_view, 25> kShortParts{"rad", "weg", "bus", "bau", "tag", "see", "amt", "zug", "ort",
                                                       "lkw", "pkw", "bio", "öko", "eis", "not", "arm", "hof", "tor",
                                                       "gas", "lob", "rat", "kur", "tür", "ohr", "uni"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& words, std::string_view form) {
  return std::find(words.begin(), words.end(), form) != words.end();
}

class PartChooser {
 public:
  PartChooser(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word, std::uint64_t least_count)
      : is_stop_word_(is_stop_word), least_count_(least_count) {
    for (const auto& form : forms) forms_.emplace(form.letters, &form);
  }

  // What `form` counts as a part; none if it is none.
  std::optional<std::uint64_t> worth(std::string_view form) const {
    const auto letters = code_points(form).size();
    if (letters < kShortest || letters > kLongest || is_stop_word_(form) || holds(kNeverParts, form)) return {};
    if (letters == kShortest && !holds(kShortParts, form)) return {};
    const auto* known = find(form);
    if (known && is_part(*known, letters)) return known->count;
    return worth_without_e(form, letters);
  }

 private:
  static bool is_noun(const Corpus::Form& form) { return 10 * form.capitals >= 6 * form.count; }

  bool is_part(const Corpus::Form& form, std::size_t letters) const {
    const auto stands = [&](std::uint64_t times) { return form.count >= asked(times); };
    if (letters == kShortest) return stands(10);
    if (is_noun(form) && (stands(100) || (stands(15) && letters >= 5) || (stands(10) && letters >= 6))) return true;
    if (letters >= 5 && (stands(150) || (stands(40) && letters >= 7))) return true;
    return letters == 4 && stands(1000);
  }

  // "Schul-", "Sprach-": what is left of a noun on -e at the joint of a compound.
  std::optional<std::uint64_t> worth_without_e(std::string_view form, std::size_t letters) const {
    if (letters < 4 || form.ends_with('e')) return {};
    const auto* noun = find(std::string(form) + "e");
    if (!noun || noun->count < asked(60) || !is_noun(*noun)) return {};
    return noun->count;
  }

  std::uint64_t asked(std::uint64_t count) const { return std::max<std::uint64_t>(2, count * least_count_ / 12); }

  const Corpus::Form* find(std::string_view form) const {
    const auto found = forms_.find(form);
    return found == forms_.end() ? nullptr : found->second;
  }

  const IsStopWord& is_stop_word_;
  std::uint64_t least_count_;
  std::unordered_map<std::string_view, const Corpus::Form*> forms_;  // looked up only, never gone through
};

}  // namespace

std::vector<CompoundPart> choose_parts(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word,
                                       std::uint64_t least_count) {
  const PartChooser chooser(forms, is_stop_word, least_count);
  std::vector<CompoundPart> parts;
  const auto try_form = [&](std::string_view form) {
    if (const auto count = chooser.worth(form)) parts.push_back({std::string(form), *count});
  };
  for (const auto& form : forms) {
    const std::string_view letters = form.letters;
    try_form(letters);
    if (letters.ends_with('e')) try_form(letters.substr(0, letters.size() - 1));
  }
  std::sort(parts.begin(), parts.end(), [](const CompoundPart& a, const CompoundPart& b) {
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
  const auto is_same = [](const CompoundPart& a, const CompoundPart& b) { return a.form == b.form; };
  parts.erase(std::unique(parts.begin(), parts.end(), is_same), parts.end());
  return parts;
}

}  // namespace tafelrunde::analysis
