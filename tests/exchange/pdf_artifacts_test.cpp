// What is painted outside of every tag is marked as an artifact, and nothing else of a page is touched.
#include <doctest/doctest.h>

#include <string>

#include "exchange/pdf_artifacts.h"

using namespace tafelrunde::exchange;

namespace {

int count_of(const std::string& words, const std::string& content) {
  int count = 0;
  for (auto at = content.find(words); at != std::string::npos; at = content.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a rule and a number at the foot are artifacts; tagged words are not") {
  const std::string page =
      "q\n0 0 1 rg 10 10 100 1 re f\n/P <</MCID 0>> BDC\nBT /F1 9 Tf (words) Tj ET\nEMC\nBT (17) Tj ET\nQ\n";
  const std::string marked = with_artifacts_marked(page);
  CHECK(count_of("/Artifact BMC", marked) == 2);
  CHECK(marked.find("/Artifact BMC\n 10 10 100 1 re f") != std::string::npos);
  CHECK(marked.find("(17) Tj ET\nEMC") != std::string::npos);
  const std::string before = "\n/Artifact BMC\n", after = "\nEMC\n";
  CHECK(marked.size() == page.size() + 2 * (before.size() + after.size()));  // nothing else was added or lost
}

TEST_CASE("operators inside of strings, names and dictionaries are words") {
  for (const char* words : {"(BT f ET)", "(a \\) f (nested f) \\\\)", "<424620>", "[(f) -20 (Do)]"}) {
    const std::string page = std::string("/P <</MCID 0 /f /Do>> BDC\nBT ") + words + " TJ ET\nEMC\n";
    CAPTURE(page);
    CHECK(with_artifacts_marked(page) == page);
  }
}

TEST_CASE("a path is marked from its beginning to its painting, and what paints nothing is not") {
  CHECK(count_of("/Artifact", with_artifacts_marked("1 0 0 1 0 0 cm 0 0 m 5 5 l S 0 0 5 5 re W n\n")) == 1);
  CHECK(with_artifacts_marked("0 0 5 5 re W n\n") == "0 0 5 5 re W n\n");
}

TEST_CASE("content that is cut off loses nothing") {
  for (const char* cut : {"", " ", "(never closed", "<4242", "/P <<", "0 0 5 5 re"})
    CHECK(with_artifacts_marked(cut) == cut);
}
