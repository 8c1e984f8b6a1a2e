// Writes the desk in the middle of a conference as PNG, to be looked at:
//   desk_picture VIEW light|dark|contrast WIDTH HEIGHT OUT.png
// VIEW: board, proposal, chosen, cluster, finding, findings, plenary, help, empty, notice, correcting, deleted,
// advice (beside a draft), again (a proposal asked for once more), search, stance, vote, note, queue, palette, files,
// redaction, seat, round, attendance, hands, versions, settings, rehearsal
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "desk_rig.h"
#include "scene/typing_scene.h"
#include "shell/offscreen.h"

using namespace tafelrunde;
using namespace tafelrunde::test;
using widgets::KeyName;

namespace {

struct Sitting {
  Story story;
  scene::DeskFocus focus;
  std::optional<ClusterProposal> proposal;
  desk::DeskUi ui;
  desk::DeskStatus status;
};

Story empty_story() {
  Story story;
  story.open(eight_fields()).start_round(1);
  return story;
}

void set_up(Sitting& sitting, const std::string& view) {
  desk::DeskUi& ui = sitting.ui;
  Story& story = sitting.story;
  ui.side = view == "findings" || view == "board" ? desk::SideList::findings
            : view == "deleted"                   ? desk::SideList::deleted
                                                  : desk::SideList::newest;
  sitting.status.saved_at = "14:32:07";
  if (view != "empty") ui.capture.words.set("Sprachkurse brauchen feste Räume, jedes Halbjahr umziehen kostet TN");
  if (view == "proposal" || view == "again") sitting.proposal = sample_proposal(story);
  if (view == "again") {
    sitting.proposal->change = ProposalChange{1, 2, 0, 1, 0};
    sitting.proposal->clusters[1].placements[0].news = OfferNews::moved;
    ui.cursor_wish = desk::GhostSpot{story.statement("Zeugnisse")};
  }
  if (view == "chosen") ui.cursor_wish = story.statement("Jugendliche");
  if (view == "cluster") ui.cursor_wish = story.cluster("Personal DaZ");
  if (view == "plenary") {
    ui.panel = desk::Panel::plenary;
    story.act(ShowProjection{story.station(), {ProjectionView::plenary, story.field(4), 0}});
  } else if (view != "empty") {
    story.act(ShowProjection{story.station(), {ProjectionView::board, story.field(4), 0}});
  }
  if (view == "help") ui.shows_help = true;
  if (view == "search") {
    ui.searches = true;
    ui.search.set("kurse");
  }
  if (view == "stance") {
    const auto item = [&](const char* key, const char* kind, const char* text, Consensus consensus) {
      return std::pair<PaperItemKey, PaperItem>{{key}, {story.field(4), kind, text, consensus, {}}};
    };
    story.act(ImportPaper{{item("P4-L1", "Leitziel", "Alle lernen von Anfang an Deutsch.", Consensus::yes),
                           item("P4-M1", "Maßnahme", "Kurse auch abends und auf dem Land.", Consensus::open),
                           item("P4-M2", "Maßnahme", "Schulen beschäftigen Sprachmittler.", Consensus::unknown)}});
    story.stance("Abendkurse", "P4-M1", Stance::confirms).stance("Alphabet", "P4-M1", Stance::changes);
    ui.side = desk::SideList::paper;
    ui.stance = desk::StanceUi{{story.statement("Jugendliche")}, 1};
    ui.opened = desk::Editor::stance;
  }
  if (view == "note") ui.panel = desk::Panel::plenary;
  if (view == "redaction") {
    ui.redaction = desk::RedactionUi{id_cast<AnyId>(story.statement("Quereinsteiger")), 0};
    ui.opened = desk::Editor::redaction;
  }
  if (view == "files") {
    using Deed = desk::FileOffer::Deed;
    static const desk::FilesShown kFound{
        false,
        "6 von 8 Tischen haben Beiträge.",
        {{Deed::merge, "", "tisch-4.tafel",
          "Tisch 4\nNeu: 41 Beiträge (58 Vorgänge); 12 Vorgänge schon da.\n1 Texte stünden danach in zwei Fassungen "
          "nebeneinander; wählen können Sie jetzt oder später.",
          "Zusammenführen", true},
         {Deed::take_in, "", "zettel.csv",
          "12 Beiträge würden eingelesen; sie warten danach auf Freigabe.\n„Kita-Plätze erst nach acht Monaten“",
          "Einlesen", true},
         {Deed::back_up, "", "Datenträger STICK", "Eine frühere Kopie liegt dort und wird ersetzt. 14210 MB frei.",
          "Kopie sichern", true},
         {Deed::merge, "", "tisch-2.tafel", "Alles daraus ist schon hier.", "Zusammenführen", false}}};
    sitting.status.files = &kFound;
    ui.files.emplace();
    ui.opened = desk::Editor::files;
  }
  if (view == "attendance" || view == "hands") {
    story.act(CountAttendance{story.field(4), story.round(2), "4", {{{"Migrantenorganisationen", 4}, {"", 5}}}});
    const auto hands = [&](std::uint8_t number, const char* subject, int in_favour, int against, int abstained) {
      HandVoteId id;
      id.bytes[0] = number;
      story.act(CountHands{id, {story.field(4), {}, subject, in_favour, against, abstained}});
    };
    hands(1, "Sollen Sprachkurse mit Kinderbetreuung Vorrang haben?", 58, 6, 9);
    hands(2, "Reicht ein Leitziel für dieses Handlungsfeld?", 31, 30, 12);
  }
  if (view == "versions") {
    Story other = story.at_another_station("Tisch 7");
    story.revise("Jugendliche", "Jugendliche über 18 ohne Abschluss fallen durch jedes Raster");
    other.revise("Jugendliche",
                 "Junge Erwachsene ohne Schulabschluss finden kein Angebot, auch nicht in der Abendschule");
    story.rename("Frühe Bildung", "Frühe Bildung und Kita");
    other.rename("Frühe Bildung", "Kita und Vorschule");
    story.hear(other);
  }
  if (view == "rehearsal") sitting.status.is_rehearsal = true;
  if (view == "notice") {
    sitting.status.message =
        "Der Datenträger ist voll. Der letzte Beitrag steht noch im Feld; bitte Platz schaffen und noch einmal Enter "
        "drücken.";
    sitting.status.severity = desk::Severity::fault;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 6) return std::fputs("desk_picture VIEW light|dark|contrast WIDTH HEIGHT OUT.png\n", stderr), 2;
  const std::string view = words[1];
  const std::string theme_word = words[2];
  const auto theme = theme_word == "dark"       ? widgets::ThemeName::kDark
                     : theme_word == "contrast" ? widgets::ThemeName::kHighContrast
                                                : widgets::ThemeName::kLight;
  auto offscreen = shell::Offscreen::open();
  if (!offscreen) return std::fprintf(stderr, "%s\n", offscreen.problem().key.c_str()), 1;
  Sitting sitting{view == "empty" ? empty_story() : sample_desk(), {}, {}, {}, {}};
  sitting.focus = {sitting.story.field(4), sitting.story.round(view == "empty" ? 1 : 2), sitting.story.station()};
  set_up(sitting, view);
  if (view == "finding" || view == "correcting") sitting.ui.cursor_wish = sitting.story.cluster("Personal DaZ");
  const Language language = catalogue(std::getenv("DESK_LANG") ? std::getenv("DESK_LANG") : "de");
  auto scene = scene::desk_scene(sitting.story.session(), sitting.focus,
                                 sitting.proposal ? &*sitting.proposal : nullptr, {16 * 60 + 40});
  const Advice advice = sample_advice(sitting.story);
  if (view == "advice") scene.typing = scene::typing_scene(sitting.story.session(), &advice);
  scene::SearchIndex index;
  index.follow(sitting.story.session(), 1000);
  if (view == "search") scene.found = index.find(sitting.story.session(), sitting.ui.search.text);
  desk::Intents intents;
  const auto look = shell::desk_look(theme, std::atoi(words[3]), std::atoi(words[4]));
  const auto draw = [&] {
    return (*offscreen)->draw(look, [&](widgets::Frame& frame) {
      desk::draw_desk(frame, scene, sitting.status, language, sitting.ui, intents);
    });
  };
  draw();
  constexpr std::pair<const char*, widgets::KeyPress> kOpened[] = {
      {"finding", {KeyName::kE, widgets::kCtrl}},    {"correcting", {KeyName::kF2, {}}},
      {"vote", {KeyName::kB, widgets::kCtrl}},       {"note", {KeyName::kN, widgets::kCtrl}},
      {"queue", {KeyName::kL, widgets::kCtrl}},      {"palette", {KeyName::kK, widgets::kCtrl}},
      {"seat", {KeyName::kT, widgets::kCtrl}},       {"round", {KeyName::kR, widgets::kCtrl}},
      {"attendance", {KeyName::kI, widgets::kCtrl}}, {"hands", {KeyName::kH, widgets::kCtrl}},
      {"versions", {KeyName::kJ, widgets::kCtrl}},   {"settings", {KeyName::kO, widgets::kCtrl}}};
  for (const auto& [name, key] : kOpened)
    if (view == name) (*offscreen)->screen().input().push(key);
  if (view != "finding") draw();
  const shell::Picture picture = draw();
  std::ofstream(words[5], std::ios::binary) << shell::png_bytes(picture);
}
