// What may be published, and what a person must look at first.
#include <doctest/doctest.h>

#include <set>

#include "exchange/export_set.h"
#include "exchange/published.h"
#include "support/edition.h"
#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using test::Story;

namespace {

std::vector<std::string> delivered(const Session& session, Profile profile) {
  Edition edition = test::german_edition();
  edition.profile = profile;
  std::vector<std::string> bytes;
  const auto delivery = export_delivery(session, {"json", "csv", "html", "text"}, edition);
  for (const ExportedFile& file : *delivery) bytes.push_back(file.bytes);
  return bytes;
}

bool any_holds(const std::vector<std::string>& files, std::string_view words) {
  return std::any_of(files.begin(), files.end(),
                     [&](const std::string& bytes) { return bytes.find(words) != std::string::npos; });
}

std::vector<std::string> hints_in(const std::string& words) {
  std::vector<std::string> found;
  for (const PersonalHint& hint : personal_hints(Story().open().at(1).capture(words).session()))
    found.push_back(hint.kind + " " + hint.words);
  return found;
}

}  // namespace

TEST_CASE("Only released statements are published, in no file anything else, not even in the log") {
  const Session session = test::full_story().session();
  const auto open = delivered(session, Profile::open);
  for (const char* kept : {"zu wenig DaZ Lehrer", "Briefe nur auf Deutsch", "Das Land stellt mehr"})
    CHECK(any_holds(open, kept));
  for (const char* hidden : {"das war ein Witz", "noch nicht gelesen", "gehört ins Plenum", "zu persönlich",
                             "Mindest-TN 15", "Verworfen", "Fallengelassen", "Elternbriefe"})
    CHECK_MESSAGE(!any_holds(open, hidden), hidden);
  // The control: everything is there for those inside.
  const auto internal = delivered(session, Profile::internal);
  for (const char* hidden : {"das war ein Witz", "noch nicht gelesen", "zu persönlich", "Verworfen"})
    CHECK(any_holds(internal, hidden));
}

TEST_CASE("A finding keeps its wording and its published grounds, a cluster the dots of those merged into it") {
  const Session open = published(test::full_story().session());
  REQUIRE(findings_in_order(open).size() == 2);
  const auto clusters = clusters_in_order(open, {"hf2"});
  REQUIRE(clusters.size() == 2);
  CHECK(dots_of(open, clusters[1]->id) == 3);
}

TEST_CASE("A table that fewer than five statements come from is not named") {
  const auto tables_in = [](const Session& open) {
    std::set<std::string> tables;
    for (const auto& [id, statement] : open.statements) tables.insert(statement.table);
    return tables;
  };
  Story story;
  story.open().at(1, 1, "3");
  for (const char* words : {"eins", "zwei", "drei", "vier"}) story.capture(words);
  CHECK(tables_in(published(story.session())) == std::set<std::string>{""});
  story.capture("fünf");
  CHECK(tables_in(published(story.session())) == std::set<std::string>{"3"});
  story.set_state("fünf", ReleaseState::withheld);
  CHECK(tables_in(published(story.session())) == std::set<std::string>{""});
}

TEST_CASE("Names behind a form of address, mail addresses and telephone numbers are found") {
  using Hints = std::vector<std::string>;
  CHECK(hints_in("Frau M. vom JC hilft super") == Hints{"hint.name Frau M."});
  CHECK(hints_in("da war (Herr Öztürk) dabei") == Hints{"hint.name (Herr Öztürk)"});
  CHECK(hints_in("bitte an a.b@example.org schreiben") == Hints{"hint.mail a.b@example.org"});
  CHECK(hints_in("Tel. 0391 / 567-46 08 anrufen") == Hints{"hint.phone 0391 / 567-46 08"});
  CHECK(hints_in("+49 (0)391 5674608") == Hints{"hint.phone +49 (0)391 5674608"});
}

TEST_CASE("What only looks like it is left alone") {
  for (const char* words :
       {"Frauen m. Kindern werden kaum vermittelt", "@Land: bitte klären", "Anerkennung kostet 600 €",
        "am 12.09.2019 um 15.45 Uhr", "frau weiß nie, wer zuständig ist", "100000000 Euro", "a@b"})
    CHECK_MESSAGE(hints_in(words).empty(), words);
}
