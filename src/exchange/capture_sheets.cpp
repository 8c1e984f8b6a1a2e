#include "base/text.h"
#include "exchange/page_parts.h"
#include "exchange/print_sheets.h"

namespace tafelrunde::exchange {
namespace {

constexpr double kMargin = 48, kTop = 190, kFoot = 68;
constexpr double kRow = 42;  // room for two lines of handwriting
constexpr PageStyle kHead{18, Weight::bold}, kPlain{10.5}, kSmall{9, Weight::regular, kQuiet},
    kColumn{9, Weight::bold};

struct ColumnOfSheet {
  const char* key;
  double width;
};
// Number, words, kind, mentions: what the tables of an import know.
constexpr ColumnOfSheet kColumns[] = {
    {"sheets.number", 28}, {"sheets.statement", 351.28}, {"sheets.kind", 64}, {"sheets.mentions", 56}};

class CaptureSheets {
 public:
  CaptureSheets(const Session& session, const Edition& edition)
      : session_(session),
        edition_(edition),
        flow_(document_head(session, edition, "sheets.subject"), kA4,
              {{kMargin, kTop, kA4.width_pt - 2 * kMargin, kA4.height_pt - kTop - kFoot}}) {}

  PageSet all() && {
    for (const Field& field : session_.programme.fields)
      for (const Phase* round : rounds_of(session_.programme)) sheet(field, *round);
    if (is_empty_) flow_.begin({}, [](bool) {});
    return flow_.take();
  }

 private:
  std::string say(const char* key) const { return edition_.language.text(key); }

  void sheet(const Field& field, const Phase& round) {
    is_empty_ = false;
    const std::string title = neutralised(field.title);
    flow_.begin(title + " · " + neutralised(round.title), [&](bool) { head(field, title, round); });
    double x = flow_.x();
    for (const ColumnOfSheet& column : kColumns) {
      flow_.place(say(column.key), kColumn, x + 3, flow_.y(), column.width - 4);
      x += column.width;
    }
    flow_.advance(16);
    int number = 0;
    while (flow_.room() >= kRow) row(++number);
    line();
    flow_.place(say("sheets.legend"), kSmall, kMargin, kA4.height_pt - kFoot + 8, flow_.width());
  }

  void head(const Field& field, const std::string& title, const Phase& round) {
    const auto scene = hall_scene(session_, ProjectionView::welcome);
    std::string place = scene.venue;
    if (!scene.date.empty()) place += " · " + date_for_people(edition_, scene.date);
    flow_.place(scene.title + "\n" + place, kSmall, kMargin, 40, flow_.width());
    place_badge(flow_, field.number, kMargin, 78, 34);
    flow_.place(title, kHead, kMargin + 46, 78, flow_.width() - 46 - 120, WordsRole::title);
    flow_.place(say("sheets.table"), kPlain, kMargin + flow_.width() - 110, 84, 110);
    flow_.fill(kMargin + flow_.width() - 76, 98, 76, 0.6, kInk);
    const std::string question = question_of(session_, field.key, round.key);
    std::string about = neutralised(round.title);
    if (!question.empty()) about += ": " + neutralised(question);
    flow_.place(about, kPlain, kMargin, 130, flow_.width());
    place_foot(flow_, edition_line(session_, edition_), kMargin);
  }

  void row(int number) {
    line();
    flow_.place(std::to_string(number), kSmall, flow_.x() + 3, flow_.y() + 4, 24);
    double x = flow_.x();
    for (const ColumnOfSheet& column : kColumns) {
      if (x > flow_.x()) flow_.fill(x, flow_.y(), 0.5, kRow, kHairline);
      x += column.width;
    }
    flow_.advance(kRow);
  }

  void line() { flow_.fill(flow_.x(), flow_.y(), flow_.width(), 0.5, kHairline); }

  const Session& session_;
  const Edition& edition_;
  PageFlow flow_;
  bool is_empty_ = true;
};

}  // namespace

PageSet capture_sheets(const Session& session, const Edition& edition) {
  return CaptureSheets(session, edition).all();
}

}  // namespace tafelrunde::exchange
