// What is delivered can be held against its manifest.
#include <doctest/doctest.h>

#include "core/apply.h"
#include "exchange/export_set.h"
#include "support/edition.h"
#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;

TEST_CASE("The manifest names each file with size and SHA-256, and the state it tells") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const Session session = test::full_story().session();
  const Manifest manifest = manifest_of({{"b.csv", "abc"}, {"a.json", ""}}, session, test::german_edition());
  CHECK(manifest_json(manifest) == R"({
  "schema": "tafelrunde-manifest-1",
  "conference": ")" + session.conference.hex() +
                                       R"(",
  "as_of": "2019-09-12T13:45:39Z",
  "label": "Entwurf",
  "keep_until": "2029-12-31",
  "operations": 42,
  "journal_state": ")" + journal_state(session) +
                                       R"(",
  "files": [
    {
      "name": "a.json",
      "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "size": 0
    },
    {
      "name": "b.csv",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "size": 3
    }
  ]
}
)");
}

TEST_CASE("A manifest can be read again, and one that is none of ours is refused") {
  const Manifest manifest = manifest_of({{"a.csv", "abc"}}, test::full_story().session(), test::german_edition());
  const auto again = parse_manifest(manifest_json(manifest));
  REQUIRE(again.ok());
  CHECK(again->journal_state == manifest.journal_state);
  CHECK(again->files.at(0).size == 3);
  for (const char* other :
       {"{}", R"({"schema": "tafelrunde-manifest-1"})", R"({"schema": "tafelrunde-manifest-1", "files": ["a"]})",
        R"({"schema": "tafelrunde-manifest-1", "files": [{"name": "../a"}]})",
        R"({"schema": "tafelrunde-manifest-1", "files": [{"name": "a/b"}]})"}) {
    const auto refused = parse_manifest(other);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().key == "manifest.not_readable");
  }
  CHECK(parse_manifest("nonsense").problem().key == "json.not_json");
}

TEST_CASE("The state of the journal is that of the set of operations, not of their order") {
  const test::Story story = test::full_story();
  std::vector<Operation> operations = story.operations();
  std::reverse(operations.begin(), operations.end());
  CHECK(journal_state(fold(operations)) == journal_state(story.session()));
  operations.pop_back();
  CHECK(journal_state(fold(operations)) != journal_state(story.session()));
}

TEST_CASE("A delivery ends with the manifest of everything in it") {
  const auto delivery = export_delivery(test::full_story().session(), {"json", "csv"}, test::german_edition());
  REQUIRE(delivery.ok());
  REQUIRE(delivery->back().name == kManifestName);
  CHECK(parse_manifest(delivery->back().bytes)->files.size() == delivery->size() - 1);
}
