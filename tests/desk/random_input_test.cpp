// Somebody leans on the keyboard, drags at random and clicks everywhere, for hours: the desk neither falls over nor
// stalls, and nothing that was said to be saved is ever missing. 5,000 events, with TAFELRUNDE_LONG=1 100,000;
// TAFELRUNDE_SEED=n plays the n-th part alone.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "base/text.h"
#include "core/apply.h"
#include "desk_rig.h"
#include "support/seeds.h"
#include "support/session_picture.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

constexpr int kEventsPerPart = 1000;  // then the desk is killed and opened again on what was stored
constexpr int kPatienceFrames = 300;  // a desk that is still busy after so many frames without new input hangs

// What stands behind the desk here. The broken one says "saved" and now and then forgets.
enum class Keeping { faithful, forgetful };

class RandomHands {
 public:
  RandomHands(DeskRig& desk, std::uint64_t seed, Keeping keeping) : desk_(desk), dice_(seed), keeping_(keeping) {
    desk_.answers = false;
  }

  // One event, or a burst of typed words, and the frames until the desk is quiet again. Tells what is wrong.
  std::string next() {
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        type();
        break;
      case 3:
      case 4:
        click();
        break;
      case 5:
        drag();
        break;
      case 6:
        look_elsewhere();
        break;
      default:
        press();
    }
    return settle();
  }

  // The words of all statements and wordings that the desk was told are saved.
  const std::vector<std::string>& saved() const { return saved_; }

 private:
  int below(int count) { return static_cast<int>(dice_() % static_cast<unsigned>(count)); }

  void type() {
    static const std::vector<std::string> kWords{"Kita ",  "zu wenig ", "Übergänge ", "ß",       "12",  "+3",
                                                 "курси ", "مترجم",     "🚲",          "ﬁ\u0301", "a b", "MO "};
    for (int i = below(4); i >= 0; --i)
      for (const char32_t letter : code_points(kWords[dice_() % kWords.size()]))
        desk_.input().push(widgets::TypedCharacter{letter});
    if (below(3) == 0) desk_.input().push(widgets::KeyPress{KeyName::kEnter, {}});
  }
  void press() {
    const auto last = static_cast<int>(KeyName::kSpace);
    const widgets::Modifiers modifiers{below(4) == 0, below(3) == 0, below(5) == 0};
    KeyName key = static_cast<KeyName>(below(last + 1));
    if (below(3) == 0) key = static_cast<KeyName>(static_cast<int>(KeyName::kEnter) + below(14));
    // Letters and digits without Ctrl or Alt arrive as characters, never as keys.
    const bool is_sign = key <= KeyName::k9 || key >= KeyName::kPlus;
    if (is_sign && !modifiers.ctrl && !modifiers.alt) return type();
    desk_.input().push(widgets::KeyPress{key, modifiers});
  }
  ImVec2 somewhere() {
    const auto& items = desk_.recorder.items();
    if (!items.empty() && below(4) != 0) return items[dice_() % items.size()].rect.centre();
    return {static_cast<float>(below(static_cast<int>(desk_.size.x))),
            static_cast<float>(below(static_cast<int>(desk_.size.y)))};
  }
  void button(ImVec2 at, bool is_pressed) {
    const widgets::Modifiers modifiers{below(8) == 0, below(8) == 0, below(8) == 0};
    desk_.input().push(widgets::PointerButton{at, below(8) == 0 ? 1 : 0, is_pressed, modifiers});
  }
  void click() {
    const ImVec2 at = somewhere();
    button(at, true);
    button(at, false);
    if (below(4) == 0) click();
  }
  void drag() {
    desk_.input().push(widgets::PointerButton{somewhere(), 0, true, {}});
    frame();
    for (int i = below(4); i >= 0; --i) {
      desk_.screen().move_pointer(somewhere());
      frame();
      if (below(6) == 0) press();  // a key while something is held
    }
    desk_.input().push(widgets::PointerButton{somewhere(), 0, false, {}});
  }
  // Proposals name statements by their first words, which random hands may have changed meanwhile: ids stay.
  static const Story& untouched() {
    static const Story story = sample_desk();
    return story;
  }
  // The wheel, another size of the window; files, a proposal and advice that come and go.
  void look_elsewhere() {
    static const desk::FilesShown kFiles{
        false, "", {{desk::FileOffer::Deed::merge, "a.tafel", "a.tafel", "Neu: 1 Beitrag", "Zusammenführen", true}}};
    switch (below(5)) {
      case 3:
        desk_.status.files = desk_.status.files ? nullptr : &kFiles;
        break;
      case 0:
        desk_.screen().turn_wheel({0, static_cast<float>(below(21) - 10)});
        break;
      case 1:
        desk_.size = below(2) ? ImVec2{1440, 900} : ImVec2{1280, 720};
        break;
      case 2:
        if (desk_.proposal)
          desk_.proposal.reset();
        else
          desk_.proposal = sample_proposal(untouched());
        break;
      default:
        if (desk_.advice)
          desk_.advice.reset();
        else
          desk_.advice = sample_advice(untouched());
    }
  }

  void frame() {
    desk_.frame(below(10) == 0 ? 0.7F : 1.0F / 60);
    while (answered_ < desk_.sent.size()) answer(desk_.sent[answered_++]);
  }
  std::string settle() {
    for (int i = 0; i < kPatienceFrames; ++i) {
      frame();
      if (!desk_.screen().wants_another_frame() && desk_.input().empty()) return {};
    }
    return "the desk does not come to rest";
  }
  void answer(const desk::Intent& intent) {
    const bool is_forgotten = keeping_ == Keeping::forgetful && below(7) == 0;
    if (is_forgotten) {
      desk::take_answer(desk_.ui, intent.origin, {});
    } else {
      desk_.answer(intent);
    }
    if (!desk_.ui.refusal.empty()) return;  // the moderator was told that it was not stored
    if (const auto* wish = std::get_if<CaptureStatement>(&intent.command)) saved_.push_back(wish->text);
    if (const auto* wish = std::get_if<ReviseStatement>(&intent.command)) saved_.push_back(wish->text);
  }

  DeskRig& desk_;
  std::mt19937_64 dice_;
  Keeping keeping_;
  std::size_t answered_ = 0;
  std::vector<std::string> saved_;
};

// What was said to be saved and is in no operation.
std::string missing_from(const Story& story, const std::vector<std::string>& saved) {
  std::set<std::string> stored;
  for (const Operation& operation : story.operations()) {
    if (const auto* fact = std::get_if<StatementCaptured>(&operation.fact)) stored.insert(fact->text.text);
    if (const auto* fact = std::get_if<StatementRevised>(&operation.fact)) stored.insert(fact->text.text);
  }
  std::string missing;
  for (const std::string& words : saved)
    if (const auto accepted = accept_text(words); !accepted || !stored.contains(*accepted)) missing += words + "\n";
  return missing;
}

// The session as a restart computes it: from the operations alone.
std::string picture_after_restart(const Story& story) {
  Session session;
  for (const Operation& operation : story.operations()) apply(session, operation);
  return session_picture(session);
}

struct Played {
  std::string fault;
  std::size_t saved = 0;
};

// A day of random hands on one session, the desk killed after each part.
Played play(std::uint64_t seed, int parts, Keeping keeping) {
  Story story = sample_desk();
  Played played;
  for (int part = 0; part < parts && played.fault.empty(); ++part) {
    const auto before = story.operations().size();
    DeskRig desk(story);
    RandomHands hands(desk, seed * 1000 + static_cast<std::uint64_t>(part), keeping);
    for (int i = 0; i < kEventsPerPart && played.fault.empty(); ++i) played.fault = hands.next();
    story = desk.story;
    played.saved += hands.saved().size();
    if (story.operations().size() < before) played.fault += "operations were lost\n";
    played.fault += missing_from(story, hands.saved());
    if (picture_after_restart(story) != session_picture(story.session())) played.fault += "a restart shows another\n";
  }
  return played;
}

}  // namespace

TEST_SUITE("desk: random hands") {
  TEST_CASE("keys, clicks and drags at random neither stop the desk nor lose anything that was saved") {
    const bool is_long = number_from_environment("TAFELRUNDE_LONG", 0) != 0;
    std::size_t saved = 0;
    for (const std::uint64_t seed : seeds(is_long ? 100 : 5)) {
      CAPTURE(seed);
      const Played played = play(seed, 1, Keeping::faithful);
      CHECK(played.fault == "");
      saved += played.saved;
    }
    CHECK(saved > 5);  // else the hands never came as far as saving
  }

  TEST_CASE("control: a desk that forgets some of what it says is saved is found out") {
    std::string faults;
    for (const std::uint64_t seed : {1, 2, 3}) faults += play(seed, 1, Keeping::forgetful).fault;
    CHECK(faults != "");
  }
}
