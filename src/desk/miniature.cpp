#include "desk/miniature.h"

#include <utility>

#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

// A line that is left out where there is no room for it.
void line(const View& view, Rect& rest, const widgets::Face& face, ImU32 colour, const std::string& words,
          int most_lines = 1) {
  if (words.empty()) return;
  const float height = widgets::measured(face, words, rest.width(), most_lines).y;
  if (height > rest.height()) return;
  widgets::draw_wrapped(view.frame, face, colour, rest.min, rest.width(), words, most_lines);
  rest.min.y += height + view.unit(0.5F);
}

void draw_field(const View& view, Rect& rest) {
  const scene::FieldBadge& field = view.scene.hall.field;
  Rect head = widgets::cut_top(rest, view.unit(2.5F), view.unit(0.75F));
  const Rect sign = widgets::cut_left(head, view.unit(2.5F), view.unit(0.75F));
  widgets::badge(view.frame, sign.min, view.unit(2.5F), field.number);
  widgets::draw_wrapped(view.frame, view.frame.type.small_strong, view.frame.theme.text,
                        {head.min.x, head.centre().y - view.frame.type.small.line_px() / 2}, head.width(),
                        field.title, 1);
}

void draw_board_words(const View& view, Rect rest) {
  const scene::ProjectorScene& hall = view.scene.hall;
  draw_field(view, rest);
  for (const scene::HallCluster& cluster : hall.clusters)
    line(view, rest, view.frame.type.small, view.frame.theme.text,
         (cluster.title.empty() ? view.text("desk.unnamed") : cluster.title) + " · " +
             std::to_string(cluster.cards.size()));
  for (const scene::HallCard& card : hall.loose)
    line(view, rest, view.frame.type.small, view.frame.theme.quiet, card.text);
  if (hall.clusters.empty() && hall.loose.empty())
    line(view, rest, view.frame.type.small, view.frame.theme.quiet, view.text("desk.hall.empty"), 3);
}

void draw_plenary_words(const View& view, Rect rest) {
  const scene::ProjectorScene& hall = view.scene.hall;
  draw_field(view, rest);
  for (const scene::HallFinding& finding : hall.findings)
    line(view, rest, view.frame.type.small, view.frame.theme.text,
         std::to_string(finding.order) + "  " + finding.wording, 2);
  if (hall.findings.empty())
    line(view, rest, view.frame.type.small, view.frame.theme.quiet, view.text("desk.hall.no_findings"), 3);
}

void draw_question_words(const View& view, Rect rest) {
  draw_field(view, rest);
  line(view, rest, view.frame.type.small_strong, view.frame.theme.text, view.scene.hall.question, 5);
}

void draw_storage_words(const View& view, Rect rest) {
  line(view, rest, view.frame.type.small_strong, view.frame.theme.text, view.text("desk.hall.storage"));
  for (const scene::HallCluster& cluster : view.scene.hall.clusters)
    for (const scene::HallCard& card : cluster.cards)
      line(view, rest, view.frame.type.small, view.frame.theme.quiet, card.text);
}

void draw_agenda_words(const View& view, Rect rest) {
  for (const scene::AgendaLine& item : view.scene.hall.agenda) {
    const bool now = item.is_current;
    if (item.is_past) continue;
    line(view, rest, now ? view.frame.type.small_strong : view.frame.type.small,
         now ? view.frame.theme.accent : view.frame.theme.quiet, item.time + "  " + item.title);
  }
}

void draw_welcome_words(const View& view, Rect rest) {
  const scene::ProjectorScene& hall = view.scene.hall;
  line(view, rest, view.frame.type.small_strong, view.frame.theme.text, hall.title, 3);
  line(view, rest, view.frame.type.small, view.frame.theme.quiet, hall.venue, 2);
  line(view, rest, view.frame.type.small, view.frame.theme.quiet, hall.greeting, 2);
}

void draw_hands_words(const View& view, Rect rest) {
  const auto& hands = view.scene.hall.hands;
  if (!hands)
    return line(view, rest, view.frame.type.small, view.frame.theme.quiet, view.text("projector.no_hands"), 2);
  line(view, rest, view.frame.type.small_strong, view.frame.theme.text, hands->subject, 2);
  line(view, rest, view.frame.type.small, view.frame.theme.quiet,
       view.say("desk.hands.result", std::to_string(hands->in_favour), std::to_string(hands->against),
                std::to_string(hands->abstained)),
       2);
}

void draw_words(const View& view, const Rect& box) {
  widgets::fill(view.frame, box, view.frame.theme.paper, 2);
  Rect rest = widgets::inset(box, view.unit(1.5F), view.unit(1.25F));
  switch (view.scene.hall.view) {
    case ProjectionView::blank:
      return;
    case ProjectionView::welcome:
      return draw_welcome_words(view, rest);
    case ProjectionView::agenda:
      return draw_agenda_words(view, rest);
    case ProjectionView::board:
    case ProjectionView::cluster:
    case ProjectionView::dots:
      return draw_board_words(view, rest);
    case ProjectionView::question:
      return draw_question_words(view, rest);
    case ProjectionView::storage:
      return draw_storage_words(view, rest);
    case ProjectionView::hands:
      return draw_hands_words(view, rest);
    case ProjectionView::thanks:
      return line(view, rest, view.frame.type.small_strong, view.frame.theme.text, view.text("desk.hall.thanks"));
    case ProjectionView::plenary:
      return draw_plenary_words(view, rest);
  }
}

}  // namespace

void draw_miniature(const View& view, const Rect& box) {
  // It is a picture: what is cut short in it is no fault of the desk, and not for the recorder.
  widgets::Recorder* const recorder = std::exchange(view.frame.recorder, nullptr);
  draw_words(view, box);
  view.frame.recorder = recorder;
}

}  // namespace tafelrunde::desk
