#include "analysis/foreign.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

// Frequent words of languages that people here also write (Turkish, French, Spanish, Italian, Portuguese, Romanian,
// Polish, Czech, Serbo-Croatian, Albanian, Kurdish, Vietnamese, Somali, Dutch, Hungarian, Russian in Latin letters);
// without those that German has too. By bytes, for the search.
constexpr std::array<std::string_view, 243> kForeign{
    "abbiamo",     "ale",      "ama",      "anche",        "ar",        "aussi",    "aux",
    "avec",        "avem",     "badan",    "bardzo",       "beaucoup",  "benim",    "besoin",
    "bir",         "bisogno",  "biti",     "biz",          "bizim",     "bolshe",   "brak",
    "być",         "být",      "care",     "carruurta",    "cette",     "che",      "cho",
    "chúng",       "ci",       "come",     "comme",        "como",      "copii",    "cu",
    "cuando",      "các",      "có",       "cần",          "của",       "daha",     "dans",
    "deca",        "degli",    "della",    "delle",        "değil",     "değildir", "dhe",
    "dibe",        "dil",      "din",      "djecu",        "dla",       "dlya",     "duhet",
    "dzieci",      "děti",     "edhe",     "een",          "egy",       "entre",    "est",
    "este",        "está",     "están",    "falta",        "faut",      "fi",       "foarte",
    "fëmijët",     "geen",     "gelek",    "gerek",        "gerekiyor", "gibi",     "gjuhën",
    "gli",         "gyerekek", "hacer",    "hay",          "het",       "hewce",    "heye",
    "hiç",         "hogy",     "ili",      "istiyoruz",    "iyo",       "için",     "jak",
    "jako",        "janë",     "jazyk",    "jest",         "jezik",     "još",      "jsou",
    "języka",      "kadar",    "kako",     "kemi",         "không",     "kinderen", "kursu",
    "las",         "lazım",    "leh",      "les",          "leurs",     "limba",    "luqadda",
    "là",          "lütfen",   "mamy",     "maya",         "moeten",    "molto",    "mucho",
    "muito",       "mult",     "musí",     "muy",          "máme",      "más",      "më",
    "mı",          "một",      "naar",     "nado",         "nagyon",    "naszych",  "naša",
    "necesitamos", "nel",      "nella",    "nem",          "nema",      "není",     "người",
    "nhiều",       "niet",     "nije",     "nincs",        "një",       "noi",      "non",
    "nous",        "nu",       "nuestras", "nuestros",     "nuk",       "nuzhno",   "nyelv",
    "não",         "nîne",     "nós",      "ochen",        "olan",      "olarak",   "olmalı",
    "onlar",       "ont",      "onze",     "oraz",         "para",      "pas",      "pentru",
    "perché",      "pero",     "peut",     "più",          "por",       "pour",     "precisamos",
    "przez",       "për",      "quando",   "que",          "questa",    "questo",   "qui",
    "që",          "samo",     "sans",     "shumë",        "siamo",     "sin",      "się",
    "smo",         "sobre",    "sono",     "sonra",        "sont",      "sunt",     "são",
    "să",          "są",       "také",     "también",      "também",    "todos",    "treba",
    "trebuie",     "troppo",   "trzeba",   "très",         "tylko",     "tôi",      "több",
    "uma",         "una",      "une",      "ve",           "veel",      "više",     "voor",
    "vous",        "và",       "více",     "waa",          "waxa",      "waxaan",   "wij",
    "więcej",      "worden",   "yazyk",    "yeterli",      "yok",       "za",       "zarokên",
    "zijn",        "zimanê",   "çocuklar", "çocuklarımız", "çok",       "és",       "être",
    "është",       "được",     "şey",      "że",           "și"};

// Letters that German and its usual loan words do not have: ı ş ğ ł č ã ñ ...
bool is_foreign_letter(char32_t c) {
  return (c >= 0x100 && c < 0x250) || c == 0xE3 || c == 0xE5 || c == 0xE6 || c == 0xF0 || c == 0xF1 || c == 0xF5 ||
         c == 0xF8 || c == 0xFD || c == 0xFE || (c >= 0x1E00 && c < 0x1F00 && c != 0x1E9E);
}

bool is_latin(char32_t c) { return c < 0x250 || (c >= 0x1E00 && c < 0x1F00); }

struct Letters {
  std::size_t latin = 0, other = 0;
  bool foreign = false;  // one of them is no German letter
};

Letters letters_of(const std::string& form) {
  Letters letters;
  for (const char32_t c : code_points(form)) {
    if (is_digit(c) || c == 0xFFFD) continue;
    ++(is_latin(c) ? letters.latin : letters.other);
    letters.foreign = letters.foreign || is_foreign_letter(c);
  }
  return letters;
}

}  // namespace

static_assert(std::is_sorted(kForeign.begin(), kForeign.end()));

bool is_foreign(const std::vector<Token>& words, const KnowsWord& is_known) {
  Letters all;
  std::size_t foreign = 0, native = 0;
  for (const auto& word : words) {
    const auto letters = letters_of(word.form);
    all.latin += letters.latin;
    all.other += letters.other;
    if (letters.foreign || std::binary_search(kForeign.begin(), kForeign.end(), word.form))
      ++foreign;
    else if (tells_german(word.form) || tells_english(word.form))
      ++native;
  }
  if (all.other > all.latin) return true;
  if (foreign <= native || words.size() < 2) return false;
  const auto known =
      std::count_if(words.begin(), words.end(), [&](const Token& word) { return is_known(word.form); });
  const auto few = 4 * foreign >= words.size() ? 2 : 4;  // where little looks foreign, less may be known
  return few * known <= std::ssize(words);
}

}  // namespace tafelrunde::analysis
