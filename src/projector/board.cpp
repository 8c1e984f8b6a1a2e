// The live board: clusters one after the other in columns, each title above its cards, and at the end what lies in
// no cluster yet. A card too tall for a column gets a page as wide as the sheet. Dots are not shown here: whoever
// sees them while others still count follows the many.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "projector/card.h"
#include "projector/edges.h"
#include "projector/hyphens.h"
#include "projector/prose.h"
#include "projector/views.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using scene::HallCard;
using widgets::Face;
using widgets::Frame;
using widgets::Rect;

struct Group {
  std::string title;  // empty: none is drawn
  const std::vector<HallCard>& cards;
  ImU32 colour = 0;  // of the title
};

std::vector<Group> groups_of(const Showing& showing) {
  const widgets::Theme& theme = showing.frame.theme;
  const ImU32 field_colour = widgets::field_colour(theme, showing.scene.field.number);
  std::vector<Group> groups;
  for (const scene::HallCluster& cluster : showing.scene.clusters) {
    const bool has_name = !cluster.title.empty();
    const ImU32 colour = cluster.field_number > 0 ? widgets::field_colour(theme, cluster.field_number) : field_colour;
    groups.push_back({has_name ? cluster.title : showing.language.text("projector.unnamed_cluster"), cluster.cards,
                      has_name ? colour : theme.quiet});
  }
  const bool some_are_grouped = !groups.empty();  // else "not grouped yet" says nothing
  const std::string loose = some_are_grouped ? showing.language.text("projector.loose") : std::string();
  if (!showing.scene.loose.empty()) groups.push_back({loose, showing.scene.loose, theme.quiet});
  return groups;
}

int columns_in(const Frame& frame, const Rect& area) {
  constexpr float kEmsInColumn = 13;  // some 25 letters: most German words fit twice
  const float least_px = kEmsInColumn * frame.type.body.em_px;
  const float gap_px = frame.unit * 2;
  return std::clamp(static_cast<int>((area.width() + gap_px) / (least_px + gap_px)), 1, 4);
}

class Board {
 public:
  Board(const Showing& showing, const Rect& area, const Arrivals& arrivals)
      : frame_(showing.frame),
        continued_(showing.language.text("projector.continued")),
        arrivals_(arrivals),
        columns_(columns_in(frame_, area)),
        flow_(area, columns_, frame_.unit * 2),
        column_px_(flow_.width_px()) {}

  void add(const Group& group) {
    leave_wide_page();
    flow_.keep_together(height_of(group), group_gap_px());
    bool goes_on = false;
    for (const HallCard& card : group.cards) {
      make_room(group, card, goes_on);
      if (!goes_on || flow_.column_is_empty()) add_title(group, goes_on);
      add_words(group, card);
      goes_on = true;
    }
  }

  std::vector<Page> pages() const { return flow_.pages(); }

 private:
  float group_gap_px() const { return frame_.unit * 2; }
  float card_gap_px() const { return std::round(frame_.unit * 0.75F); }

  // However long a title is, a card with one line has room below it.
  int title_lines() const {
    const float room_px = flow_.height_px() - card_gap_px() - least_card_height_px(frame_);
    return std::max(1, static_cast<int>(room_px / frame_.type.strong.line_px()));
  }
  const Face& title_face(bool goes_on) const { return goes_on ? frame_.type.small_strong : frame_.type.strong; }
  std::string title_of(const Group& group, bool goes_on, float width_px) const {
    constexpr std::size_t kRemembered = 40;  // characters; the whole title stood above the first card
    const std::string title = goes_on ? shortened(group.title, kRemembered) + " " + continued_ : group.title;
    return with_hyphens(title_face(goes_on), title, width_px);
  }
  // With the gap below it. Cards below a title and below a continued one begin at the same height.
  float title_px(const Group& group, bool goes_on, float width_px) const {
    if (group.title.empty()) return 0;
    const std::string title = title_of(group, goes_on, width_px);
    const float words_px = widgets::measured(title_face(goes_on), title, width_px, title_lines()).y;
    return std::max(words_px, frame_.type.strong.line_px()) + card_gap_px();
  }
  float height_of(const Group& group) const {
    float height = title_px(group, false, column_px_) - card_gap_px();
    for (const HallCard& card : group.cards) height += card_gap_px() + card_height_px(frame_, card, column_px_);
    return height;
  }

  void leave_wide_page() {
    if (is_wide_) flow_.begin_page(columns_);
    is_wide_ = false;
  }

  // Goes on to the place where the card, and the title above it if it needs one, can stand whole.
  void make_room(const Group& group, const HallCard& card, bool goes_on) {
    const bool needs_title = !goes_on || flow_.column_is_empty();
    const float title = needs_title ? title_px(group, goes_on, flow_.width_px()) : 0;
    const float gap = goes_on ? card_gap_px() : group_gap_px();
    if (title + card_height_px(frame_, card, flow_.width_px()) <= flow_.room_px(gap)) return;
    const float alone = title_px(group, goes_on, column_px_) + card_height_px(frame_, card, column_px_);
    if (alone <= flow_.height_px()) {
      is_wide_ ? leave_wide_page() : flow_.begin_column();
    } else if (!is_wide_) {
      flow_.begin_page(1);
      is_wide_ = true;
    }
  }

  void add_title(const Group& group, bool goes_on) {
    if (group.title.empty()) return;
    flow_.add({title_px(group, goes_on, flow_.width_px()) - card_gap_px(), group_gap_px(),
               [&frame = frame_, face = title_face(goes_on), colour = group.colour,
                words = title_of(group, goes_on, flow_.width_px()), lines = title_lines()](const Rect& box) {
                 const float words_px = widgets::measured(face, words, box.width(), lines).y;
                 const float top = box.max.y - words_px;
                 widgets::draw_wrapped(frame, face, colour, {box.min.x, top}, box.width(), words, lines);
               }});
  }

  // In one piece, or in several when no page can hold it.
  void add_words(const Group& group, const HallCard& card) {
    const std::string words = card_words(frame_, card, flow_.width_px());
    std::string_view rest = words;
    bool is_first = true;
    do {
      if (flow_.room_px(card_gap_px()) < least_card_height_px(frame_)) {
        flow_.begin_column();
        add_title(group, true);
      }
      const ImVec2 room{flow_.width_px(), flow_.room_px(card_gap_px())};
      CardPart part = card_part(frame_, {card, rest, is_first, arrivals_.presence(card.statement)}, room);
      part.block.gap_px = card_gap_px();
      flow_.add(std::move(part.block));
      rest = part.rest;
      is_first = false;
    } while (!rest.empty());
  }

  Frame& frame_;
  std::string continued_;
  const Arrivals& arrivals_;
  int columns_;
  Flow flow_;
  float column_px_;
  bool is_wide_ = false;
};

std::vector<Page> empty_board(const Showing& showing, const Rect& area, const char* key) {
  Flow flow(area, 1, 0);
  add_prose(flow, showing.frame, {showing.language.text(key), showing.frame.type.body, showing.frame.theme.quiet});
  return flow.pages();
}

std::vector<Page> pages_of_groups(const Showing& showing, const Rect& area, const Arrivals& arrivals,
                                  const std::vector<Group>& groups) {
  Board board(showing, area, arrivals);
  for (const Group& group : groups) board.add(group);
  return board.pages();
}

}  // namespace

std::vector<Page> board_pages(const Showing& showing, Rect area, const Arrivals& arrivals) {
  Head head = field_head(showing);
  const bool has_both = !showing.scene.phase.empty() && !showing.scene.question.empty();
  head.question = showing.scene.phase + (has_both ? " · " : "") + showing.scene.question;
  const PlacedBlock placed_head = take_head(showing, area, head);
  const std::vector<Group> groups = groups_of(showing);
  if (groups.empty()) return under(placed_head, empty_board(showing, area, "projector.empty_board"));
  return under(placed_head, pages_of_groups(showing, area, arrivals, groups));
}

std::vector<Page> cluster_page(const Showing& showing, Rect area, const Arrivals& arrivals) {
  const auto& clusters = showing.scene.clusters;
  Head head = field_head(showing);
  if (!clusters.empty())
    head.subject = clusters[0].title.empty() ? showing.language.text("projector.unnamed_cluster") : clusters[0].title;
  const PlacedBlock placed_head = take_head(showing, area, head);
  if (clusters.empty()) return under(placed_head, empty_board(showing, area, "projector.empty_board"));
  return under(placed_head, pages_of_groups(showing, area, arrivals, {{{}, clusters[0].cards, 0}}));
}

std::vector<Page> storage_pages(const Showing& showing, Rect area, const Arrivals& arrivals) {
  const PlacedBlock head = take_head(showing, area, {0, showing.language.text("projector.storage")});
  const std::vector<Group> groups = groups_of(showing);
  if (groups.empty()) return under(head, empty_board(showing, area, "projector.empty_storage"));
  return under(head, pages_of_groups(showing, area, arrivals, groups));
}

}  // namespace tafelrunde::projector
