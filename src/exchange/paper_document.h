// The discussion paper from a document (Markdown, ODT, DOCX), as people write it:
//
//   Handlungsfeld 2: Bildung und Sprachförderung      a heading; all below belongs to this field
//   Leitziele                                         a heading or a line of its own: what follows are Leitziele
//   1. Alle erhalten Zugang …                         one item; its number may be typed, or it is counted
//   Kein Konsens: Die Wohlfahrtsverbände …            about the item above (also Konsens, Dissens, Offen, Anmerkung)
//   Maßnahme 4: Das Land fördert …                    an item with its kind; also "P2-M4: …" or "M4: …" within
//   Maßnahmen
//
// Everything before the first field, and in a field before the first kind, is left out.
#pragma once

#include <string_view>

#include "core/session.h"
#include "exchange/paper_table.h"

namespace tafelrunde::exchange {

enum class DocumentFormat { markdown, odt, docx };

// Items are called P2-L1 (Leitsatz), P2-Z1 (Leitziel), P2-M1 (Maßnahme), as in paper_table.h. Faults name the line of
// a Markdown file, or the paragraph of a document: row.unknown_field, row.id_twice, row.no_text, text.*
// (base/text.h). Refuses what paper_lines.h refuses, and paper.no_items.
Result<PaperTable> parse_paper_document(std::string_view bytes, DocumentFormat format, const Session& session);

}  // namespace tafelrunde::exchange
