// Ctrl+M: what lies on sticks and beside the session. Other tables' sessions are merged, tables and papers taken in,
// copies handed on. Nothing happens before what it would do was shown.
#include <algorithm>

#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

const std::vector<FileOffer>& offers_of(const View& view) {
  static const std::vector<FileOffer> kNone;
  return view.status.files ? view.status.files->offers : kNone;
}

void leave(const View& view) {
  view.ui.files.reset();
  return_home(view);
}

void use(const View& view) {
  const auto& offers = offers_of(view);
  const std::size_t at = view.ui.files->at;
  if (at >= offers.size() || !offers[at].is_possible) return;
  view.wish(UseFile{offers[at]});
}

void take_keys(const View& view) {
  FilesUi& sheet = *view.ui.files;
  take_arrows(view, sheet.at, offers_of(view).size());
  if (view.frame.input.take({KeyName::kEscape, {}})) return leave(view);
  if (view.frame.input.take({KeyName::kEnter, {}})) return use(view);
  take_typed(view);
}

std::vector<BarItem> items_of(const View& view) {
  const auto& offers = offers_of(view);
  const std::size_t at = view.ui.files->at;
  std::vector<BarItem> items;
  if (at < offers.size() && offers[at].is_possible)
    items.push_back({offers[at].deed_said, view.text("key.enter"), false, true, [&view] { use(view); }});
  items.push_back({view.text("desk.files.look"), hint(view, Action::files), false, false,
                   [&view] { view.wish(LookForFiles{}); }});
  items.push_back({view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }});
  return items;
}

float padding(const View& view) { return view.unit(1); }

float offer_height(const View& view, const FileOffer& offer, float width_px) {
  const float inner = width_px - 2 * padding(view);
  return widgets::measured(view.frame.type.strong, offer.title, inner).y +
         widgets::measured(view.frame.type.small, offer.about, inner).y + 2 * padding(view);
}

void draw_offer(const View& view, const Rect& box, const FileOffer& offer, bool is_chosen) {
  widgets::Frame& frame = view.frame;
  widgets::card(frame, box);
  if (is_chosen) mark_chosen(view, box);
  Rect rest = widgets::inset(box, padding(view));
  const ImU32 ink = offer.is_possible ? frame.theme.text : frame.theme.quiet;
  rest.min.y += widgets::draw_wrapped(frame, frame.type.strong, ink, rest.min, rest.width(), offer.title);
  widgets::draw_wrapped(frame, frame.type.small, frame.theme.quiet, rest.min, rest.width(), offer.about);
}

void draw_offers(const View& view, const Rect& area) {
  const auto& offers = offers_of(view);
  if (offers.empty()) {
    const bool is_looking = !view.status.files || view.status.files->is_looking;
    widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, area.min, area.width(),
                          view.text(is_looking ? "desk.files.looking" : "desk.files.nothing"));
    return;
  }
  FilesUi& sheet = *view.ui.files;
  sheet.at = std::min(sheet.at, offers.size() - 1);
  widgets::ScrollRegion region(view.frame, area, "files");
  Rect rest = region.content();
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const Rect box = widgets::cut_top(rest, offer_height(view, offers[i], rest.width()), view.unit(0.75F));
    const bool is_chosen = i == sheet.at;
    if (is_chosen) follow(view, region, area, box);
    if (!region.shows(box)) continue;
    if (widgets::pressable(view.frame, box, offers[i].title, widgets::ItemKind::kRow).pressed) sheet.at = i;
    draw_offer(view, box, offers[i], is_chosen);
  }
  region.content_ends_at(rest.min.y);
}

}  // namespace

void begin_files(const View& view) {
  if (!view.ui.files) {
    close_sheets(view);
    view.ui.files.emplace();
  }
  view.ui.opened = Editor::files;
  view.wish(LookForFiles{});
}

void draw_files(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "files", Editor::files);
  Rect rest = begin_sheet(view, area, view.text("desk.files.title"), 0.5F);
  say_in(view, rest, view.frame.type.small, view.frame.theme.quiet,
         view.status.files ? view.status.files->arrived : std::string(), 1);
  const auto items = items_of(view);
  const Rect bar = widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(1.5F));
  draw_offers(view, rest);
  draw_bar(view.frame, bar, items);
  if (has_keys && view.ui.files) take_keys(view);
}

}  // namespace tafelrunde::desk
