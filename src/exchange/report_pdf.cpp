#include "exchange/report_pdf.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "exchange/chart_picture.h"
#include "exchange/pdf_finish.h"
#include "exchange/pdf_paper.h"
#include "exchange/pdf_text.h"

namespace tafelrunde::exchange {
namespace {

constexpr double kBody_pt = 9.5, kSmall_pt = 8, kFinding_pt = 10.5;
constexpr double kHeading_pt[] = {17, 13, 11};
constexpr double kCellPadding_pt = 4;

class Writing {
 public:
  explicit Writing(const Report& report) : report_(report), paper_(report.head, report.foot) {}

  Result<std::string> all() && {
    title();
    for (const Block& block : report_.blocks) std::visit([this](const auto& each) { write(each); }, block);
    const auto pdf = paper_.bytes();
    if (!pdf) return pdf.problem();
    return with_speech(*pdf, {report_.head.language, figures_});
  }

 private:
  cairo_t* cairo() const { return paper_.cairo(); }

  void title() {
    paper_.advance(24);
    flow("H1", PdfText(paper_, {{report_.title}}, 24, kPaperText_pt, Weight::bold), 0);
    paper_.leave(6);
    for (const std::string& line : {report_.subtitle, report_.kind}) {
      if (line.empty()) continue;
      PdfText text(paper_, {{line}}, 12, kPaperText_pt);
      text.in(kQuiet);
      flow("P", text, 0);
      paper_.leave(3);
    }
    if (!report_.label.empty()) {
      PdfText text(paper_, {{report_.label}}, 12, kPaperText_pt, Weight::bold);
      text.in(kAttention);
      flow("P", text, 0);
    }
  }

  void write(const Heading& heading) {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3));
    PdfText text(paper_, {{heading.text}}, kHeading_pt[level - 1], kPaperText_pt, Weight::bold);
    if (level == 1) text.in(kAccent);
    paper_.leave(level == 1 ? 26 : level == 2 ? 20 : 14);
    paper_.need(text.height() + (level == 2 ? 130 : 110));  // not alone at the foot of a page, nor before a table
    paper_.bookmark(static_cast<int>(level), heading.text);
    const std::string element = "H" + std::to_string(level + 1);  // the title is H1
    flow(element.c_str(), text, 0);
    paper_.leave(level == 1 ? 8 : 5);
  }

  void write(const Paragraph& paragraph) {
    const bool is_note = paragraph.kind == ParagraphKind::note;
    const bool is_finding = paragraph.kind == ParagraphKind::finding;
    const double indent = paragraph.kind == ParagraphKind::dissent ? 12 : 0;
    PdfText text(paper_, paragraph.line,
                 is_note      ? kSmall_pt
                 : is_finding ? kFinding_pt
                              : kBody_pt,
                 kPaperText_pt - indent);
    if (is_note) text.in(kQuiet);
    if (is_finding) {
      paper_.leave(6);
      paper_.need(text.height() + 30);
    }
    const double top = paper_.y();
    paper_.anchored(paragraph.anchor, [&] { flow("P", text, indent); });
    if (indent > 0 && paper_.y() > top) mark_at_side(top);
    paper_.leave(is_note ? 5 : is_finding ? 2 : 5);
  }

  // A stroke beside what dissents; beside its end where it went on to a next
  // page.
  void mark_at_side(double top) {
    use(cairo(), kAttention);
    cairo_rectangle(cairo(), kPaperMargin_pt, top, 2, paper_.y() - top);
    cairo_fill(cairo());
  }

  void write(const Bullets& bullets) {
    paper_.tagged("L", [&] {
      for (const Line& item : bullets.items) {
        const PdfText text(paper_, item, kBody_pt, kPaperText_pt - 14);
        const PdfText bullet(paper_, {{"•"}}, kBody_pt, 14);
        paper_.need(std::min(text.height(), 60.0));
        paper_.tagged("LI", [&] {
          paper_.tagged("Lbl", [&] { bullet.draw(paper_, kPaperMargin_pt + 3, paper_.y(), 0, 1); });
          flow("LBody", text, 14);
        });
        paper_.leave(3);
      }
    });
    paper_.leave(4);
  }

  void write(const BarChart& chart) {
    const double height = chart_height_pt(chart);
    PdfText caption(paper_, {{chart.title}}, kSmall_pt, kPaperText_pt);
    caption.in(kQuiet);
    paper_.leave(4);
    paper_.need(caption.height() + height + 8);
    flow("Caption", caption, 0);
    paper_.leave(3);
    paper_.tagged("Figure", [&] {
      cairo_save(cairo());
      cairo_translate(cairo(), kPaperMargin_pt, paper_.y());
      draw_chart(cairo(), paper_.fonts(), chart, kPaperText_pt);
      cairo_restore(cairo());
    });
    figures_.push_back(chart.description);
    paper_.advance(height);
    paper_.leave(8);
  }

  void write(const NewPage&) {
    if (!paper_.is_page_empty()) paper_.new_page();
  }

  // --- tables ---

  using Cell = std::shared_ptr<const PdfText>;
  struct Row {
    std::vector<Cell> cells;
    std::vector<std::size_t> drawn;  // lines of each cell that are on paper
    double height() const {
      double most = 0;
      for (const Cell& cell : cells) most = std::max(most, cell->height());
      return most + 2 * kCellPadding_pt;
    }
  };

  Row head_of(const ReportTable& table) const {
    Row row;
    for (const ReportColumn& column : table.columns)
      row.cells.push_back(laid_out({{column.title}}, column, kSmall_pt, Weight::bold));
    row.drawn.resize(row.cells.size());
    return row;
  }
  Row row_of(const ReportTable& table, const ReportRow& from) {
    Row row;
    for (std::size_t i = 0; i < from.cells.size(); ++i) row.cells.push_back(cell_of(from.cells[i], table.columns[i]));
    row.drawn.resize(row.cells.size());
    return row;
  }
  Cell laid_out(const Line& line, const ReportColumn& column, double size_pt, Weight weight) const {
    auto cell = std::make_shared<PdfText>(paper_, line, size_pt, inner_width(column), weight);
    if (column.align == Align::right) cell->align_right();
    return cell;
  }
  // Most cells of a long table say what others said before ("freigegeben"): these are laid out once.
  Cell cell_of(const Line& line, const ReportColumn& column) {
    constexpr std::size_t kLongestKept = 40, kMostKept = 2'000;
    const bool is_plain = line.size() == 1 && line[0].tone == Tone::plain && line[0].link.empty();
    if (!is_plain || line[0].text.size() > kLongestKept)
      return laid_out(line, column, kSmall_pt + 0.5, Weight::regular);
    if (cells_.size() >= kMostKept) cells_.clear();
    Cell& kept = cells_[{line[0].text, column.width_percent, column.align}];
    if (!kept) kept = laid_out(line, column, kSmall_pt + 0.5, Weight::regular);
    return kept;
  }
  static double width(const ReportColumn& column) { return kPaperText_pt * column.width_percent / 100; }
  static double inner_width(const ReportColumn& column) { return width(column) - 2 * kCellPadding_pt; }

  void write(const ReportTable& table) {
    PdfText caption(paper_, {{table.caption}}, kSmall_pt, kPaperText_pt);
    caption.in(kQuiet);
    const Row head = head_of(table);
    paper_.leave(6);
    paper_.need(caption.height() + head.height() + 40);
    paper_.tagged("Table", [&] {
      flow("Caption", caption, 0);
      paper_.leave(3);
      paper_.tagged("TR", [&] { draw_head(table, head, "TH"); });
      for (const ReportRow& each : table.rows) {
        Row row = row_of(table, each);
        if (row.height() > paper_.room() && row.height() < PdfPaper::whole_room() / 2) turn_page(table, head);
        paper_.anchored(each.anchor, [&] { draw_row(table, head, row); });
      }
    });
    paper_.leave(10);
  }

  // The head again, for the eyes only: machines have it once.
  void turn_page(const ReportTable& table, const Row& head) {
    paper_.new_page();
    draw_head(table, head, nullptr);
  }

  void draw_head(const ReportTable& table, const Row& head, const char* element) {
    const double height = head.height();
    use(cairo(), kGround);
    cairo_rectangle(cairo(), kPaperMargin_pt, paper_.y(), kPaperText_pt, height);
    cairo_fill(cairo());
    double x = kPaperMargin_pt;
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const auto draw = [&] {
        head.cells[i]->draw(paper_, x + kCellPadding_pt, paper_.y() + kCellPadding_pt, 0,
                            head.cells[i]->line_count());
      };
      if (element)
        paper_.tagged(element, draw);
      else
        draw();
      x += width(table.columns[i]);
    }
    paper_.advance(height);
    rule(kInk, 0.8);
  }

  // A row that is higher than what is left of the page goes on overleaf.
  void draw_row(const ReportTable& table, const Row& head, Row& row) {
    for (;;) {
      if (paper_.room() < 30) turn_page(table, head);
      draw_part(table, row);
      bool is_done = true;
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        is_done = is_done && row.drawn[i] == row.cells[i]->line_count();
      if (is_done) return rule(kHairline, 0.5);
      turn_page(table, head);
    }
  }

  void draw_part(const ReportTable& table, Row& row) {
    const double room = paper_.room() - 2 * kCellPadding_pt;
    double most = 0;
    paper_.tagged("TR", [&] {
      double x = kPaperMargin_pt;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const PdfText& cell = *row.cells[i];
        const std::size_t from = row.drawn[i], to = from + cell.lines_within(from, room);
        paper_.tagged(i == 0 ? "TH" : "TD",
                      [&] { cell.draw(paper_, x + kCellPadding_pt, paper_.y() + kCellPadding_pt, from, to); });
        most = std::max(most, cell.height(from, to));
        row.drawn[i] = to;
        x += width(table.columns[i]);
      }
    });
    paper_.advance(most + 2 * kCellPadding_pt);
  }

  void rule(const Colour& colour, double thickness) {
    use(cairo(), colour);
    cairo_rectangle(cairo(), kPaperMargin_pt, paper_.y() - thickness / 2, kPaperText_pt, thickness);
    cairo_fill(cairo());
  }

  // --- words that flow from page to page ---

  void flow(const char* element, const PdfText& text, double indent) {
    if (text.is_empty()) return;
    if (text.height() > paper_.room() && text.height() < 90) paper_.new_page();
    for (std::size_t from = 0; from < text.line_count();) {
      std::size_t count = text.lines_within(from, paper_.room());
      if (count == 0 && !paper_.is_page_empty()) {
        paper_.new_page();
        continue;
      }
      count = std::max<std::size_t>(count, 1);
      paper_.tagged(element, [&] { text.draw(paper_, kPaperMargin_pt + indent, paper_.y(), from, from + count); });
      paper_.advance(text.height(from, from + count));
      from += count;
    }
  }

  const Report& report_;
  PdfPaper paper_;
  std::vector<std::string> figures_;
  std::map<std::tuple<std::string, int, Align>, Cell> cells_;
};

}  // namespace

Result<std::string> report_pdf(const Report& report) { return Writing(report).all(); }

}  // namespace tafelrunde::exchange
