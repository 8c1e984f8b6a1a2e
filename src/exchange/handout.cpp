#include "base/text.h"
#include "exchange/page_parts.h"
#include "exchange/print_sheets.h"
#include "exchange/report_pen.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

// True if the field has central results.
bool tell_field(ReportPen& pen, const Field& field) {
  const auto scene = hall_scene(pen.session(), ProjectionView::plenary, field.key);
  if (scene.findings.empty()) return false;
  pen.heading(2, field_title(pen, field.key));
  Bullets results;
  for (const scene::HallFinding& finding : scene.findings) {
    Line line{{finding.wording}};
    std::string about = pen.say("kind." + json_name(finding.kind));
    if (const std::string weight = weight_of(pen.edition(), finding.dots, 0); !weight.empty())
      about += " · " + weight;
    line.push_back({" (" + about + ")", Tone::quiet});
    if (!finding.dissent.empty()) line.push_back({" " + pen.say("projector.dissent") + " " + finding.dissent});
    results.items.push_back(std::move(line));
  }
  pen.block(std::move(results));
  return true;
}

}  // namespace

Report handout_of(const Session& session, const Edition& edition) {
  const StateView view(session);
  ReportPen pen(view, edition);
  pen.body(edition.language.text("sheets.handout_intro"));
  bool has_results = false;
  for (const Field& field : session.programme.fields) has_results = tell_field(pen, field) || has_results;
  if (!has_results) pen.body(edition.language.text("sheets.no_results"));
  pen.heading(2, edition.language.text("sheets.next_heading"));
  pen.body(edition.language.text("projector.thanks_why"));
  const std::string contact = neutralised(session.programme.contact);
  if (!contact.empty()) pen.body(neutralised(session.programme.publisher) + "\n" + contact);

  Report report = title_page(session, edition, "sheets.handout_subject");
  report.blocks = std::move(pen).blocks();
  return report;
}

}  // namespace tafelrunde::exchange
