#include "analysis/proposal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "analysis/lexicon_of_the_house.h"

using namespace tafelrunde::analysis;

namespace {

// Own examples: three topics of a field, six statements each.
const std::vector<std::string> kCourses{"Mehr Sprachkurse am Abend",
                                        "Der Sprachkurs ist voll, Wartezeit acht Monate",
                                        "Sprachkurse brauchen Kinderbetreuung",
                                        "Ohne Kinderbetreuung kommen Mütter nicht zum Sprachkurs",
                                        "Deutschkurse auch auf dem Dorf",
                                        "Kursangebot für Frauen mit kleinen Kindern"};
const std::vector<std::string> kHealth{
    "Beim Arzt fehlt ein Dolmetscher",        "Krankenhaus ohne Dolmetscher ist gefährlich",
    "Ärzte rechnen das Dolmetschen nicht ab", "Krankenkasse soll Sprachmittler bezahlen",
    "Hausärzte nehmen keine Patienten mehr",  "Kinder dolmetschen für ihre Eltern beim Arzt"};
const std::vector<std::string> kHousing{"Vermieter sagen am Telefon ab",
                                        "Keine Wohnung mit ausländischem Namen",
                                        "Wohnungen sind zu teuer und zu klein",
                                        "Wohnungsbaugesellschaft soll Geflüchtete aufnehmen",
                                        "Vermieter brauchen einen Ansprechpartner",
                                        "Raus aus der Gemeinschaftsunterkunft in eigene Wohnungen"};

std::vector<Item> field() {
  std::vector<Item> items;
  for (const auto* topic : {&kCourses, &kHealth, &kHousing}) {
    for (const auto& text : *topic) items.push_back({text, std::to_string(items.size()), {}, {}});
  }
  return items;
}

// Items of one group as a set of texts, so that partitions can be compared whatever the order was.
std::set<std::set<std::string>> as_sets(const Proposal& proposal, const std::vector<Item>& items) {
  std::set<std::set<std::string>> groups;
  for (const auto& group : proposal.groups) {
    std::set<std::string> members;
    for (const auto item : group.items) members.insert(items[item].text + items[item].key);
    groups.insert(members);
  }
  return groups;
}

bool pins_kept(const Proposal& proposal, const std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].group) continue;
    if (proposal.items[i].placement != Placement::pinned || proposal.items[i].group != items[i].group) return false;
  }
  return true;
}

bool every_item_stands_once(const Proposal& proposal) {
  std::vector<int> times(proposal.items.size());
  for (std::size_t g = 0; g < proposal.groups.size(); ++g) {
    for (const auto item : proposal.groups[g].items) {
      ++times[item];
      if (proposal.items[item].group != g) return false;
    }
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i] != (proposal.items[i].group ? 1 : 0)) return false;
  }
  return true;
}

bool refusals_kept(const Proposal& proposal, const std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const auto group : items[i].refused) {
      if (!items[i].group && proposal.items[i].group == group) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("statements about one topic are proposed as one group, with a name and reasons") {
  const auto items = field();
  Parameters coarse;
  coarse.resolution = 1.5;
  const auto proposal = propose(lexicon_of_the_house(), items, {}, coarse);
  REQUIRE(proposal.partitioned);
  CHECK(every_item_stands_once(proposal));
  CHECK(proposal.items[0].group == proposal.items[2].group);
  CHECK(proposal.items[6].group == proposal.items[7].group);
  CHECK(proposal.items[12].group == proposal.items[16].group);
  CHECK(proposal.items[0].group != proposal.items[6].group);
  CHECK(proposal.items[0].group != proposal.items[12].group);
  const auto& doctor = proposal.items[6];
  CHECK(std::count(doctor.shared_words.begin(), doctor.shared_words.end(), "Dolmetscher") == 1);
  CHECK(doctor.nearest_item);
  CHECK(proposal.groups[*doctor.group].name.find("olmetsch") != std::string::npos);
  CHECK_FALSE(proposal.groups[*doctor.group].existing);
}

TEST_CASE("the order of entry does not matter") {
  auto items = field();
  items.push_back({kCourses[0], "twin", {}, {}});
  const auto first = propose(lexicon_of_the_house(), items, {});
  std::mt19937_64 dice(3);
  for (int run = 0; run < 10; ++run) {
    auto shuffled = items;
    std::shuffle(shuffled.begin(), shuffled.end(), dice);
    REQUIRE(as_sets(propose(lexicon_of_the_house(), shuffled, {}), shuffled) == as_sets(first, items));
  }
}

TEST_CASE("the same seed gives the same proposal") {
  const auto items = field();
  const auto once = propose(lexicon_of_the_house(), items, {});
  const auto twice = propose(lexicon_of_the_house(), items, {});
  REQUIRE(once.items.size() == twice.items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(once.items[i].group == twice.items[i].group);
    CHECK(once.items[i].score == twice.items[i].score);
  }
}

TEST_CASE("a higher resolution gives more groups, and a number of groups can be asked for") {
  const auto items = field();
  Parameters coarse, fine;
  coarse.resolution = 1;
  fine.resolution = 3;
  CHECK(propose(lexicon_of_the_house(), items, {}, coarse).groups.size() <
        propose(lexicon_of_the_house(), items, {}, fine).groups.size());
  CHECK(propose_groups(lexicon_of_the_house(), items, {}, 3).groups.size() == 3);
}

TEST_CASE("existing groups come first and keep their names, also those that stay empty") {
  auto items = field();
  items[6].group = 1;
  const std::vector<ExistingGroup> existing{{"Weltraumforschung"}, {"Dolmetscher beim Arzt"}, {""}};
  const auto proposal = propose(lexicon_of_the_house(), items, existing);
  REQUIRE(proposal.groups.size() >= 3);
  for (std::size_t g = 0; g < 3; ++g) {
    CHECK(proposal.groups[g].existing == g);
    CHECK(proposal.groups[g].name == existing[g].name);
  }
  CHECK(proposal.groups[2].items.empty());
  CHECK(proposal.items[6].placement == Placement::pinned);
  CHECK(proposal.items[7].group == 1);
}

TEST_CASE("on random boards pins stay, refusals are kept and each statement stands once") {
  std::mt19937_64 dice(5);
  const std::vector<ExistingGroup> existing{{"Sprachkurse"}, {"Gesundheit"}, {""}, {"Wohnen"}};
  int control_breaches = 0;
  for (int run = 0; run < 200; ++run) {
    auto items = field();
    for (auto& item : items) {
      if (dice() % 3 == 0) item.group = dice() % 4;
      if (dice() % 3 == 0) item.refused.push_back(dice() % 4);
    }
    Parameters parameters;
    parameters.resolution = 0.5 + static_cast<double>(dice() % 40) / 10;
    parameters.seed = dice();
    const auto proposal = propose(lexicon_of_the_house(), items, existing, parameters);
    REQUIRE(pins_kept(proposal, items));
    REQUIRE(refusals_kept(proposal, items));
    REQUIRE(every_item_stands_once(proposal));

    auto forgetful = items;  // the control: the same board without what the moderator decided
    for (auto& item : forgetful) item.group.reset(), item.refused.clear();
    const auto broken = propose(lexicon_of_the_house(), forgetful, existing, parameters);
    control_breaches += !pins_kept(broken, items) || !refusals_kept(broken, items);
  }
  CHECK(control_breaches > 150);
}

TEST_CASE("under fifteen statements nothing is partitioned, only clear cases are offered to named groups") {
  auto items = field();
  items.resize(kFewestForPartition - 1);
  const std::vector<ExistingGroup> existing{{"Sprachkurse"}, {"Dolmetscher beim Arzt"}, {""}};
  const auto proposal = propose(lexicon_of_the_house(), items, existing);
  CHECK_FALSE(proposal.partitioned);
  CHECK(proposal.groups.size() == 3);
  CHECK(proposal.groups[2].items.empty());
  CHECK(proposal.items[0].group == 0);
  CHECK(proposal.items[6].group == 1);
  const auto left = std::count_if(proposal.items.begin(), proposal.items.end(),
                                  [](const ItemProposal& item) { return item.placement == Placement::undecided; });
  CHECK(left > 0);
}

TEST_CASE("what is like nothing else fits nowhere") {
  auto items = field();
  items.push_back({"Xylophonquartett", "x", {}, {}});
  items.push_back({"", "leer", {}, {}});
  items.push_back({"👍", "daumen", {}, {}});
  const auto proposal = propose(lexicon_of_the_house(), items, {});
  for (std::size_t i = items.size() - 2; i < items.size(); ++i) {
    CHECK(proposal.items[i].placement == Placement::fits_nowhere);
    CHECK_FALSE(proposal.items[i].group);
  }
}

TEST_CASE("no statement, one statement and equal statements are no trouble") {
  CHECK(propose(lexicon_of_the_house(), {}, {}).items.empty());
  const std::vector<Item> one{{"Mehr Sprachkurse", "1", {}, {}}};
  CHECK(propose(lexicon_of_the_house(), one, {}).items[0].placement == Placement::undecided);
  const std::vector<Item> equal(40, Item{"Mehr Sprachkurse", "", {}, {}});
  const auto proposal = propose(lexicon_of_the_house(), equal, {});
  CHECK(every_item_stands_once(proposal));
  const std::vector<Item> blank(40, Item{"", "", {}, {}});
  CHECK(propose(lexicon_of_the_house(), blank, {}).groups.empty());
}

TEST_CASE("hostile text neither crashes nor stalls the grouping") {
  auto items = field();
  for (const auto& text : {std::string(100'000, 'a'), std::string(100'000, ' '), std::string("\xFF\xFE\x80"),
                           std::string(3, '\0'), std::string("a"), std::string("\xF0\x9F")}) {
    items.push_back({text, std::to_string(items.size()), {}, {}});
  }
  items[0].group = 77;  // no such group
  CHECK(every_item_stands_once(propose(lexicon_of_the_house(), items, {})));
}

TEST_CASE("without a lexicon statements are grouped by their shared words") {
  const auto items = field();
  const auto proposal = propose(Lexicon{}, items, {});
  CHECK(proposal.partitioned);
  CHECK(proposal.items[14].group == proposal.items[17].group);  // both say "Wohnungen"
  CHECK(every_item_stands_once(proposal));
}

TEST_CASE("English statements are grouped among themselves") {
  auto items = field();
  const std::vector<std::string> english{"We need more language courses for the parents",
                                         "The language course is full and there is a long wait",
                                         "There should be a language course with childcare"};
  for (const auto& text : english) items.push_back({text, std::to_string(items.size()), {}, {}});
  const auto proposal = propose(lexicon_of_the_house(), items, {});
  const auto group = proposal.items[18].group;
  REQUIRE(group);
  CHECK(proposal.items[19].group == group);
  CHECK(proposal.items[20].group == group);
  CHECK(proposal.groups[*group].items.size() == 3);
}
