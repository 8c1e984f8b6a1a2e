// Two stories that tests of screens and exports tell: one with every tricky wording, one with everything that can
// happen to statements, clusters and findings.
#pragma once

#include "support/story.h"

namespace tafelrunde::test {

// Words that have broken programs: spreadsheet formulas, quotes, separators, markup, signs of law and money.
inline const std::vector<std::string>& tricky_wordings() {
  static const std::vector<std::string> kWordings{
      "+ PSZ auch im Norden (Stendal), nicht nur MD u. Halle",
      "Vermieter sagen am Telefon gleich \"schon weg\" wenn sie Akzent hören",
      "Übergang klappt nicht; Akten kommen zu spät",
      "Frauen m. Kindern werden kaum vermittelt (<20%)",
      "Migrantenbeirat hat nur Rederecht - §§ prüfen",
      "Anerkennung kostet bis 600 €, Antrag 1 Seite",
      "=> Sprachkurse zuerst",
      "=SUMME(A1:A9)",
      "-> Bus fährt nur 2x",
      "@Land: bitte klären",
      "'+ mit Hochkomma davor",
      "''= mit zweien",
      "'nur ein Hochkomma",
      "\"ganz in Anführungszeichen\"",
      "erste Zeile\nzweite Zeile; mit \"Zitat\"",
      "Straße, Maßnahme, ÄÖÜ, Ołeksandra, Дніпро, العربية",
      "wer wertet das aus??",
      "sep=;",
      "NULL",
      "0041 / 1,5"};
  return kWordings;
}

inline Story tricky_story() {
  Story story;
  story.open().at(2, 1, "4a");
  for (const std::string& wording : tricky_wordings()) story.capture(wording);
  story.group("Titel; mit \"Zitat\" + §", {"+ PSZ", "=> Sprach"});
  story.dissent("@Land", "=nein, \"nicht\" hier;\nKommune!");
  return story;
}

// Two fields, two rounds, two stations, every state, a merged and a dissolved cluster, a divergence, a redaction.
inline Story full_story() {
  Story story;
  story.open().act(
      ImportPaper{{{{"P2-M1"}, {{"hf2"}, "Maßnahme", "Mehr Lehrkräfte.", Consensus::open, "Stellenplan"}},
                   {{"P2-Z1"}, {{"hf2"}, "Leitziel", "Sprache für alle.", Consensus::yes, {}}}}});
  story.at(2, 1, "4").capture("zu wenig DaZ Lehrer").capture("DaZ-Lehrkräfte fehlen v.a. an Sekundarschulen");
  story.capture("Briefe nur auf Deutsch").capture("B2 Kurse kommen nicht zustande");
  story.capture("Frau M. vom JC hilft super").capture("das war ein Witz");
  story.capture("noch nicht gelesen", ReleaseState::pending).capture("gehört ins Plenum", ReleaseState::parked);
  story.capture("zu persönlich", ReleaseState::withheld);
  story.group("Personal DaZ", {"zu wenig", "DaZ-Lehr"}).group("Eltern", {"Briefe"}).group("Elternbriefe");
  story.group("Verworfen", {"B2 Kurse"}).dissolve("Verworfen").merge("Elternbriefe", "Eltern");
  story.dots("Personal DaZ", 7).dots("Eltern", 2).dots("Elternbriefe", 1);
  story.kind("zu wenig", Kind::need).mention("zu wenig", 2).stance("zu wenig", "P2-M1", Stance::changes);
  story.dissent("Briefe", "Schulen sehen das anders").remove("das war ein Witz");
  story.conclude(Kind::measure, "Das Land stellt mehr DaZ-Lehrkräfte ein.", {"Personal DaZ"}, {"B2 Kurse"});
  story.central("Das Land", 1).conclude(Kind::need, "Eltern verstehen die Briefe nicht.", {"Elternbriefe"});
  story.conclude(Kind::need, "Fallengelassen.").drop_finding("Fallengelassen");
  story.at(1, 2).capture("Beratungsstellen nur Mo-Do bis 15 Uhr").redact(story.statement("Frau M."));

  Story other = story.at_another_station("Tisch 4");
  other.wait_ms(5000)
      .revise("B2 Kurse", "B2-Kurse scheitern an der Mindestzahl 15")
      .rename("Eltern", "Zusammenarbeit");
  story.revise("B2 Kurse", "B2 Kurse: Mindest-TN 15 nicht erreicht").hear(other);
  return story;
}

}  // namespace tafelrunde::test
