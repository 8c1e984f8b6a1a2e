#include "projector/hyphens.h"

#include "hall.h"
#include "widgets/text.h"

using namespace tafelrunde;
using projector::with_hyphens;

namespace {

// Letters of equal width: `letters` of them fit a line.
struct Line {
  ImFontAtlas atlas;
  widgets::Face face{tests::HeadlessScreen::plain_look(atlas).type.body};
  std::string broken(std::string_view text, int letters) {
    return with_hyphens(face, text, widgets::width_of(face, std::string(static_cast<std::size_t>(letters), 'n')));
  }
};

}  // namespace

TEST_CASE("words that fit stay as they were said") {
  Line line;
  CHECK(line.broken("Kinderbetreuung fehlt überall", 15) == "Kinderbetreuung fehlt überall");
  CHECK(line.broken("", 5).empty());
}

TEST_CASE("a word too long for a line gets a hyphen where a syllable ends") {
  Line line;
  CHECK(line.broken("Kinderbetreuung", 10) == "Kinderbe-treuung");
  CHECK(line.broken("Verbesserungspotenzial", 16) == "Verbesserungspo-tenzial");
  CHECK(line.broken("Rechtsschutzversicherungsgesellschaften", 27) == "Rechtsschutzversicherungs-gesellschaften");
  CHECK(line.broken("die Erstorientierung dort", 12) == "die Erstorien-tierung dort");
}

TEST_CASE("letters that sound as one stay together") {
  Line line;
  CHECK(line.broken("Gesundheitskarten", 13) == "Gesundheits-karten");
  CHECK(line.broken("Nachbarschaften", 9) == "Nachbar-schaften");
  CHECK(line.broken("Wochenstundenzahl", 8) == "Wochen-stunden-zahl");
  CHECK(line.broken("Wohnberatungstermine", 16) == "Wohnberatungs-termine");
}

TEST_CASE("a word without syllables is left to break anywhere") {
  Line line;
  CHECK(line.broken("xxxxxxxxxxxxxxxxxxxx", 8) == "xxxxxxxxxxxxxxxxxxxx");
}
