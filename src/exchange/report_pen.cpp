#include "exchange/report_pen.h"

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::size_t kShownDigits = 8;

}  // namespace

std::string ReportPen::counted(const std::string& key, std::size_t count) const {
  return say(key + (count == 1 ? ".one" : ".many"), std::to_string(count));
}

void ReportPen::heading(int level, std::string text, std::string anchor) {
  blocks_.emplace_back(Heading{level, std::move(text), std::move(anchor)});
}

void ReportPen::paragraph(ParagraphKind kind, Line line, std::string anchor) {
  blocks_.emplace_back(Paragraph{kind, std::move(line), std::move(anchor)});
}

std::string field_title(const ReportPen& pen, const FieldKey& key) {
  const Field* field = find_field(pen.session().programme, key);
  return field ? pen.say("report.field", std::to_string(field->number), neutralised(field->title))
               : neutralised(key.value);
}

std::string words_for_people(const ReportPen& pen, const Words& words) {
  if (words.state == WordsState::redacted) return pen.say("report.redacted");
  if (words.state == WordsState::missing) return pen.say("report.missing");
  return neutralised(words.text);
}

std::string anchor_of(const StatementId& id) { return "beitrag-" + id.hex(); }
std::string anchor_of(const FindingId& id) { return "ergebnis-" + id.hex(); }
Span reference(const StatementId& id) { return {id.hex().substr(0, kShownDigits), Tone::quiet, anchor_of(id)}; }
Span reference(const FindingId& id) { return {id.hex().substr(0, kShownDigits), Tone::quiet, anchor_of(id)}; }

int mentions_of(const std::vector<const Statement*>& statements) {
  int count = 0;
  for (const Statement* statement : statements) count += statement->mention_count();
  return count;
}

int dots_of(const StateView& view, const std::vector<const Cluster*>& clusters) {
  int count = 0;
  for (const Cluster* cluster : clusters) count += view.dots(cluster->id);
  return count;
}

}  // namespace tafelrunde::exchange
