#include "shell/pictures.h"

#include <algorithm>

#include "desk/desk.h"
#include "projector/projector.h"
#include "scene/desk_scene.h"
#include "scene/projector_scene.h"
#include "shell/clock_time.h"

namespace tafelrunde::shell {
namespace {

constexpr int kLeastPx = 320, kMostPx = 7680;

bool is_desk(const std::string& view) { return view.starts_with("desk"); }

const Field* wished_field(const Session& session, int number) {
  for (const Field& field : session.programme.fields)
    if (field.number == number) return &field;
  return nullptr;
}

ProjectionView projection_view(const std::string& view) {
  constexpr std::pair<const char*, ProjectionView> kViews[] = {
      {"welcome", ProjectionView::welcome},   {"agenda", ProjectionView::agenda},
      {"board", ProjectionView::board},       {"plenary", ProjectionView::plenary},
      {"question", ProjectionView::question}, {"cluster", ProjectionView::cluster},
      {"dots", ProjectionView::dots},         {"storage", ProjectionView::storage},
      {"thanks", ProjectionView::thanks},     {"hands", ProjectionView::hands}};
  for (const auto& [name, which] : kViews)
    if (view == name) return which;
  return ProjectionView::blank;
}

// The view of one cluster shows the field's first.
ClusterId first_cluster(const Session& session, const FieldKey& field) {
  const auto clusters = clusters_in_order(session, field);
  return clusters.empty() ? ClusterId{} : clusters.front()->id;
}

Picture draw_desk_picture(Offscreen& offscreen, const Session& session, const Language& language,
                          const PictureWish& wish, const Field& field) {
  const scene::DeskFocus focus{field.key, {}, wish.station};
  const auto scene = scene::desk_scene(session, focus, wish.proposal, {wish.minute_of_day});
  desk::DeskStatus status;
  if (session.last) status.saved_at = clock_time(session.last->wall_ms, session.last->utc_offset_min);
  desk::DeskUi ui;
  if (wish.view == "desk-plenary") ui.panel = desk::Panel::plenary;
  if (wish.view == "desk-findings") ui.side = desk::SideList::findings;
  return offscreen.draw(desk_look(wish.theme, wish.width_px, wish.height_px), [&](widgets::Frame& frame) {
    desk::Intents ignored;
    desk::draw_desk(frame, scene, status, language, ui, ignored);
  });
}

DrawnPicture draw_projector_picture(Offscreen& offscreen, const Session& session, const Language& language,
                                    const PictureWish& wish, const Field& field) {
  const Projection projection{projection_view(wish.view), field.key, wish.page, first_cluster(session, field.key)};
  const auto scene = scene::projector_scene(session, projection, {wish.minute_of_day});
  projector::ProjectorUi ui;
  ui.motion = false;
  DrawnPicture drawn;
  drawn.picture = offscreen.draw(
      projector_look(wish.theme, wish.width_px, wish.height_px),
      [&](widgets::Frame& frame) { drawn.pages = projector::draw_projector(frame, scene, language, ui).pages; });
  return drawn;
}

}  // namespace

const std::vector<std::string>& picture_views() {
  static const std::vector<std::string> views = {"desk",     "desk-plenary", "desk-findings", "welcome", "agenda",
                                                 "question", "board",        "cluster",       "dots",    "plenary",
                                                 "storage",  "thanks",       "hands",         "blank"};
  return views;
}

Result<DrawnPicture> draw_picture(Offscreen& offscreen, const Session& session, const Language& language,
                                  const PictureWish& wish) {
  const auto& views = picture_views();
  if (std::find(views.begin(), views.end(), wish.view) == views.end())
    return Message{"render.unknown_view", {wish.view}};
  const auto fits = [](int px) { return px >= kLeastPx && px <= kMostPx; };
  if (!fits(wish.width_px) || !fits(wish.height_px))
    return Message{"render.bad_size", {std::to_string(kLeastPx), std::to_string(kMostPx)}};
  const Field* field = wished_field(session, wish.field_number);
  if (!field) return Message{"refusal.unknown_field", {std::to_string(wish.field_number)}};
  if (is_desk(wish.view)) return DrawnPicture{draw_desk_picture(offscreen, session, language, wish, *field), 1};
  return draw_projector_picture(offscreen, session, language, wish, *field);
}

}  // namespace tafelrunde::shell
