// What Cairo 1.16 leaves out of a tagged PDF, added with qpdf. Internal to
// exchange.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace tafelrunde::exchange {

struct PdfSpeech {
  std::string language;              // of the document, "de-DE"
  std::vector<std::string> figures;  // alternative texts of the figures, in their order
};

// Adds language, displayed title, alternative texts, the scope of table headers
// (a header that is the first cell of a row with ordinary cells heads the row,
// all others their column), and marks everything untagged as an artifact. The
// same bytes for the same bytes. Refuses export.no_memory.
Result<std::string> with_speech(const std::string& pdf, const PdfSpeech& speech);

}  // namespace tafelrunde::exchange
