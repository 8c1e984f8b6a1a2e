// Words too long for a line get a hyphen where a syllable ends. Everything else stays as it was said.
#pragma once

#include <string>
#include <string_view>

#include "widgets/type.h"

namespace tafelrunde::projector {

// `text` with "-" in every word that is wider than `width_px`, so that each piece fits and the hyphen ends a line.
// After German habit: the last consonant before a vowel goes to the next line ("Ge-sell-schaf-ten"), letters that
// sound as one stay together (sch, st, tr), and a joining s ends a part ("Beratungs-termin"). A rule of thumb, not a
// dictionary. A piece without a syllable's end is left to break
// between letters.
std::string with_hyphens(const widgets::Face& face, std::string_view text, float width_px);

}  // namespace tafelrunde::projector
