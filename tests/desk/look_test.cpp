// What is seen: no text cut or upon another in any state of the desk, every sentence in both languages.
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <regex>
#include <set>

#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

struct State {
  const char* name;
  std::function<void(DeskRig&)> reach;
};

std::vector<State> states() {
  return {
      {"at start", [](DeskRig&) {}},
      {"with a proposal",
       [](DeskRig& desk) {
         desk.proposal = sample_proposal(desk.story);
         desk.run();
       }},
      {"a statement chosen", [](DeskRig& desk) { desk.press(KeyName::kF6); }},
      {"a group chosen", [](DeskRig& desk) { desk.click("Personal DaZ"); }},
      {"a group named", [](DeskRig& desk) { desk.click("Personal DaZ").press(KeyName::kF2); }},
      {"dots counted", [](DeskRig& desk) { desk.click("Personal DaZ").press(KeyName::kP, widgets::kAlt); }},
      {"a finding edited", [](DeskRig& desk) { desk.click("Personal DaZ").press(KeyName::kE, widgets::kCtrl); }},
      {"the list of findings", [](DeskRig& desk) { desk.press(KeyName::kF3); }},
      {"the list of deleted", [](DeskRig& desk) { desk.press(KeyName::kF3).press(KeyName::kF3); }},
      {"the plenary", [](DeskRig& desk) { desk.press(KeyName::kP, widgets::kCtrl); }},
      {"the keys", [](DeskRig& desk) { desk.press(KeyName::kF1); }},
      {"a long draft",
       [](DeskRig& desk) { desk.type("Wir brauchen feste Räume für Sprachkurse. ").type(std::string(300, 'x')); }},
      {"advice beside a draft",
       [](DeskRig& desk) {
         desk.advice = sample_advice(desk.story);
         desk.type("Sprachkurse am Abend");
       }},
      {"an offer chosen",
       [](DeskRig& desk) {
         desk.proposal = sample_proposal(desk.story);
         desk.proposal->change = ProposalChange{2, 3, 1, 1, 1};
         desk.run().press(KeyName::kF6);
       }},
      {"a proposal that changed",
       [](DeskRig& desk) {
         desk.proposal = sample_proposal(desk.story);
         desk.proposal->change = ProposalChange{2, 3, 1, 1, 1};
         desk.run();
       }},
      {"a correction", [](DeskRig& desk) { desk.press(KeyName::kUp); }},
      {"a refusal",
       [](DeskRig& desk) {
         desk::take_answer(desk.ui, desk::Origin::other, desk.language.text("refusal.changed_meanwhile"));
         desk.run();
       }},
      {"an empty field", [](DeskRig& desk) { desk.press(KeyName::k7, widgets::kCtrl); }},
  };
}

}  // namespace

TEST_SUITE("desk: the look") {
  TEST_CASE("no text is cut or lies upon another, in German and English, large and small") {
    for (const char* language : {"de", "en"}) {
      for (const ImVec2 size : {ImVec2{1440, 900}, ImVec2{1280, 720}, ImVec2{1920, 1080}}) {
        for (const State& state : states()) {
          DeskRig desk(sample_desk());
          desk.size = size;
          desk.run();
          state.reach(desk);
          desk.language = catalogue(language);
          desk.run();
          INFO(language << " " << size.x << "x" << size.y << ", " << state.name);
          CHECK(joined(desk.recorder.cut_texts()) == "");
          CHECK(joined(desk.recorder.overlapping_texts()) == "");
        }
      }
    }
  }

  TEST_CASE("the capture box keeps its place whatever happens above it") {
    for (const State& state : states()) {
      DeskRig desk(sample_desk());
      const float bottom = desk.recorder.find("Beitrag")->rect.max.y;
      state.reach(desk);
      const auto* box = desk.recorder.find("Beitrag");
      INFO(state.name);
      REQUIRE(box);
      CHECK(box->rect.max.y == doctest::Approx(bottom));
    }
  }

  TEST_CASE("every sentence the desk, its actions and its refusals use is in both languages") {
    const std::regex key(R"re("((?:desk|help|key|kind|consensus|refusal|action|text)\.[a-z_0-9.]+)")re");
    const Language german = catalogue("de");
    const Language english = catalogue("en");
    std::set<std::string> keys;
    for (const char* room : {"desk", "core", "base", "scene"}) {
      for (const auto& entry :
           std::filesystem::directory_iterator(std::string(TAFELRUNDE_SOURCE_DIR) + "/src/" + room)) {
        const std::string code = file_text(entry.path().string());
        for (std::sregex_iterator found(code.begin(), code.end(), key), end; found != end; ++found)
          keys.insert((*found)[1]);
      }
    }
    CHECK(keys.size() > 150);
    for (const std::string& each : keys) {
      INFO(each);
      const auto has = [&](const Language& language) {
        return language.has(each) || (language.has(each + ".one") && language.has(each + ".many"));
      };
      CHECK(has(german));
      CHECK(has(english));
    }
  }

  TEST_CASE("the status line says when the last thing was saved, and that something is being saved") {
    DeskRig desk(sample_desk());
    CHECK(desk.recorder.shows("gesichert 14:32:07"));
    desk.status.is_saving = true;
    desk.run();
    CHECK(desk.recorder.shows("wird gesichert …"));
  }

  TEST_CASE("an empty conference tells people what to do") {
    Story story;
    story.open(eight_fields());
    DeskRig desk(story, 1, 1);
    CHECK(desk.recorder.shows("Einfach unten schreiben"));
  }
}
