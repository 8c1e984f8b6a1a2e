#include "desk/paper.h"

#include "base/text.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

constexpr std::array kStances = {Stance::confirms, Stance::changes, Stance::contradicts, Stance::adds};

const char* consensus_key(Consensus consensus) {
  switch (consensus) {
    case Consensus::yes:
      return "consensus.yes";
    case Consensus::dissent:
      return "consensus.dissent";
    case Consensus::open:
      return "consensus.open";
    case Consensus::unknown:
      return nullptr;
  }
  return nullptr;
}

// "P1-M2 · Maßnahme · Konsens"
std::string head_of(const View& view, const scene::PaperLine& item) {
  std::string head = neutralised(item.key.value);
  if (!item.kind.empty()) head += " · " + item.kind;
  if (const char* key = consensus_key(item.consensus)) head += " · " + view.text(key);
  return head;
}

// "2 bestätigen · 1 ändert": what nobody takes is not said.
std::string counts_of(const View& view, const scene::PaperLine& item) {
  std::string said;
  for (const Stance stance : kStances)
    if (const int count = item.counts[static_cast<std::size_t>(stance)]; count > 0)
      said += (said.empty() ? "" : " · ") + stance_text(view, stance) + " " + std::to_string(count) + "×";
  return said.empty() ? view.text("desk.paper.no_stance") : said;
}

}  // namespace

const std::string& stance_text(const View& view, Stance stance) {
  switch (stance) {
    case Stance::confirms:
      return view.text("desk.stance.confirms");
    case Stance::changes:
      return view.text("desk.stance.changes");
    case Stance::contradicts:
      return view.text("desk.stance.contradicts");
    case Stance::adds:
      return view.text("desk.stance.adds");
  }
  return view.text("desk.stance.confirms");
}

std::string stance_said(const View& view, const PaperItemKey& item, Stance stance) {
  return stance_text(view, stance) + " " + neutralised(item.value);
}

float paper_item_height(const View& view, const scene::PaperLine& item, float width_px) {
  const auto& type = view.frame.type;
  const float width = width_px - view.unit(3);
  return widgets::measured(type.small_strong, head_of(view, item), width).y +
         widgets::measured(type.body, item.text, width).y +
         widgets::measured(type.small, counts_of(view, item), width).y + view.unit(2);
}

void draw_paper_item(const View& view, const Rect& box, const scene::PaperLine& item) {
  const auto& type = view.frame.type;
  const widgets::Theme& theme = view.frame.theme;
  const Rect inside = widgets::inset(box, view.unit(1.5F), view.unit(1));
  ImVec2 at = inside.min;
  at.y += widgets::draw_wrapped(view.frame, type.small_strong, theme.quiet, at, inside.width(), head_of(view, item));
  at.y += widgets::draw_wrapped(view.frame, type.body, theme.text, at, inside.width(), item.text);
  widgets::draw_wrapped(view.frame, type.small, theme.quiet, at, inside.width(), counts_of(view, item));
}

void draw_paper(const View& view, Rect& rest) {
  for (const scene::PaperLine& item : view.scene.paper) {
    const Rect box = widgets::cut_top(rest, paper_item_height(view, item, rest.width()), view.unit(0.75F));
    if (!ImGui::IsRectVisible(box.min, box.max)) continue;
    widgets::card(view.frame, box);
    draw_paper_item(view, box, item);
  }
}

}  // namespace tafelrunde::desk
