// What nobody plans and every afternoon brings: statements as long as letters, words longer than lines, scripts the
// typeface may lack, titles that are missing or do not end.
#pragma once

#include <string>

#include "scene/projector_scene.h"

namespace tafelrunde::tests {

inline StatementId numbered_statement(int number) {
  StatementId id;
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

// `letters` long, with words of usual German length.
inline std::string long_statement(int letters) {
  const std::string sentence =
      "Selbstevaluation ja, aber dann muss die Arbeitszeit dafür im Antrag förderfähig sein. ";
  std::string text;
  while (static_cast<int>(text.size()) < letters) text += sentence;
  text.resize(static_cast<std::size_t>(letters));
  while (static_cast<unsigned char>(text.back()) >= 0x80 || text.back() == ' ') text.pop_back();
  return text;
}

inline scene::HallCard nasty_card(int number) {
  const std::string mark = "[" + std::to_string(number) + "] ";
  switch (number % 7) {
    case 0:
      return {numbered_statement(number), mark + long_statement(400), 12};
    case 1:
      return {numbered_statement(number), mark + "Donaudampfschifffahrtsgesellschaftskapitän fehlt", 1};
    case 2:
      return {numbered_statement(number), mark + "نحتاج إلى مترجمين في المستشفى", 3};
    case 3:
      return {numbered_statement(number), mark + "Допомога поруч: більше курсів 🚲 bitte", 1};
    case 4:
      return {numbered_statement(number), mark + "<20% kommen an, §§ 3; \"Zuschuss\" 5 €", 100};
    case 5:
      return {numbered_statement(number), mark + "zwei\nZeilen", 1};
    default:
      return {numbered_statement(number), mark + "kurz", 1};
  }
}

// Sixty cards in twelve clusters and without one, titles missing or endless.
inline scene::ProjectorScene nasty_scene(ProjectionView view) {
  scene::ProjectorScene scene;
  scene.view = view;
  scene.venue = "Bitterfeld-Wolfen · Wirtschaftsförderungsgesellschaftsverwaltungsgebäude am alten Bahnhof, Saal 2";
  scene.title = "Regionalkonferenz " + long_statement(120);
  scene.subtitle = "Wirtschaftsförderungsgesellschaftsverwaltungsangestellte und alle anderen";
  scene.greeting = long_statement(150);
  scene.date = "im Herbst";
  if (view == ProjectionView::hands) scene.hands = scene::HallHands{{}, long_statement(300), 9999, 0, 1};
  scene.is_chatham_house = true;
  for (int i = 0; i < 15; ++i)
    scene.agenda.push_back({"09.00 – 10.30", i == 4 ? long_statement(300) : "Arbeitsgruppe " + std::to_string(i),
                            Method::other, i == 4, i < 4});
  scene.minutes_left = 3;
  scene.share_left_0_to_1 = 0.05;
  scene.field = {11,
                 "Gleichberechtigte Teilhabe, Antidiskriminierung und Radikalisierungsprävention im ländlichen Raum"};
  scene.phase = "Gesprächsrunde 1";
  scene.question = "Welche Unterstützungsstrukturen fehlen Ihnen, und wer müsste was bis wann dafür tun?";
  for (int i = 0; i < 12; ++i) {
    scene::HallCluster cluster;
    cluster.title = i == 3   ? ""
                    : i == 4 ? long_statement(200)
                             : "Rechtsschutzversicherungsgesellschaften " + std::to_string(i);
    for (int k = 0; k < 4; ++k) cluster.cards.push_back(nasty_card(i * 4 + k));
    cluster.dots = i == 5 ? 0 : 100 - i;
    cluster.mentions = 4 * i;
    scene.clusters.push_back(cluster);
  }
  for (int i = 48; i < 60; ++i) scene.loose.push_back(nasty_card(i));
  scene.publisher = "Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung\n" + long_statement(120);
  scene.contact = "Turmschanzenstraße 25\n39114 Magdeburg\nwww.integrationsbeauftragte-des-landes.sachsen-anhalt.de";
  if (view == ProjectionView::cluster) scene.clusters.resize(1);
  if (view == ProjectionView::storage)
    for (auto& cluster : scene.clusters)
      cluster.field_number = static_cast<int>(&cluster - scene.clusters.data()) + 1;
  if (view != ProjectionView::plenary) return scene;
  for (int i = 1; i <= 3; ++i) {
    scene::HallFinding finding{
        {}, i, i == 2 ? Kind::improvement : Kind::guiding_goal, "(" + std::to_string(i) + ") " + long_statement(400)};
    finding.dots = 120;
    finding.mentions = 1;
    finding.amended_in_plenary = true;
    if (i != 2) finding.dissent = "Dagegen: " + long_statement(150);
    scene.findings.push_back(finding);
  }
  scene.quote = long_statement(400);
  scene.dissents = {{{}, "nicht überall"}, {{}, long_statement(300)}};
  return scene;
}

}  // namespace tafelrunde::tests
