// The report as a value: what the ministry reads, from key data to the log of
// changes, as a sequence of blocks. ODT, PDF and HTML are three writings of it;
// none of them decides what is told. All words in it are neutralised.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/session.h"
#include "exchange/document_head.h"
#include "exchange/edition.h"

namespace tafelrunde::exchange {

enum class Tone { plain, strong, quiet };

struct Span {
  std::string text;
  Tone tone = Tone::plain;
  std::string link;  // the anchor in this document that it leads to; empty: none
};
using Line = std::vector<Span>;

struct Heading {
  int level = 1;  // 1 to 3
  std::string text;
  std::string anchor;  // may be empty
};

enum class ParagraphKind {
  body,
  finding,  // a finding's wording: it stands out
  dissent,  // stands out, marked at its side
  note      // small: what something rests on
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::body;
  Line line;
  std::string anchor;  // may be empty
};

struct Bullets {
  std::vector<Line> items;
};

enum class Align { left, right };

struct ReportColumn {
  std::string title;
  int width_percent = 0;  // all columns of a table: 100
  Align align = Align::left;
};
struct ReportRow {
  std::vector<Line> cells;  // the first one heads the row
  std::string anchor;       // may be empty
};
struct ReportTable {
  std::string caption;
  std::vector<ReportColumn> columns;
  std::vector<ReportRow> rows;
};

struct Bar {
  std::string label;
  int value = 0;
};
// A picture of numbers that also stand in a table beside it.
struct BarChart {
  std::string title;
  std::string description;  // the numbers as a sentence: what who cannot see it hears
  std::vector<Bar> bars;
};

struct NewPage {};

using Block = std::variant<Heading, Paragraph, Bullets, ReportTable, BarChart, NewPage>;

struct Report {
  DocumentHead head;
  std::string title;     // of the conference
  std::string subtitle;  // place and day
  std::string kind;      // "Dokumentation der Ergebnisse"
  std::string label;     // "Entwurf"; may be empty
  std::string foot;      // what stands at the foot of each page
  std::vector<Block> blocks;
};

Report report_of(const Session& session, const Edition& edition);
// A report with everything but blocks; `subject_key` names what kind of document it is, in the catalogue.
Report title_page(const Session& session, const Edition& edition, const std::string& subject_key);

// The words of a line, without tones.
std::string text_of(const Line& line);

}  // namespace tafelrunde::exchange
