#include "base/language.h"

#include <doctest/doctest.h>

namespace tafelrunde {
namespace {

Language language(std::string_view bytes) {
  auto parsed = Language::parse(bytes);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("a catalogue is lines of key and text, with notes and line breaks") {
  const Language words = language("# Begrüßung\n\nhello = Guten Tag = ja\r\ntwo=eins\\nzwei\nempty =");
  CHECK(words.text("hello") == "Guten Tag = ja");
  CHECK(words.text("two") == "eins\nzwei");
  CHECK(words.text("empty").empty());
  CHECK(words.entries().size() == 3);
}

TEST_CASE("gaps are filled by number, and an argument may itself be a key") {
  const Language words = language("saved = {1} um {0}, {1} {2}!\nstate.open = offen\nshow = {0}");
  CHECK(words.say("saved", "14.32", "gesichert") == "gesichert um 14.32, gesichert !");
  CHECK(words.say(Message{"show", {"@state.open"}}) == "offen");
  CHECK(words.say(Message{"show", {"@mustermann"}}) == "@mustermann");
  CHECK(words.say(Message{"show", {"{0}"}}) == "{0}");
}

TEST_CASE("a key the catalogue lacks shows itself") {
  const Language words = language("a = b");
  CHECK_FALSE(words.has("gone"));
  CHECK(words.text("gone") == "gone");
}

TEST_CASE("a line without a key, or a key twice, is refused and named") {
  CHECK(Language::parse("a = b\nnonsense").problem() == Message{"language.bad_line", {"2"}});
  CHECK(Language::parse(" = b").problem() == Message{"language.bad_line", {"1"}});
  CHECK(Language::parse("a = b\na = c").problem() == Message{"language.key_twice", {"a"}});
}

}  // namespace tafelrunde
