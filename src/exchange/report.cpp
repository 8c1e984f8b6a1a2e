#include "exchange/report.h"

#include <set>

#include "base/text.h"
#include "exchange/report_pen.h"

namespace tafelrunde::exchange {
namespace {

std::string place_and_day(const Session& session, const Edition& edition) {
  const Venue* venue = find_venue(session.programme, session.venue);
  if (!venue) return {};
  const std::string place = neutralised(venue->house.empty() ? venue->city : venue->city + " · " + venue->house);
  return venue->date.empty() ? place : place + " · " + date_for_people(edition, venue->date);
}

template <class Visit>
void for_each_line(std::vector<Block>& blocks, const Visit& visit) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) visit(paragraph->line, paragraph->anchor);
    if (auto* bullets = std::get_if<Bullets>(&block))
      for (Line& item : bullets->items) visit(item, std::string());
    if (auto* table = std::get_if<ReportTable>(&block))
      for (ReportRow& row : table->rows)
        for (Line& cell : row.cells) visit(cell, row.anchor);
  }
}

// A link to what this report does not tell (a finding of a field that is gone) becomes plain words.
void cut_loose_links(std::vector<Block>& blocks) {
  std::set<std::string> anchors;
  for_each_line(blocks, [&](const Line&, const std::string& anchor) { anchors.insert(anchor); });
  for_each_line(blocks, [&](Line& line, const std::string&) {
    for (Span& span : line)
      if (!anchors.contains(span.link)) span.link.clear();
  });
}

}  // namespace

Report report_of(const Session& session, const Edition& edition) {
  const StateView view(session);
  ReportPen pen(view, edition);
  tell_key_facts(pen);
  tell_agenda(pen);
  tell_attendance(pen);
  tell_in_brief(pen);
  tell_fields(pen);
  tell_parking_lot(pen);
  tell_measures(pen);
  tell_statements(pen);
  tell_method(pen);
  if (edition.profile == Profile::internal) tell_changes(pen);  // it tells of what was withheld

  Report report = title_page(session, edition, "report.subject");
  report.blocks = std::move(pen).blocks();
  cut_loose_links(report.blocks);
  return report;
}

Report title_page(const Session& session, const Edition& edition, const std::string& subject_key) {
  Report report;
  report.head = document_head(session, edition, subject_key);
  report.title = neutralised(session.programme.title);
  if (report.title.empty()) report.title = edition.language.text("report.untitled");
  report.subtitle = place_and_day(session, edition);
  report.kind = edition.language.text(subject_key);
  report.label = neutralised(edition.label);
  report.foot = edition_line(session, edition);
  return report;
}

std::string text_of(const Line& line) {
  std::string text;
  for (const Span& span : line) text += span.text;
  return text;
}

}  // namespace tafelrunde::exchange
