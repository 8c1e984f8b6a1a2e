#include "exchange/page_parts.h"

#include "exchange/joined.h"

namespace tafelrunde::exchange {
namespace {

std::string counted(const Edition& edition, const std::string& key, int count) {
  return edition.language.say(count == 1 ? key + ".one" : key, std::to_string(count));
}

}  // namespace

double place_badge(PageFlow& flow, int number, double x, double y, double diameter) {
  const std::string digits = std::to_string(number);
  const PageStyle style{diameter * 0.5, Weight::bold, {1, 1, 1}};
  flow.fill(x, y, diameter, diameter, kAccent, true);
  const double width = diameter * 0.3 * static_cast<double>(digits.size());  // a digit of our typeface
  const double height = flow.height_of(digits, style, diameter);
  flow.place(digits, style, x + (diameter - width) / 2, y + (diameter - height) / 2, diameter);
  return diameter;
}

void place_foot(PageFlow& flow, const std::string& line, double margin) {
  constexpr double kAboveEdge = 26;
  const PaperSize size = flow.size();
  flow.place(line, {9, Weight::regular, kQuiet}, margin, size.height_pt - kAboveEdge, size.width_pt - 2 * margin);
}

std::string weight_of(const Edition& edition, int dots, int mentions) {
  std::vector<std::string> parts;
  if (dots > 0) parts.push_back(counted(edition, "projector.dots", dots));
  if (mentions > 0) parts.push_back(counted(edition, "projector.mentions", mentions));
  return joined(parts, " · ");
}

std::string title_of(const Edition& edition, const scene::HallCluster& cluster) {
  return cluster.title.empty() ? edition.language.text("projector.unnamed_cluster") : cluster.title;
}

std::string card_words(const Edition& edition, const scene::HallCard& card) {
  return card.mentions > 1 ? card.text + " (" + counted(edition, "projector.mentions", card.mentions) + ")"
                           : card.text;
}

scene::ProjectorScene hall_scene(const Session& session, ProjectionView view, const FieldKey& field) {
  Projection projection;
  projection.view = view;
  projection.field = field;
  return scene::projector_scene(session, projection, {});
}

}  // namespace tafelrunde::exchange
