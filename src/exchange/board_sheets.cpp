#include <algorithm>

#include "exchange/page_parts.h"
#include "exchange/print_sheets.h"

namespace tafelrunde::exchange {
namespace {

constexpr double kMargin = 48, kTop = 120, kGap = 24, kFoot = 48;
constexpr int kColumnsOfPage = 4;
constexpr PageStyle kHead{26, Weight::bold}, kTitle{14, Weight::bold}, kCard{11}, kSmall{10, Weight::regular, kQuiet};

std::vector<PageArea> columns_of_page() {
  const double width = (kA3Landscape.width_pt - 2 * kMargin - (kColumnsOfPage - 1) * kGap) / kColumnsOfPage;
  std::vector<PageArea> areas;
  for (int i = 0; i < kColumnsOfPage; ++i)
    areas.push_back({kMargin + i * (width + kGap), kTop, width, kA3Landscape.height_pt - kTop - kFoot});
  return areas;
}

class BoardSheets {
 public:
  BoardSheets(const Session& session, const Edition& edition)
      : session_(session),
        edition_(edition),
        flow_(document_head(session, edition, "sheets.board_subject"), kA3Landscape, columns_of_page()) {}

  PageSet all() && {
    bool is_empty = true;
    for (const Field& field : session_.programme.fields) {
      const auto scene = hall_scene(session_, ProjectionView::board, field.key);
      if (scene.clusters.empty() && scene.loose.empty()) continue;
      is_empty = false;
      board(scene);
    }
    if (is_empty)
      flow_.begin({}, [this](bool) {
        flow_.place(edition_.language.text("projector.no_clusters"), kHead, kMargin, 50, 900, WordsRole::title);
      });
    return flow_.take();
  }

 private:
  void board(const scene::ProjectorScene& scene) {
    flow_.begin(scene.field.title, [this, field = scene.field, venue = scene.venue](bool is_continued) {
      const double width = kA3Landscape.width_pt - 2 * kMargin;
      place_badge(flow_, field.number, kMargin, 46, 44);
      const std::string tail = is_continued ? " " + edition_.language.text("projector.continued") : "";
      flow_.place(field.title + tail, kHead, kMargin + 58, 48, width - 58, WordsRole::title);
      flow_.place(venue, kSmall, kMargin + 58, 84, width - 58);
      place_foot(flow_, edition_line(session_, edition_), kMargin);
    });
    for (const scene::HallCluster& cluster : scene.clusters) {
      group(title_of(edition_, cluster), weight_of(edition_, cluster.dots, cluster.mentions), cluster.cards);
    }
    if (!scene.loose.empty()) group(edition_.language.text("projector.loose"), {}, scene.loose);
  }

  void group(const std::string& title, const std::string& weight, const std::vector<scene::HallCard>& cards) {
    flow_.leave(16);
    flow_.need(90);
    flow_.write(title, kTitle);
    flow_.write(weight, kSmall);
    flow_.advance(3);
    flow_.fill(flow_.x(), flow_.y(), flow_.width(), 1.2, kAccent);
    flow_.advance(6);
    for (const scene::HallCard& card : cards) {
      const std::string words = card_words(edition_, card);
      flow_.need(std::min(flow_.height_of(words, kCard, flow_.width() - 10), 120.0) + 6);
      flow_.write(words, kCard, 5, 5);
      flow_.advance(3);
      flow_.fill(flow_.x(), flow_.y(), flow_.width(), 0.5, kHairline);
      flow_.advance(5);
    }
  }

  const Session& session_;
  const Edition& edition_;
  PageFlow flow_;
};

}  // namespace

PageSet board_sheets(const Session& session, const Edition& edition) { return BoardSheets(session, edition).all(); }

}  // namespace tafelrunde::exchange
