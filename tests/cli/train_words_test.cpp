#include <doctest/doctest.h>

#include <map>

#include "cli/terminal.h"
#include "support/small_corpus.h"

using namespace tafelrunde::test;

namespace {

namespace fs = std::filesystem;

struct Training {
  Terminal terminal;
  Said said;

  explicit Training(const std::string& text = small_corpus(500, 1)) { terminal.write("text.txt", text); }

  Said run(std::vector<std::string> more = {}, const std::string& out = "modell") {
    std::vector<std::string> arguments{"train-words", terminal.file("text.txt"), "--out", terminal.file(out)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return said = terminal.run(arguments);
  }
  // By name, the bytes of all files in the folder.
  std::map<std::string, std::string> files(const std::string& out = "modell") const {
    std::map<std::string, std::string> found;
    if (!fs::exists(terminal.file(out))) return found;
    for (const auto& entry : fs::directory_iterator(terminal.file(out))) {
      const auto name = entry.path().filename().string();
      found[name] = terminal.read(out + "/" + name);
    }
    return found;
  }
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A refusal is one sentence (of ours, so it may have several full stops) on one line, and writes nothing.
void check_refused(const Training& training, const std::string& reason) {
  CHECK(training.said.exit_code == 1);
  CHECK(training.said.out.empty());
  CHECK(holds(training.said.err, reason));
  CHECK(training.files().empty());
}

}  // namespace

TEST_CASE("train-words makes the five files of a word model and says what it made") {
  Training training;
  CHECK(training.run().exit_code == 0);
  const auto files = training.files();
  CHECK(files.size() == 5);
  for (const char* name : {"stems.tsv", "compound_parts.tsv", "stopwords.txt", "TOTAL.txt"})
    CHECK(files.contains(name));
  CHECK(holds(training.said.out, "Wortstämme"));
  CHECK(holds(training.said.err, "text.txt gelesen"));
  CHECK(files.at("stopwords.txt").starts_with("aber\n"));
}

TEST_CASE("the same texts give the same bytes") {
  Training training;
  CHECK(training.run({}, "eins").exit_code == 0);
  CHECK(training.run({}, "zwei").exit_code == 0);
  CHECK(training.files("eins") == training.files("zwei"));
}

TEST_CASE("a newer word model takes the older one's place, whatever its size") {
  Training training;
  CHECK(training.run({"--dimensions", "5"}).exit_code == 0);
  const auto before = training.files();
  CHECK(training.run({"--dimensions", "4", "--min-count", "3"}).exit_code == 0);
  CHECK(training.files().size() == 5);
  CHECK(training.files() != before);
}

TEST_CASE("with --words the program groups by the word model of one's own") {
  Training training;
  training.run();
  training.terminal.write("in.tsv",
                          "id\ttext\nf\tKlingel, Pedal, Lenker\ng\tSpaten, Hecke, Zaun\nk\tPfanne, Herd, Teller\n");
  training.terminal.write(
      "fragen.tsv", "id\ttext\nq1\tSpeiche, Kette, Sattel\nq2\tTomate, Beet, Rasen\nq3\tZwiebel, Suppe, Salz\n");
  const auto ask = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"analyse", "similar", training.terminal.file("in.tsv"),
                                       training.terminal.file("fragen.tsv"), training.terminal.file("out.tsv")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return training.terminal.run(arguments);
  };
  CHECK(ask({"--words", training.terminal.file("modell")}).exit_code == 0);
  const auto answer = training.terminal.read("out.tsv");
  CHECK(holds(answer, "q1\tf"));
  CHECK(holds(answer, "q2\tg"));
  CHECK(holds(answer, "q3\tk"));
}

TEST_CASE("--words must name a word model that can be read, for every verb that groups") {
  Training training;
  training.terminal.write("in.tsv", "id\ttext\nf\tKlingel\n");
  prepare_magdeburg(training.terminal);
  const auto nothing = training.terminal.file("nichts");
  const auto analysed = training.terminal.run({"analyse", "cluster", training.terminal.file("in.tsv"),
                                               training.terminal.file("out.tsv"), "--words", nothing});
  CHECK(analysed.exit_code == 1);
  CHECK(holds(analysed.err, "kein vollständiges, lesbares Wortmodell"));
  CHECK_FALSE(fs::exists(training.terminal.file("out.tsv")));
  training.run();
  training.terminal.write("modell/stems.tsv", "kaputt\n");
  const auto clustered = training.terminal.run(
      {"cluster", training.terminal.file("konferenz.tafel"), "--words", training.terminal.file("modell")});
  CHECK(clustered.exit_code == 1);
  CHECK(holds(clustered.err, "kein vollständiges, lesbares Wortmodell"));
}

TEST_CASE("several texts are read one after the other") {
  Training training;
  training.terminal.write("mehr.txt", small_corpus(100, 2));
  CHECK(training.run({training.terminal.file("mehr.txt")}).exit_code == 0);
  CHECK(holds(training.said.err, "mehr.txt gelesen"));
}

TEST_CASE("texts that cannot be read are refused in one sentence, and nothing is written") {
  Training training;
  SUBCASE("no such file") {
    training.run({training.terminal.file("fehlt.txt")});
    check_refused(training, "fehlt.txt gibt es nicht");
  }
  SUBCASE("a folder") {
    training.run({training.terminal.folder().string()});
    check_refused(training, "lässt sich nicht lesen");
  }
  SUBCASE("no UTF-8") {
    training.terminal.write("alt.txt", "gut\nM\xFCnchen\n");
    training.run({training.terminal.file("alt.txt")});
    check_refused(training, "alt.txt ist in Zeile 2 kein Text in UTF-8");
  }
  SUBCASE("UTF-16") {
    training.terminal.write("alt.txt", std::string("\xFF\xFEW\0o\0", 6));
    training.run({training.terminal.file("alt.txt")});
    check_refused(training, "alt.txt ist in Zeile 1 kein Text in UTF-8");
  }
  SUBCASE("zero bytes") {
    training.terminal.write("alt.txt", std::string("W\0o\0r\0t\0\n", 9));
    training.run({training.terminal.file("alt.txt")});
    check_refused(training, "in Zeile 1 kein Text");
  }
}

TEST_CASE("too little text is refused with what is needed") {
  for (const char* text : {"", "Wort", "Ein Garten hat einen Zaun.\n"}) {
    Training training(text);
    training.run();
    check_refused(training, "zu wenig Text");
    CHECK(holds(training.said.err, "mindestens 10"));
  }
}

TEST_CASE("a place that cannot be written to is refused before the work begins") {
  Training training;
  training.run({}, "text.txt");
  check_refused(training, "lässt sich nicht schreiben");
  CHECK_FALSE(holds(training.said.err, "gelesen"));
  training.terminal.write("stems.tsv", small_corpus(500, 1));
  const auto itself = training.terminal.run(
      {"train-words", training.terminal.file("stems.tsv"), "--out", training.terminal.folder().string()});
  CHECK(itself.exit_code == 1);
  CHECK(holds(itself.err, "wird auch gelesen"));
  CHECK(training.terminal.read("stems.tsv") == small_corpus(500, 1));
}

TEST_CASE("a line of ten million bytes is text like any other") {
  std::string text = small_corpus(1'000, 3);
  std::replace(text.begin(), text.end(), '\n', ' ');
  text.resize(10'000'000, 'x');
  Training training(text);
  CHECK(training.run().exit_code == 0);
  CHECK(training.files().size() == 5);
}

TEST_CASE("numbers that make no sense are not understood") {
  Training training;
  CHECK(training.run({"--dimensions", "1"}).exit_code == 2);
  CHECK(training.run({"--min-count", "0"}).exit_code == 2);
  CHECK(training.run({"--seed", "x"}).exit_code == 2);
  CHECK(training.terminal.run({"train-words"}).exit_code == 2);
}
