// An afternoon worth showing: the Regionalkonferenz with a field of action full of statements, told as a story, and
// the scenes the hall sees of it. Programme after the printed flyer, statements in the manner of a real table.
#pragma once

#include <string>

#include "scene/projector_scene.h"
#include "support/story.h"

namespace tafelrunde::tests {

inline constexpr int kHallClock = 16 * 60 + 22;  // 16.22, within the first round

inline Programme hall_programme() {
  using test::phase;
  Programme programme = test::small_programme();
  programme.title = "Regionalkonferenzen zum Integrationskonzept Sachsen-Anhalt";
  programme.subtitle = "Beteiligen Sie sich an dem Diskussionsprozess!";
  programme.fields = {
      {{"hf1"}, 1, "Integrationsmonitoring und Evaluation", {}},
      {{"hf2"}, 2, "Erstorientierung und Erstintegration", "Was brauchen Menschen in den ersten Wochen?"},
      {{"hf8"}, 8, "Interkulturelle Öffnung und Abbau von Rassismus", {}}};
  programme.venues[0].house = "Industrie- und Handelskammer Magdeburg";
  programme.venues[0].greeting = {{"Petra Grimm-Benne", "Ministerin für Arbeit, Soziales und Integration"}};
  programme.phases = {
      phase(1, "eroeffnung", Method::greeting, "Eröffnung / Begrüßung", 900, 5),
      phase(2, "begruessung", Method::greeting, "Begrüßung", 905, 25),
      phase(3, "puffer", Method::buffer, "Puffer", 930, 5),
      phase(4, "vorstellung", Method::introducing, "Vorstellung der Gesprächsrunden", 935, 10),
      test::round_phase(5, 1, 945, 60),
      phase(6, "pause", Method::pause, "Kaffeepause", 1005, 15),
      test::round_phase(7, 2, 1020, 45),
      phase(8, "plenum", Method::plenary, "Auswertung und Vorstellung der zentralen Ergebnisse im Plenum", 1065, 60),
      phase(9, "abschied", Method::closing, "Verabschiedung", 1125, 15)};
  return programme;
}

inline test::Story hall_story() {
  test::Story story;
  story.open(hall_programme(), "magdeburg").start_round(1).at(2, 1, "2");
  story.capture("Bus kommt Freitag 14 Uhr an, da ist im Amt keiner mehr")
      .capture("wir erfahren erst am Vortag wer kommt u. ob Kinder dabei sind")
      .capture("Übergabebogen mit Gesundheit, Schule, Sprache - 1 Blatt, digital, mit Einwilligung")
      .group("Übergang in die Kommune", {"Bus kommt", "wir erfahren", "Übergabebogen"})
      .mention("Bus kommt")
      .mention("Übergabebogen", 2)
      .capture("manche warten 8 Monate auf den 1. Kurs und sitzen nur rum")
      .capture("Kurs ist voll, nächster in 30 km Entfernung, Bus fährt nicht")
      .capture("EOK auch mit 6 TN starten dürfen auf dem Dorf")
      .group("Wartezeit bis Kursbeginn", {"manche warten", "Kurs ist voll", "EOK auch"})
      .mention("manche warten", 2)
      .capture("Infoblätter in Tigrinya u. Paschtu gibts schlicht nicht")
      .capture("Willkommensmappe wiegt 2 kg und keiner liest sie")
      .capture("kurze Erklärvideos statt Mappe, 2 min., aufs Handy")
      .group("Mehrsprachige Erstinformation", {"Infoblätter", "Willkommensmappe", "kurze"})
      .mention("kurze")
      .dissent("Willkommensmappe", "unsere wird gern genommen, liegt am Format")
      .capture("Mütter kommen nicht in den Kurs, weil niemand die Kleinen nimmt")
      .group("Kinderbetreuung im Kurs", {"Mütter"})
      .capture("In der LAE gibt es kein WLAN in den Zimmern")
      .capture("Mülltrennung, GEZ, Handyvertrag - das sind die echten Probleme der ersten Wochen");
  story.dots("Übergang in die Kommune", 14)
      .dots("Wartezeit bis Kursbeginn", 9)
      .dots("Kinderbetreuung im Kurs", 6)
      .dots("Mehrsprachige Erstinformation", 1);
  story
      .conclude(Kind::measure, "Keine Zuweisung ohne Übergabebogen und zwei Wochen Vorlauf",
                {"Übergang in die Kommune"})
      .conclude(Kind::need, "Sprachkurse beginnen spätestens vier Wochen nach der Ankunft, auch auf dem Land",
                {"Wartezeit bis Kursbeginn", "Kinderbetreuung im Kurs"})
      .conclude(Kind::improvement, "Erste Informationen kommen als kurze Videos in acht Sprachen aufs Handy",
                {"Mehrsprachige Erstinformation"})
      .central("Keine", 1)
      .central("Sprachkurse", 2)
      .central("Erste Inf", 3);
  return story;
}

inline scene::ProjectorScene hall_scene(const test::Story& story, ProjectionView view, int page = 0,
                                        int minute = kHallClock) {
  return scene::projector_scene(story.session(), {view, {"hf2"}, page}, {minute});
}

}  // namespace tafelrunde::tests
