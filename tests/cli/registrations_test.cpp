// Who registered is kept apart from the session, and goes as a whole.
#include <doctest/doctest.h>

#include <sys/stat.h>

#include "cli/terminal.h"

using namespace tafelrunde::test;

namespace {

Said take(Terminal& terminal) {
  prepare_magdeburg(terminal);
  terminal.write("anmeldungen.csv",
                 "Name;E-Mail;Ort;Handlungsfelder;Anmeldedatum\n"
                 "Anna Muster;anna@example.org;Magdeburg;4, 6;12.08.2019\n"
                 "Bert Beispiel;bert@example.org;Halle;1, 2, 3;12.08.2019\n");
  return terminal.run({"registrations", terminal.file("konferenz.tafel"), terminal.file("anmeldungen.csv")});
}

bool stands_in_session(const Terminal& terminal, const std::string& words) {
  return terminal.read("konferenz.tafel").find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("registrations are counted, what is wrong is named, and no name is in the session") {
  Terminal terminal;
  const Said said = take(terminal);
  CHECK(said.exit_code == 0);
  CHECK(said.out.find("2 Personen aufgenommen") != std::string::npos);
  CHECK(said.out.find("2 Personen angemeldet, 1 davon zu prüfen") != std::string::npos);
  CHECK(said.err.find("3: Bert Beispiel: 3 Handlungsfelder gewählt; die Regel ist „maximal zwei“.") !=
        std::string::npos);
  CHECK(!stands_in_session(terminal, "Muster"));
  struct stat status {};
  REQUIRE(stat(terminal.file("konferenz.tafel.anmeldungen").c_str(), &status) == 0);
  CHECK((status.st_mode & 077) == 0);  // nobody else may read it
  CHECK(terminal.run({"registrations", terminal.file("konferenz.tafel"), terminal.file("anmeldungen.csv")})
            .out.find("0 Personen aufgenommen, 2 waren schon da") != std::string::npos);
}

TEST_CASE("deleted as a whole, with proof that nothing is left") {
  Terminal terminal;
  take(terminal);
  const Said said = terminal.run({"registrations", terminal.file("konferenz.tafel"), "--delete"});
  CHECK(said.exit_code == 0);
  CHECK(said.out.find("Die Anmeldungen (2 Personen) sind gelöscht. 0 Fundstellen in") != std::string::npos);
  CHECK(!std::filesystem::exists(terminal.file("konferenz.tafel.anmeldungen")));
  CHECK(terminal.run({"registrations", terminal.file("konferenz.tafel")}).out.find("0 Personen angemeldet") !=
        std::string::npos);
}

TEST_CASE("a name that stands in a statement is found by the proof") {
  Terminal terminal;
  take(terminal);
  terminal.write("beitraege.csv", "handlungsfeld;runde;beitrag\n4;1;Anna Muster hat das gesagt\n");
  terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("beitraege.csv")});
  const Said said = terminal.run({"registrations", terminal.file("konferenz.tafel"), "--delete"});
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("„Anna Muster“ steht hier 1-mal") != std::string::npos);
}

TEST_CASE("a preview writes nothing, and a table of another kind is refused") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.csv", "Name;Ort\nAnna Muster;Magdeburg\n");
  terminal.write("b.csv", "beitrag;runde\nx;1\n");
  CHECK(terminal.run({"registrations", terminal.file("konferenz.tafel"), terminal.file("a.csv"), "--preview"})
            .exit_code == 0);
  CHECK(!std::filesystem::exists(terminal.file("konferenz.tafel.anmeldungen")));
  CHECK(terminal.run({"registrations", terminal.file("konferenz.tafel"), terminal.file("b.csv")}).exit_code == 1);
}
