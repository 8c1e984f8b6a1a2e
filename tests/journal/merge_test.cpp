// Merging is the union of two sets of operations, whichever way round and however often.
#include <algorithm>
#include <random>

#include "journal/text_journal.h"
#include "journal_fixture.h"
#include "plain_sqlite.h"

namespace tafelrunde::journal {
namespace {

// Three stations that prepared the same conference and then each captured on their own, with some redactions.
struct Stations {
  Folder folder;
  std::vector<fs::path> files;

  explicit Stations(std::uint64_t seed) {
    Scribe preparing(seed);
    std::vector<Operation> common;
    {
      Journal prepared = session_with(folder / "prepared", preparing, {"vorher gesammelt"});
      common = must(prepared.read_all());
    }
    std::mt19937_64 dice(seed);
    for (int station = 0; station < 3; ++station) {
      files.push_back(folder / ("station" + std::to_string(station)).c_str());
      fs::copy_file(folder / "prepared", files.back());
      capture(files.back(), Scribe(seed * 10 + static_cast<std::uint64_t>(station) + 1), common, dice);
    }
  }

  static void capture(const fs::path& path, Scribe scribe, const std::vector<Operation>& common,
                      std::mt19937_64& dice) {
    Journal journal = must(Journal::open(path, Journal::Access::read_write, seeded_random(dice())));
    const auto shared = std::get<StatementCaptured>(common.back().fact).statement;
    for (int step = 0; step < 6; ++step) {
      switch (dice() % 4) {
        case 0:
          must(journal.append(scribe.action({StatementRevised{shared, "geändert"}})));
          break;
        case 1:
          if (dice() % 4 == 0)
            must(journal.append(scribe.action({EntityRedacted{id_cast<AnyId>(shared), "personal"}})));
          break;
        default:
          must(journal.append(scribe.action({scribe.statement("Beitrag " + std::to_string(step))})));
      }
    }
  }
};

// The text of the union, merged into a copy of `first` in the order given.
std::string merged(const Folder& folder, const fs::path& first, const std::vector<fs::path>& others) {
  static int serial = 0;
  const fs::path target = folder / ("merged" + std::to_string(++serial)).c_str();
  fs::copy_file(first, target);
  Journal journal = must(Journal::open(target, Journal::Access::read_write));
  for (const auto& other : others) must(journal.merge_from(other));
  CHECK(must(journal.verify()).is_sound());
  return must(dump(journal));
}

}  // namespace

TEST_CASE("merging stations is the same whichever way round, in any grouping, any number of times") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    const Stations stations(seed);
    const auto& [a, b, c] = std::tie(stations.files[0], stations.files[1], stations.files[2]);
    const std::string all = merged(stations.folder, a, {b, c});
    CHECK(merged(stations.folder, c, {b, a}) == all);
    CHECK(merged(stations.folder, b, {a, c, a, b, c}) == all);

    const fs::path b_and_c = stations.folder / "b_and_c";
    fs::copy_file(b, b_and_c);
    must(must(Journal::open(b_and_c, Journal::Access::read_write)).merge_from(c));
    CHECK(merged(stations.folder, a, {b_and_c}) == all);
    CHECK(merged(stations.folder, a, {a}) == merged(stations.folder, a, {}));
  }
}

TEST_CASE("merging says what it added, in the order of display, and what was there already") {
  const Stations stations(3);
  const auto theirs = must(must(Journal::open(stations.files[1], Journal::Access::read_only)).read_all());
  Journal journal = must(Journal::open(stations.files[0], Journal::Access::read_write));
  const auto before = must(journal.read_all());
  const Merged merged = must(journal.merge_from(stations.files[1]));
  CHECK(merged.already_there == 2);
  CHECK(merged.added.size() == theirs.size() - 2);
  CHECK(std::is_sorted(merged.added.begin(), merged.added.end(),
                       [](const Operation& x, const Operation& y) { return comes_before(x.stamp, y.stamp); }));
  CHECK(must(journal.read_all()).size() == before.size() + merged.added.size());
  CHECK(must(journal.merge_from(stations.files[1])).added.empty());
}

TEST_CASE("merging never changes the file it takes from") {
  const Stations stations(4);
  const std::string before = bytes_of(stations.files[1]);
  Journal journal = must(Journal::open(stations.files[0], Journal::Access::read_write));
  must(journal.merge_from(stations.files[1]));
  CHECK(bytes_of(stations.files[1]) == before);
}

TEST_CASE("one number with two contents is a copied computer: refused, and nothing taken") {
  Folder folder;
  Scribe original(1);
  session_with(folder / "a.tafel", original, {"eins"});
  fs::copy_file(folder / "a.tafel", folder / "b.tafel");
  Scribe clone = original;
  Journal ours = must(Journal::open(folder / "a.tafel", Journal::Access::read_write));
  must(ours.append(original.action({original.statement("hier")})));
  {
    Journal theirs = must(Journal::open(folder / "b.tafel", Journal::Access::read_write));
    Scribe innocent(2);
    must(theirs.append(innocent.action({innocent.statement("unbeteiligt")})));
    must(theirs.append(clone.action({clone.statement("dort")})));
  }
  const std::string before = bytes_of(folder / "a.tafel");
  const auto refused = ours.merge_from(folder / "b.tafel");
  REQUIRE_FALSE(refused);
  CHECK(refused.problem() == Message{"journal.cloned_writer", {original.writer().hex(), "3"}});
  CHECK(bytes_of(folder / "a.tafel") == before);
}

TEST_CASE("another conference is refused unless a person says that it is the same") {
  Folder folder;
  Scribe here(1), there(2);
  Journal ours = session_with(folder / "a.tafel", here, {"eins"});
  {
    Journal theirs = new_session(folder / "b.tafel", 2);
    must(theirs.append(there.action({magdeburg(12)})));
    must(theirs.append(there.action({there.statement("zwei")})));
  }
  CHECK(ours.merge_from(folder / "b.tafel").problem().key == "journal.other_conference");
  CHECK(statement_texts(must(ours.read_all())) == std::vector<std::string>{"eins"});
  CHECK(must(ours.merge_from(folder / "b.tafel", MergeRule::same_conference)).added.size() == 2);
  CHECK(statement_texts(must(ours.read_all())).size() == 2);
  CHECK(must(ours.merge_from(folder / "b.tafel")).added.empty());  // known by now
}

TEST_CASE("words that had been missing are filled in by a file that has them") {
  Folder folder;
  Scribe scribe(1);
  session_with(folder / "a.tafel", scribe, {"eins"});
  Rows wordless = must(must(Journal::open(folder / "a.tafel", Journal::Access::read_only)).rows());
  wordless.bodies.clear();
  Journal journal = new_session(folder / "b.tafel");
  const Merged first = must(journal.merge(wordless));
  CHECK(std::get<StatementCaptured>(first.added[1].fact).text.state == WordsState::missing);
  CHECK(must(journal.verify()).words_missing == 2);

  const Merged second = must(journal.merge_from(folder / "a.tafel"));
  CHECK(second.added.empty());
  CHECK(second.words_filled == 2);
  CHECK(statement_texts(must(journal.read_all())) == std::vector<std::string>{"eins"});
}

TEST_CASE("a text journal holds everything, to the byte") {
  const Stations stations(5);
  for (const auto& file : stations.files) {
    const std::string text = must(dump(must(Journal::open(file, Journal::Access::read_only))));
    const fs::path again = file.string() + ".again";
    CHECK(must(dump(must(replay(text, again)))) == text);
    CHECK(replay(text, again).problem().key == "journal.exists");
  }
}

TEST_CASE("a text journal that was altered is refused and leaves no file") {
  const Stations stations(6);
  const std::string text = must(dump(must(Journal::open(stations.files[0], Journal::Access::read_only))));
  const fs::path target = stations.folder / "target";
  const auto refusal = [&target](std::string altered) {
    const auto journal = replay(altered, target);
    CHECK_FALSE(fs::exists(target));
    return journal ? std::string() : journal.problem().key;
  };
  std::string hash_altered = text;
  hash_altered.replace(hash_altered.find("hf4"), 3, "hf5");
  CHECK(refusal(hash_altered).rfind("journal.fault_", 0) == 0);
  CHECK(refusal(text + "{}\n") == "journal.text_line");
  CHECK(refusal(text + "[[[\n") == "journal.text_line");
  CHECK(refusal("etwas anderes\n") == "journal.text_line");
  CHECK(refusal("") == "journal.text_line");
  const auto second_line = text.find('\n') + 1;
  CHECK(refusal(text.substr(0, second_line) + text.substr(text.find('\n', second_line) + 1)) == "journal.fault_gap");
}

}  // namespace tafelrunde::journal
