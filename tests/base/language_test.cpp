#include "base/language.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace tafelrunde {
namespace {

Language language(std::string_view bytes) {
  auto parsed = Language::parse(bytes);
  REQUIRE(parsed);
  return *parsed;
}

Message refusal(std::string_view bytes) {
  const auto parsed = Language::parse(bytes);
  REQUIRE_FALSE(parsed);
  return parsed.problem();
}

std::string path_of(const std::string& code) {
  return std::string(TAFELRUNDE_SOURCE_DIR) + "/assets/language/" + code + ".po";
}

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe);
  char part[4096];
  while (const std::size_t count = fread(part, 1, sizeof part, pipe)) output.append(part, count);
  CHECK(pclose(pipe) == 0);
  return output;
}

}  // namespace

TEST_CASE("a catalogue has a text for every key, with notes, line breaks and quotation marks") {
  const Language words = language(
      "# Begrüßung\nmsgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n\n"
      "#. said first\nmsgid \"hello\"\nmsgstr \"Guten Tag = \\\"ja\\\"\"\r\n"
      "msgid \"two\"\nmsgstr \"\"\n\"eins\\n\"\n\"zwei \\\\n\"\n");
  CHECK(words.text("hello") == "Guten Tag = \"ja\"");
  CHECK(words.text("two") == "eins\nzwei \\n");
  CHECK(words.entries().size() == 2);
}

TEST_CASE("what a translator left empty, marked as fuzzy or took out is no text") {
  const Language words = language(
      "msgid \"empty\"\nmsgstr \"\"\n#, fuzzy, c-format\nmsgid \"guessed\"\nmsgstr \"Vielleicht\"\n"
      "msgid \"sure\"\nmsgstr \"Ja\"\n#~ msgid \"old\"\n#~ msgstr \"Alt\"\n");
  CHECK(words.entries().size() == 1);
  CHECK(words.text("sure") == "Ja");
}

TEST_CASE("gaps are filled by number, and an argument may itself be a key") {
  const Language words = language(
      "msgid \"saved\"\nmsgstr \"{1} um {0}, {1} {2}!\"\nmsgid \"state.open\"\nmsgstr \"offen\"\n"
      "msgid \"show\"\nmsgstr \"{0}\"\n");
  CHECK(words.say("saved", "14.32", "gesichert") == "gesichert um 14.32, gesichert !");
  CHECK(words.say(Message{"show", {"@state.open"}}) == "offen");
  CHECK(words.say(Message{"show", {"@mustermann"}}) == "@mustermann");
  CHECK(words.say(Message{"show", {"{0}"}}) == "{0}");
}

TEST_CASE("a key the catalogue lacks shows itself") {
  const Language words = language("msgid \"a\"\nmsgstr \"b\"");
  CHECK_FALSE(words.has("gone"));
  CHECK(words.text("gone") == "gone");
}

TEST_CASE("a line that cannot be read, or a key twice, is refused and named") {
  const std::string good = "msgid \"a\"\nmsgstr \"b\"\n";
  CHECK(refusal(good + "nonsense") == Message{"language.bad_line", {"3"}});
  CHECK(refusal(good + "msgid \"open") == Message{"language.bad_line", {"3"}});
  CHECK(refusal(good + "msgid \"c\"\nmsgstr \"an \"unescaped\" mark\"") == Message{"language.bad_line", {"4"}});
  CHECK(refusal(good + "msgid \"c\"\nmsgstr \"ends in \\\"") == Message{"language.bad_line", {"4"}});
  CHECK(refusal(good + "msgid \"c\"\nmsgid \"d\"") == Message{"language.bad_line", {"4"}});
  CHECK(refusal(good + "msgid \"c\"") == Message{"language.bad_line", {"3"}});
  CHECK(refusal(good + "msgctxt \"c\"") == Message{"language.bad_line", {"3"}});
  CHECK(refusal("msgstr \"b\"") == Message{"language.bad_line", {"1"}});
  CHECK(refusal("\"b\"") == Message{"language.bad_line", {"1"}});
  CHECK(refusal(good + good) == Message{"language.key_twice", {"a"}});
}

TEST_CASE("gettext itself finds nothing wrong in our catalogues, and reads in them what we read") {
  for (const std::string code : {"de", "en"}) {
    const Language ours = language(file_text(path_of(code)));
    CHECK(ours.entries().size() > 1000);
    const std::string rewritten = output_of("msgfmt --check --output-file=- " + path_of(code) + " | msgunfmt");
    CHECK(language(rewritten).entries() == ours.entries());
  }
}

}  // namespace tafelrunde
