#include <doctest/doctest.h>

#include "cli/terminal.h"

using namespace tafelrunde::test;

TEST_CASE("every verb answers --help in German, and in English when asked") {
  Terminal terminal;
  for (const char* verb : {"templates", "new", "import", "cluster", "export", "check", "merge", "verify", "show",
                           "render", "pictures", "demo", "dump", "replay"}) {
    CAPTURE(verb);
    const Said german = terminal.run({verb, "--help"});
    CHECK(german.exit_code == 0);
    CHECK(german.out.find("Aufruf") != std::string::npos);
    CHECK(terminal.run({"--lang", "en", verb, "--help"}).out.find("Usage") != std::string::npos);
  }
}

TEST_CASE("what is not understood is one sentence and exit code 2") {
  Terminal terminal;
  for (const std::vector<std::string>& call :
       {std::vector<std::string>{"new"}, {"show"}, {"tanzen", "--laut"}, {"import", "nur-eine.tafel"}}) {
    const Said said = terminal.run(call);
    CHECK(said.exit_code == 2);
    CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    CHECK(said.out.empty());
  }
}

TEST_CASE("without a verb the windows open on the session that was named") {
  Terminal terminal;
  CHECK(terminal.run({"konferenz.tafel"}).exit_code == 77);
  CHECK(terminal.run({}).exit_code == 77);
}

TEST_CASE("the template of the Regionalkonferenzen is listed with its title") {
  Terminal terminal;
  CHECK(terminal.run({"templates"}).out.find("lik-st-2019\t") != std::string::npos);
}

TEST_CASE("a new session never replaces a file that is there") {
  Terminal terminal;
  terminal.write("da.tafel", "etwas anderes");
  const Said said = terminal.run({"new", terminal.file("da.tafel"), "--template", "lik-st-2019"});
  CHECK(said.exit_code == 1);
  CHECK(terminal.read("da.tafel") == "etwas anderes");
  CHECK(terminal.run({"new", terminal.file("x.tafel"), "--template", "gibt-es-nicht"}).exit_code == 1);
  CHECK_FALSE(std::filesystem::exists(terminal.file("x.tafel")));
  const Said nowhere =
      terminal.run({"new", terminal.file("y.tafel"), "--template", "lik-st-2019", "--venue", "paris"});
  CHECK(nowhere.exit_code == 1);
  CHECK_FALSE(std::filesystem::exists(terminal.file("y.tafel")));
}

TEST_CASE("files that are no sessions are refused in words and stay as they are") {
  Terminal terminal;
  terminal.write("leer.tafel", "");
  terminal.write("text.tafel", "Protokoll der Gesprächsrunde");
  for (const char* name : {"leer.tafel", "text.tafel", "gibt-es-nicht.tafel"}) {
    const std::string before = terminal.read(name);
    for (const std::vector<std::string>& call : {std::vector<std::string>{"show", terminal.file(name)},
                                                 {"verify", terminal.file(name)},
                                                 {"cluster", terminal.file(name)},
                                                 {"pictures", terminal.file(name), "--to", terminal.file("e")},
                                                 {"export", terminal.file(name), "--to", terminal.file("e")}}) {
      const Said said = terminal.run(call);
      CHECK(said.exit_code == 1);
      CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    }
    CHECK(terminal.read(name) == before);
  }
}

TEST_CASE("the tables of a conference merge into one session, and merging again adds nothing") {
  Terminal terminal;
  prepare_magdeburg(terminal, "plenum.tafel");
  std::filesystem::copy_file(terminal.file("plenum.tafel"), terminal.file("tisch.tafel"));
  terminal.write("p.tsv", "handlungsfeld\trunde\tbeitrag\n1\t1\tam Plenum gesagt\n");
  terminal.write("t.tsv", "handlungsfeld\trunde\tbeitrag\n1\t1\tam Tisch gesagt\n");
  terminal.run({"import", terminal.file("plenum.tafel"), terminal.file("p.tsv")});
  terminal.run({"import", terminal.file("tisch.tafel"), terminal.file("t.tsv")});
  const Said merged = terminal.run({"merge", terminal.file("plenum.tafel"), terminal.file("tisch.tafel")});
  REQUIRE_MESSAGE(merged.exit_code == 0, merged.err);
  CHECK(merged.out.find("1 Beitrag") != std::string::npos);
  CHECK(terminal.state_of("plenum.tafel")["statements"].size() == 2);
  const std::string before = terminal.read("plenum.tafel");
  CHECK(terminal.run({"merge", terminal.file("plenum.tafel"), terminal.file("tisch.tafel")}).exit_code == 0);
  CHECK(terminal.state_of("plenum.tafel")["statements"].size() == 2);
  CHECK(terminal.run({"verify", terminal.file("plenum.tafel")}).exit_code == 0);
}

TEST_CASE("another conference merges only when a person says that it is the same") {
  Terminal terminal;
  prepare_magdeburg(terminal, "a.tafel");
  prepare_magdeburg(terminal, "b.tafel");
  terminal.write("b.tsv", "handlungsfeld\trunde\tbeitrag\n3\t2\tim anderen Saal gesagt\n");
  terminal.run({"import", terminal.file("b.tafel"), terminal.file("b.tsv")});
  CHECK(terminal.run({"merge", terminal.file("a.tafel"), terminal.file("b.tafel")}).exit_code == 1);
  CHECK(terminal.state_of("a.tafel")["statements"].empty());
  const Said merged =
      terminal.run({"merge", terminal.file("a.tafel"), terminal.file("b.tafel"), "--same-conference"});
  REQUIRE_MESSAGE(merged.exit_code == 0, merged.err);
  const auto state = terminal.state_of("a.tafel");
  CHECK(state["statements"].size() == 1);
  CHECK(state["fields"].size() == 8);
  // From now on the link is known, and no word is needed any more.
  CHECK(terminal.run({"merge", terminal.file("a.tafel"), terminal.file("b.tafel")}).exit_code == 0);
}

TEST_CASE("proposals are printed without changing anything, and adopted when asked") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  REQUIRE(terminal
              .run({"import", terminal.file("konferenz.tafel"),
                    TAFELRUNDE_SOURCE_DIR "/sessions/magdeburg/tables.tsv", "--released"})
              .exit_code == 0);
  const std::string before = terminal.read("konferenz.tafel");
  CHECK(terminal.run({"cluster", terminal.file("konferenz.tafel"), "--field", "4"}).exit_code == 0);
  CHECK(terminal.read("konferenz.tafel") == before);
  const auto pinned_before = terminal.state_of("konferenz.tafel");
  REQUIRE(terminal.run({"cluster", terminal.file("konferenz.tafel"), "--adopt"}).exit_code == 0);
  const auto after = terminal.state_of("konferenz.tafel");
  int adopted = 0;
  for (std::size_t i = 0; i < after["statements"].size(); ++i) {
    const auto &was = pinned_before["statements"][i], &is = after["statements"][i];
    if (was["pinned"] == true) CHECK(is["cluster"] == was["cluster"]);
    if (is["cluster"] != was["cluster"]) ++adopted;
  }
  CHECK(adopted > 0);
  CHECK(terminal.run({"cluster", terminal.file("konferenz.tafel"), "--field", "99"}).exit_code == 1);
}

TEST_CASE_FIXTURE(Terminal,
                  "named clusters of an earlier conference are suggested only when asked for, and said so") {
  prepare_magdeburg(*this, "frueher.tafel");
  write("frueher.tsv",
        "handlungsfeld\trunde\tbeitrag\tcluster\n4\t1\tzu wenig Lehrkräfte\tLehrkräfte gewinnen\n"
        "4\t1\tBus fährt nicht\tWege zum Kurs\n");
  REQUIRE(run({"import", file("frueher.tafel"), file("frueher.tsv"), "--released"}).exit_code == 0);
  prepare_magdeburg(*this, "heute.tafel");
  write("heute.tsv", "handlungsfeld\trunde\tbeitrag\n4\t1\tLehrkräfte gewinnen, auch aus dem Ausland\n");
  REQUIRE(run({"import", file("heute.tafel"), file("heute.tsv"), "--released"}).exit_code == 0);
  CHECK(run({"cluster", file("heute.tafel"), "--field", "4"}).out.find("+ Lehrkräfte gewinnen") == std::string::npos);
  const Said with =
      run({"cluster", file("heute.tafel"), "--field", "4", "--memory", file("frueher.tafel"), "--adopt"});
  CHECK(with.exit_code == 0);
  CHECK(with.out.find("Mit Vorwissen aus frueher.tafel: 2") != std::string::npos);
  CHECK(with.out.find("+ Lehrkräfte gewinnen") != std::string::npos);
  const auto state = state_of("heute.tafel");
  REQUIRE(state["clusters"].size() == 1);
  CHECK(state["clusters"][0]["title"] == "Lehrkräfte gewinnen");
  CHECK(run({"cluster", file("heute.tafel"), "--memory", file("fehlt.tafel")}).exit_code == 1);
}

TEST_CASE("a session can be dumped as text and replayed to the same session") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.run({"import", terminal.file("konferenz.tafel"), TAFELRUNDE_SOURCE_DIR "/sessions/magdeburg/live.tsv"});
  REQUIRE(terminal.run({"dump", terminal.file("konferenz.tafel"), "--to", terminal.file("text")}).exit_code == 0);
  REQUIRE(terminal.run({"replay", terminal.file("text"), terminal.file("zweite.tafel")}).exit_code == 0);
  CHECK(terminal.run({"show", terminal.file("zweite.tafel"), "--json"}).out ==
        terminal.run({"show", terminal.file("konferenz.tafel"), "--json"}).out);
}
