// A document of others as a list of headings and paragraphs: Markdown, ODT and DOCX are read into it. Formatting,
// notes, pictures and tables' borders are left behind. Internal to exchange.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tafelrunde::exchange {

struct PaperLine {
  int number = 0;  // line of a Markdown file, or paragraph of a document, from 1
  bool is_heading = false;
  std::string text;  // one paragraph; without the marks of a list, but with numbers that were typed
};

inline constexpr std::size_t kMaxPaperLines = 20'000;
inline constexpr std::size_t kMaxPaperBytes = 8u << 20;  // of all its words

// Headings are lines with # or underlined; lines that follow each other without a blank one are one paragraph; every
// entry of a list is one. Refuses what decoded (encoding.h) refuses, and paper.too_long.
Result<std::vector<PaperLine>> markdown_lines(std::string_view bytes);
// ODT: text:h and text:p; DOCX: w:p, headings by the names of their styles. Text that was deleted while changes were
// tracked is left out. Refuses workbook.* (zip_reader.h, xml_stream.h) and paper.too_long.
Result<std::vector<PaperLine>> odt_lines(std::string_view bytes);
Result<std::vector<PaperLine>> docx_lines(std::string_view bytes);

}  // namespace tafelrunde::exchange
