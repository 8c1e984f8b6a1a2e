#include "shell/typefaces.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace tafelrunde::shell {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* thing) const {
    destroy(thing);
  }
};
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;
using Characters = std::unique_ptr<FcCharSet, Destroy<FcCharSetDestroy>>;

const FcChar8* fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

// An upright outline font in our order of preference; `weight` in fontconfig's scale.
Pattern wish_for(int weight) {
  Pattern wish(FcPatternCreate());
  for (const char* family : {"Inter", "Noto Sans", "DejaVu Sans", "sans-serif"}) {
    FcPatternAddString(wish.get(), FC_FAMILY, fc(family));
  }
  FcPatternAddInteger(wish.get(), FC_WEIGHT, weight);
  FcPatternAddInteger(wish.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(wish.get(), FC_SCALABLE, FcTrue);
  FcPatternAddBool(wish.get(), FC_COLOR, FcFalse);
  FcPatternAddBool(wish.get(), FC_VARIABLE, FcFalse);
  return wish;
}

Pattern best_match(FcPattern* wish) {
  FcConfigSubstitute(nullptr, wish, FcMatchPattern);
  FcDefaultSubstitute(wish);
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(nullptr, wish, &result));
}

FontFile file_of(FcPattern* match) {
  FcChar8* path = nullptr;
  int index = 0;
  if (!match || FcPatternGetString(match, FC_FILE, 0, &path) != FcResultMatch) return {};
  FcPatternGetInteger(match, FC_INDEX, 0, &index);
  return {reinterpret_cast<const char*>(path), index & 0xFFFF};  // the upper half numbers variable instances
}

bool is_family(FcPattern* match, const char* family) {
  FcChar8* name = nullptr;
  for (int i = 0; match && FcPatternGetString(match, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(name, fc(family)) == 0) return true;
  }
  return false;
}

}  // namespace

Typefaces find_typefaces() {
  const Pattern regular = best_match(wish_for(FC_WEIGHT_REGULAR).get());
  const Pattern semi_bold = best_match(wish_for(FC_WEIGHT_DEMIBOLD).get());
  return {file_of(regular.get()), file_of(semi_bold.get()), is_family(regular.get(), "Inter")};
}

std::optional<FontFile> find_typeface_with(char32_t code_point) {
  const Characters characters(FcCharSetCreate());
  FcCharSetAddChar(characters.get(), code_point);
  const Pattern wish = wish_for(FC_WEIGHT_REGULAR);
  FcPatternAddCharSet(wish.get(), FC_CHARSET, characters.get());
  const Pattern match = best_match(wish.get());
  FcCharSet* covered = nullptr;
  const bool has_it = match && FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &covered) == FcResultMatch &&
                      FcCharSetHasChar(covered, code_point);
  if (!has_it) return std::nullopt;
  return file_of(match.get());
}

}  // namespace tafelrunde::shell
