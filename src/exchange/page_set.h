// Pages that are laid out once and written by several writers: shapes and words at places, in the order in which they
// are read. Slides, the printed board and capture sheets are such pages. Internal to exchange.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/pdf_text.h"

namespace tafelrunde::exchange {

struct PageStyle {
  double size_pt = 12;
  Weight weight = Weight::regular;
  Colour ink = kInk;
  Align align = Align::left;
};

enum class WordsRole { text, title };  // a page has one title at most

// Words in a frame; `height` is what they need in our typeface. Places and sizes in points from the top left corner.
struct PlacedWords {
  double x = 0, y = 0, width = 0, height = 0;
  std::string words;
  PageStyle style;
  WordsRole role = WordsRole::text;
};

// Decoration: says nothing that the words do not say.
struct PlacedShape {
  double x = 0, y = 0, width = 0, height = 0;
  Colour fill = kHairline;
  bool is_round = false;
};

struct SetPage {
  std::string name;                 // in the bookmarks; empty: none of its own
  std::vector<PlacedShape> shapes;  // below the words
  std::vector<PlacedWords> words;
};

struct PageSet {
  DocumentHead head;
  PaperSize size;
  std::vector<SetPage> pages;
};

// Tagged PDF. Refuses export.no_memory.
Result<std::string> pages_pdf(const PageSet& set);
// OpenDocument presentation: every frame can be edited. Refuses as zipped does.
Result<std::string> pages_odp(const PageSet& set);

}  // namespace tafelrunde::exchange
