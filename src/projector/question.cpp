// The question that the tables talk about, alone on the sheet; and the thanks at the end of the day.
#include <algorithm>

#include "projector/edges.h"
#include "projector/prose.h"
#include "projector/views.h"

namespace tafelrunde::projector {
namespace {

// A little above the middle, where people look first; at the top when there is much to say.
std::vector<Page> placed_high(const Showing& showing, widgets::Rect area, const std::vector<Prose>& words) {
  float height = 0;
  for (const Prose& prose : words)
    if (!prose.text.empty()) height += height_of(prose, area.width()) + prose.gap_px;
  widgets::cut_top(area, std::max(0.0F, (area.height() - height) * 0.4F));
  Flow flow(area, 1, 0);
  for (const Prose& prose : words) add_prose(flow, showing.frame, prose);
  return flow.pages();
}

// Of the contact only where to read on, which stands last; telephones are for the invitation.
std::string last_line(const std::string& lines) { return lines.substr(lines.rfind('\n') + 1); }

}  // namespace

std::vector<Page> welcome_pages(const Showing& showing, widgets::Rect area) {
  return placed_high(showing, area, welcome_words(showing));
}

std::vector<Page> question_pages(const Showing& showing, widgets::Rect area) {
  const widgets::Type& type = showing.frame.type;
  const widgets::Theme& theme = showing.frame.theme;
  const PlacedBlock head = take_head(showing, area, field_head(showing));
  const bool has_question = !showing.scene.question.empty();
  const std::string& question =
      has_question ? showing.scene.question : showing.language.text("projector.no_question");
  const std::string rule =
      showing.scene.is_chatham_house ? showing.language.text("projector.chatham_house") : std::string();
  return under(head,
               placed_high(showing, area,
                           {{showing.scene.phase, type.strong, theme.accent},
                            {question, type.heading, has_question ? theme.text : theme.quiet, showing.frame.unit * 2},
                            {rule, type.small, theme.quiet, showing.frame.unit * 3}}));
}

std::vector<Page> thanks_pages(const Showing& showing, widgets::Rect area) {
  const widgets::Type& type = showing.frame.type;
  const widgets::Theme& theme = showing.frame.theme;
  const float unit = showing.frame.unit;
  return placed_high(showing, area,
                     {{showing.language.text("projector.thanks"), type.heading, theme.accent},
                      {showing.language.text("projector.thanks_why"), type.body, theme.text, unit * 2},
                      {showing.scene.publisher, type.small_strong, theme.text, unit * 5},
                      {last_line(showing.scene.contact), type.small, theme.quiet, unit}});
}

}  // namespace tafelrunde::projector
