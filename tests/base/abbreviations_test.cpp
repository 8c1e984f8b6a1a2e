// Short forms written out on request.
#include "base/abbreviations.h"

#include <doctest/doctest.h>

using namespace tafelrunde;

namespace {

Abbreviations shipped() {
  Abbreviations list;
  list.add("kurz\tausgeschrieben\tfuer_die_analyse\r\nTN\tTeilnehmende\tTeilnehmer\r\nMO\tMigrantenorganisation\t\n");
  return list;
}

}  // namespace

TEST_SUITE("base: abbreviations") {
  TEST_CASE("a short form is found as written, or in any case") {
    CHECK(shipped().long_form("TN") == "Teilnehmende");
    CHECK(shipped().long_form("mo") == "Migrantenorganisation");
    CHECK_FALSE(shipped().long_form("kurz"));
    CHECK_FALSE(shipped().long_form(""));
  }

  TEST_CASE("what two short forms of different case mean is not guessed") {
    Abbreviations list;
    list.add("MA\tMitarbeitende\nMa\tMagister");
    CHECK(list.long_form("Ma") == "Magister");
    CHECK_FALSE(list.long_form("ma"));
  }

  TEST_CASE("one's own list wins, takes off, and may hold remarks and faults") {
    Abbreviations list = shipped();
    list.add("# unsere\nTN\tTeilnehmerinnen und Teilnehmer\nMO\t\n\xFF\tkaputt\nohne Tab\n");
    CHECK(list.long_form("TN") == "Teilnehmerinnen und Teilnehmer");
    CHECK_FALSE(list.long_form("MO"));
  }

  TEST_CASE("the word before the caret ends at blanks and signs") {
    CHECK(word_before("mehr TN", 7) == 5);
    CHECK(word_before("(ÖPNV", 6) == 1);
    CHECK(word_before("Mindest-TN", 10) == 8);
    CHECK(word_before("„TN", 5) == 3);
    CHECK(word_before("TN ", 3) == 3);
    CHECK(word_before("", 0) == 0);
  }
}
