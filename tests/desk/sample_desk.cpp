#include "desk/sample_desk.h"

namespace tafelrunde::test {

Programme eight_fields() {
  Programme programme = small_programme();
  programme.title = "Regionalkonferenzen zum Integrationskonzept Sachsen-Anhalt";
  const char* titles[] = {"Integrationsmonitoring und Evaluation",
                          "Erstorientierung und Erstintegration",
                          "Beratung",
                          "Bildung und Sprachförderung",
                          "Berufliche Integration",
                          "Wohnen und Teilhabe",
                          "Gesundheit und Pflege",
                          "Interkulturelle Öffnung und Abbau von Rassismus"};
  programme.audiences = {
      "Kommunalpolitik und Verwaltung",
      "Engagierte aus der Zivilgesellschaft, aus Vereinen, Schulen, Kitas und Integrationsnetzwerken",
      "Migrantenorganisationen"};
  programme.fields.clear();
  for (int number = 1; number <= 8; ++number)
    programme.fields.push_back({{"hf" + std::to_string(number)}, number, titles[number - 1], {}});
  return programme;
}

Story sample_desk() {
  Story story;
  story.open(eight_fields()).start_round(2);
  story.at(1, 1).capture("brauchen Zahlen auf Kreisebene, nicht nur Land gesamt");
  story.at(3, 1).capture("mobile Beratung (Bus) 1x Woche in kleine Orte");
  story.capture("Beratungsstellen nur Mo-Do bis 15 Uhr, wer arbeitet kommt nicht hin");
  story.at(4, 1, "3").capture("zu wenig DaZ Lehrer").kind("zu wenig", Kind::need);
  story.capture("Daz-Lehrkräfte fehlen v.a. an Sekundarschulen").kind("Daz-Lehr", Kind::need);
  story.capture("B2 Kurse kommen nicht zustande weil Mindest-TN 15 nicht erreicht");
  story.kind("B2 Kurse", Kind::improvement);
  story.capture("Eltern verstehen Schulsystem nicht, Briefe nur auf Deutsch");
  story.kind("Eltern", Kind::improvement);
  story.at(4, 2, "5")
      .capture("Sprache von Anfang an - Kita-Platz spät. nach 6 Monaten")
      .kind("Sprache", Kind::guiding_goal);
  story.capture("Sprachmittler-Pool f. Elternabende, Land zahlt").kind("Sprachmittler-Pool", Kind::measure);
  story.capture("Quereinsteiger m. ausl. Lehramt schneller anerkennen").kind("Quereinsteiger", Kind::measure);
  story.capture("Online-Kurs geht nur mit Gerät u. WLAN in der GU").kind("Online-Kurs", Kind::need);
  story.capture("Abendkurse für Menschen im Schichtdienst, sonst schafft das keiner neben der Arbeit");
  story.capture("Kinderbetreuung während der Kurse !!!").mention("Kinderbetreuung", 3);
  story.capture("Lehrkräfte ohne Fortbildung zu Mehrsprachigkeit");
  story.capture("Schulsozialarbeit in jeder Schule, nicht nur befristet");
  story.capture("Elterncafé mit Dolmetscher hat super funktioniert").kind("Elterncafé", Kind::measure);
  story.capture("Vorbereitungsklassen nach einem Jahr einfach abgebrochen");
  story.capture("Zeugnisse aus dem Herkunftsland werden nicht anerkannt").mention("Zeugnisse");
  story.capture("Jugendliche ab 16 fallen durch jedes Raster");
  story.capture("Alphabetisierungskurse fehlen auf dem Land komplett").kind("Alphabet", Kind::need);
  story.capture("Deutschförderung auch nach dem Wechsel in die Regelklasse");
  story.capture("Herkunftssprache als zweite Fremdsprache anerkennen").kind("Herkunftssprache", Kind::guiding_goal);
  story.capture("Frau M. aus dem Schulamt blockiert alles", ReleaseState::withheld);
  story.capture("Bücherbus mit mehrsprachigen Büchern", ReleaseState::pending);
  story.capture("Pflicht bringt nix, besser Anreize");
  story.dissent("Pflicht", "Ein Teil des Tisches will Fortbildungen verpflichtend machen.");
  story.capture("Tippfehler").remove("Tippfehler");

  story.group("Personal DaZ", {"zu wenig", "Daz-Lehr", "Quereinsteiger"}).dots("Personal DaZ", 12);
  story.group("Kursangebot und Erreichbarkeit", {"B2 Kurse", "Online-Kurs", "Abendkurse", "Kinderbetreuung"});
  story.dots("Kursangebot und Erreichbarkeit", 9);
  story.group("Zusammenarbeit mit Eltern", {"Eltern", "Sprachmittler-Pool", "Elterncafé"});
  story.dots("Zusammenarbeit mit Eltern", 7);
  story.group("Frühe Bildung", {"Sprache"});
  story.group("", {"Schulsozialarbeit", "Vorbereitungsklassen"});

  story.conclude(Kind::measure,
                 "Das Land gewinnt DaZ-Lehrkräfte durch schnelle Anerkennung ausländischer Abschlüsse.",
                 {"Personal DaZ"}, {"Quereinsteiger"});
  story.conclude(Kind::need, "Sprachkurse sind auch abends, auf dem Land und mit Kinderbetreuung erreichbar.",
                 {"Kursangebot und Erreichbarkeit"}, {"Kinderbetreuung"});
  story.conclude(Kind::guiding_goal, "Eltern sind Partner der Schule.", {"Zusammenarbeit mit Eltern"});
  story.central("Das Land gewinnt", 1).central("Sprachkurse sind", 2);
  return story;
}

ClusterProposal sample_proposal(const Story& story) {
  ClusterProposal proposal;
  proposal.field = story.field(4);
  proposal.is_partition = true;
  ProposedCluster courses{
      story.cluster("Kursangebot und Erreichbarkeit"), false, false, "Kursangebot und Erreichbarkeit", {}};
  courses.placements.push_back({story.statement("Alphabet"), {"Kurse", "Land"}, false});
  ProposedCluster recognition{{}, true, false, "Anerkennung, Herkunft", {}};
  recognition.cluster.bytes[0] = 0xEE;
  recognition.placements.push_back({story.statement("Zeugnisse"), {"anerkennen", "Herkunft"}, false});
  recognition.placements.push_back({story.statement("Herkunftssprache"), {"anerkennen"}, true});
  proposal.clusters = {courses, recognition};
  proposal.fits_nowhere = {story.statement("Pflicht")};
  return proposal;
}

Advice sample_advice(const Story& story) {
  return {story.field(4),
          "Sprachkurse am Abend",
          {{story.cluster("Kursangebot und Erreichbarkeit"), {"Kurse"}, true},
           {story.cluster("Personal DaZ"), {}, false},
           {story.cluster("Zusammenarbeit mit Eltern"), {}, false}},
          {{story.statement("Abendkurse"), true}, {story.statement("mobile Beratung"), false}}};
}

}  // namespace tafelrunde::test
