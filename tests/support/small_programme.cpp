#include "support/small_programme.h"

namespace tafelrunde::test {

Phase phase(int position, std::string key, Method method, std::string title, int start_min, int duration_min) {
  Phase made;
  made.key = {std::move(key)};
  made.method = method;
  made.title = std::move(title);
  made.start_min = start_min;
  made.duration_min = duration_min;
  made.position = position;
  return made;
}

Phase round_phase(int position, int round_number, int start_min, int duration_min) {
  const std::string number = std::to_string(round_number);
  Phase made =
      phase(position, "runde" + number, Method::collecting, "Gesprächsrunde " + number, start_min, duration_min);
  made.round_number = round_number;
  return made;
}

Programme small_programme() {
  Programme programme;
  programme.template_id = "klein";
  programme.title = "Kleine Konferenz";
  programme.hours = "15.00 bis 18.00 Uhr";
  programme.moderators = {"A. Beispiel"};
  programme.fields = {{{"hf1"}, 1, "Beratung", {}}, {{"hf2"}, 2, "Bildung und Sprachförderung", {}}};
  programme.venues = {
      {{"magdeburg"}, "Magdeburg", "2019-09-12", "IHK", "Alter Markt 8\n39104 Magdeburg", "Saal", {}, {}, 0},
      {{"halle"},
       "Halle",
       "2019-09-26",
       "Literaturhaus",
       "Bernburger Straße 8\n06108 Halle/Saale",
       "Saal",
       {},
       {},
       0}};
  programme.phases = {phase(1, "begruessung", Method::greeting, "Begrüßung", 900, 15), round_phase(2, 1, 915, 60),
                      phase(3, "pause", Method::pause, "Kaffeepause", 975, 15), round_phase(4, 2, 990, 45),
                      phase(5, "plenum", Method::plenary, "Plenum", 1035, 45)};
  return programme;
}

}  // namespace tafelrunde::test
