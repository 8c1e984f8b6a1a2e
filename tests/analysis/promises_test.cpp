// What the grouping promises whatever comes: the same result every time and in any order, nothing of the moderator's
// moved, and no text that stalls it. TAFELRUNDE_LONG=1 plays ten thousand boards instead of a few hundred.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <sstream>

#include "analysis/lexicon_of_the_house.h"
#include "analysis/neighbours.h"
#include "analysis/proposal.h"
#include "analysis/similar.h"

using namespace tafelrunde::analysis;

namespace {

bool is_long_run() { return std::getenv("TAFELRUNDE_LONG") != nullptr; }

// Own words from which statements are made at random: "mehr Sprachkurse am Abend".
const std::vector<std::string> kOpenings{"mehr",       "zu wenig",    "es fehlen", "wir brauchen", "endlich",
                                         "kostenlose", "niemand hat", "Problem:",  "bessere",      "weniger"};
const std::vector<std::string> kThings{
    "Sprachkurse",  "Kitaplätze",   "Wohnungen",     "Dolmetscher", "Busse",           "Ehrenamtliche", "Beratung",
    "Praktika",     "Deutschkurse", "Hausärzte",     "Vermieter",   "Lehrkräfte",      "Jugendclubs",   "Formulare",
    "Sozialarbeit", "Sportvereine", "Arbeitsplätze", "Begegnungen", "Kinderbetreuung", "Behördengänge"};
const std::vector<std::string> kEndings{
    "am Abend",     "auf dem Dorf", "für Frauen", "in der Schule", "ohne Wartezeit",
    "für Familien", "im Landkreis", "beim Amt",   "mit Fahrgeld",  ""};

using Dice = std::mt19937_64;

const std::string& any(const std::vector<std::string>& words, Dice& dice) { return words[dice() % words.size()]; }

Item statement(Dice& dice) {
  return {
      any(kOpenings, dice) + " " + any(kThings, dice) + " " + any(kEndings, dice), std::to_string(dice()), {}, {}};
}

std::vector<Item> statements(std::size_t count, Dice& dice) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < count; ++i) items.push_back(statement(dice));
  return items;
}

// Everything a proposal says, number for number.
std::string written(const Proposal& proposal) {
  std::ostringstream text;
  text << std::hexfloat;
  for (const auto& group : proposal.groups) {
    text << group.name << ':';
    for (const auto item : group.items) text << ' ' << item;
    text << '\n';
  }
  for (const auto& item : proposal.items) {
    text << static_cast<int>(item.placement) << ' ' << item.score << ' ' << item.margin;
    for (const auto& word : item.shared_words) text << ' ' << word;
    text << '\n';
  }
  return text.str();
}

std::set<std::set<std::string>> as_sets(const Proposal& proposal, const std::vector<Item>& items) {
  std::set<std::set<std::string>> groups;
  for (const auto& group : proposal.groups) {
    std::set<std::string> members;
    for (const auto item : group.items) members.insert(items[item].key);
    groups.insert(members);
  }
  return groups;
}

// The board on which everything proposed was accepted: each group confirmed, each of its statements placed in it.
struct AcceptedBoard {
  std::vector<Item> items;
  std::vector<ExistingGroup> groups;
};

AcceptedBoard accepted(std::vector<Item> items, const Proposal& proposal) {
  AcceptedBoard board{std::move(items), {}};
  for (const auto& group : proposal.groups) board.groups.push_back({group.name});
  for (std::size_t i = 0; i < board.items.size(); ++i) board.items[i].group = proposal.items[i].group;
  return board;
}

// Every group of the board is still there with its name, and everything that was in it still is.
bool board_is_unchanged(const AcceptedBoard& board, const std::vector<Item>& before, const Proposal& after) {
  for (std::size_t g = 0; g < board.groups.size(); ++g)
    if (g >= after.groups.size() || after.groups[g].name != board.groups[g].name) return false;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (board.items[i].group && after.items[i].group != board.items[i].group) return false;
  return true;
}

Neighbours neighbours_of(const std::vector<Item>& items, std::size_t most_for_exact) {
  Reader reader(lexicon_of_the_house());
  std::vector<Reading> readings;
  for (const auto& item : items) readings.push_back(reader.read(item.text));
  const StatementSpace space(lexicon_of_the_house().model, readings, 0.5);
  std::vector<Point> points;
  for (const auto& reading : readings) points.push_back(space.place(reading));
  const TellProgress nobody;
  bool stopped = false;
  Progress progress(nobody, stopped);
  return most_similar(points, space.feature_count(), 8, progress, most_for_exact);
}

}  // namespace

TEST_CASE("two runs give the same to the last bit") {
  Dice dice(11);
  const auto items = statements(150, dice);
  const std::vector<ExistingGroup> existing{{"Sprachkurse"}, {"Wohnen"}};
  CHECK(written(propose(lexicon_of_the_house(), items, existing)) ==
        written(propose(lexicon_of_the_house(), items, existing)));
}

TEST_CASE("in any other order random boards are grouped in exactly the same way") {
  Dice dice(12);
  for (int run = 0; run < (is_long_run() ? 1'000 : 40); ++run) {
    const auto items = statements(15 + dice() % 60, dice);
    auto shuffled = items;
    std::shuffle(shuffled.begin(), shuffled.end(), dice);
    REQUIRE(as_sets(propose(lexicon_of_the_house(), items, {}), items) ==
            as_sets(propose(lexicon_of_the_house(), shuffled, {}), shuffled));
  }
}

TEST_CASE("inserting statements changes no confirmed group and moves nothing that was placed") {
  Dice dice(13);
  int control_changed = 0;
  const int boards = is_long_run() ? 10'000 : 300;
  for (int run = 0; run < boards; ++run) {
    const auto before = statements(15 + dice() % 15, dice);
    const auto board = accepted(before, propose(lexicon_of_the_house(), before, {}));
    auto grown = board.items;
    for (auto more = 1 + dice() % 10; more > 0; --more) grown.insert(grown.end(), statement(dice));
    Parameters parameters;
    parameters.resolution = 0.5 + static_cast<double>(dice() % 50) / 10;
    parameters.seed = dice();
    REQUIRE(board_is_unchanged(board, before, propose(lexicon_of_the_house(), grown, board.groups, parameters)));

    for (auto& item : grown) item.group.reset();  // the control: a cold re-run instead of an insertion
    control_changed += !board_is_unchanged(board, before, propose(lexicon_of_the_house(), grown, {}, parameters));
  }
  CHECK(control_changed > boards * 9 / 10);
}

TEST_CASE("the quick search for neighbours finds nearly all that the exact one finds, and the same every time") {
  Dice dice(14);
  const auto items = statements(is_long_run() ? 5'000 : 1'200, dice);
  const auto exact = neighbours_of(items, items.size());
  const auto quick = neighbours_of(items, 0);
  std::size_t found = 0, all = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    // Among equals either may be named, so likenesses are compared.
    for (const auto& neighbour : exact[i]) {
      ++all;
      found += !quick[i].empty() && quick[i].back().likeness <= neighbour.likeness ? 1 : 0;
      REQUIRE(std::none_of(quick[i].begin(), quick[i].end(), [&](const auto& n) { return n.point == i; }));
    }
    REQUIRE(std::is_sorted(quick[i].begin(), quick[i].end(),
                           [](const auto& a, const auto& b) { return a.likeness > b.likeness; }));
  }
  std::size_t reached = 0;
  for (std::size_t i = 0; i < items.size(); ++i)
    reached +=
        !exact[i].empty() && !quick[i].empty() && quick[i].front().likeness == exact[i].front().likeness ? 1 : 0;
  CHECK(found * 10 >= all * 9);
  CHECK(reached * 10 >= items.size() * 9);
  const auto again = neighbours_of(items, 0);
  for (std::size_t i = 0; i < items.size(); ++i)
    REQUIRE(std::equal(quick[i].begin(), quick[i].end(), again[i].begin(), again[i].end(),
                       [](const auto& a, const auto& b) { return a.point == b.point && a.likeness == b.likeness; }));
}

TEST_CASE("progress rises from nothing to the end, and a stop is obeyed") {
  Dice dice(15);
  const auto items = statements(600, dice);
  std::vector<double> told;
  Parameters parameters;
  parameters.tell = [&](double share) { return told.push_back(share), true; };
  CHECK_FALSE(propose(lexicon_of_the_house(), items, {}, parameters).stopped);
  REQUIRE(told.size() > 5);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.front() >= 0);
  CHECK(told.back() <= 1);

  for (const double when : {0.0, 0.3, 0.7, 0.9}) {
    std::size_t asked_after = 0;
    parameters.tell = [&](double share) { return share < when || ++asked_after > 1; };
    CHECK(propose(lexicon_of_the_house(), items, {}, parameters).stopped);
    CHECK(asked_after == 1);
  }
}

TEST_CASE("thousands of equal, empty or strange statements neither crash nor stall") {
  const std::size_t many = is_long_run() ? 10'000 : 1'500;
  for (const auto& text : {std::string("Mehr Sprachkurse am Abend"), std::string(), std::string("a"),
                           std::string("👍🎉"), std::string("\xFF\xC3\x28")}) {
    const std::vector<Item> items(many, Item{text, "", {}, {}});
    const auto proposal = propose(lexicon_of_the_house(), items, {});
    CHECK(proposal.items.size() == many);
  }
  const std::vector<Item> long_ones(20, Item{std::string(100'000, 'x') + " Sprachkurs", "", {}, {}});
  CHECK(propose(lexicon_of_the_house(), long_ones, {}).items.size() == 20);
  std::string words;
  while (words.size() < 100'000) words += "Wort" + std::to_string(words.size()) + "x ";
  const std::vector<Item> wordy(20, Item{words, "", {}, {}});
  CHECK(propose(lexicon_of_the_house(), wordy, {}).items.size() == 20);
}

TEST_CASE("statements in the same words come into one group, however many they are") {
  for (const std::size_t many : {20, 400}) {
    Dice dice(16);
    auto items = statements(40, dice);
    for (std::size_t i = 0; i < many; ++i)
      items.push_back({"Gebetsraum in der Hochschule", "g" + std::to_string(i), {}, {}});
    const auto proposal = propose(lexicon_of_the_house(), items, {});
    REQUIRE(proposal.items[40].group);
    for (std::size_t i = 41; i < items.size(); ++i) REQUIRE(proposal.items[i].group == proposal.items[40].group);
  }
  const std::vector<Item> nothing_else(300, Item{"Gebetsraum in der Hochschule", "", {}, {}});
  const auto proposal = propose(lexicon_of_the_house(), nothing_else, {});
  REQUIRE(proposal.groups.size() == 1);
  CHECK(proposal.groups[0].items.size() == 300);
}

TEST_CASE("many statements that share nothing cost no memory for groups that nobody sees") {
  std::vector<Item> items;
  for (std::size_t i = 0; i < (is_long_run() ? 20'000u : 1'500u); ++i) {
    std::string strange;
    for (auto n = i + 1; n > 0; n /= 20) strange += "bcdfghjklmnpqrstvwxz"[n % 20];
    items.push_back({"q" + strange + "q", "", {}, {}});
  }
  const auto proposal = propose(lexicon_of_the_house(), items, {});
  CHECK(proposal.groups.size() < 100);
}

TEST_CASE("searching for similar statements takes hostile text, and equal ones come in their order") {
  const std::vector<std::string_view> statements(200, "Mehr Sprachkurse am Abend");
  const SimilarStatements similar(lexicon_of_the_house(), statements);
  const auto found = similar.most_similar("mehr sprachkurse AM abend!", 5);
  REQUIRE(found.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(found[i].statement == i);
  CHECK(found[0].near_verbatim);
  CHECK(similar.most_similar(std::string(100'000, 'y')).empty());
  CHECK(similar.most_similar("\xFF\xFE").empty());
}
