#include "widgets/input.h"

#include <doctest/doctest.h>

using namespace tafelrunde::widgets;

namespace {

constexpr KeyPress kEnter{KeyName::kEnter, {}};
constexpr float kFrameS = 1.0F / 60;

PointerButton press_at(float x) { return {{x, 0}, 0, true, {}}; }

}  // namespace

TEST_CASE("events come out in the order they went in") {
  InputQueue queue;
  queue.push(TypedCharacter{U'a'});
  queue.push(kEnter);
  queue.push(TypedCharacter{U'b'});
  queue.begin_frame(kFrameS);
  CHECK_FALSE(queue.take(kEnter));
  CHECK(queue.take_character() == U'a');
  CHECK_FALSE(queue.take_character());
  CHECK(queue.take(kEnter));
  CHECK(queue.take_character() == U'b');
  CHECK(queue.empty());
}

TEST_CASE("outside a frame nothing is handed out") {
  InputQueue queue;
  queue.push(TypedCharacter{U'a'});
  CHECK_FALSE(queue.take_character());
  CHECK(queue.front() == nullptr);
}

TEST_CASE("a frame that applies a click offers no keys, so that the clicked item has the focus first") {
  InputQueue queue;
  queue.push(press_at(5));
  queue.push(TypedCharacter{U'x'});
  const auto pointer = queue.begin_frame(kFrameS);
  REQUIRE(pointer);
  CHECK(pointer->at_px.x == 5);
  CHECK_FALSE(queue.take_character());
  queue.end_frame();
  CHECK_FALSE(queue.begin_frame(kFrameS));
  CHECK(queue.take_character() == U'x');
}

TEST_CASE("a click waits for the words typed before it") {
  InputQueue queue;
  queue.push(TypedCharacter{U'x'});
  queue.push(press_at(5));
  CHECK_FALSE(queue.begin_frame(kFrameS));
  CHECK(queue.take_character() == U'x');
  CHECK(queue.front() == nullptr);
  queue.end_frame();
  CHECK(queue.begin_frame(kFrameS));
}

TEST_CASE("what nobody takes during a whole frame is dropped, one event at a time") {
  InputQueue queue;
  queue.push({KeyPress{KeyName::kF5, {}}});
  queue.push(TypedCharacter{U'x'});
  queue.begin_frame(kFrameS);
  CHECK(queue.end_frame() == InputEvent(KeyPress{KeyName::kF5, {}}));
  queue.begin_frame(kFrameS);
  CHECK(queue.take_character() == U'x');
  CHECK_FALSE(queue.end_frame());
}

TEST_CASE("an event that came to the front during a frame gets a whole frame of its own") {
  InputQueue queue;
  queue.push(TypedCharacter{U'x'});
  queue.push(kEnter);
  queue.begin_frame(kFrameS);
  queue.take_character();
  CHECK_FALSE(queue.end_frame());
  queue.begin_frame(kFrameS);
  CHECK(queue.take(kEnter));
}

TEST_CASE("a held queue keeps everything and hands out nothing") {
  InputQueue queue;
  queue.push(TypedCharacter{U'x'});
  for (int frame = 0; frame < 10; ++frame) {
    queue.begin_frame(kFrameS);
    queue.hold();
    CHECK_FALSE(queue.take_character());
    CHECK_FALSE(queue.end_frame());
  }
  queue.begin_frame(kFrameS);
  CHECK(queue.take_character() == U'x');
}

TEST_CASE("when an answer is long in coming, the pointer still works") {
  InputQueue queue;
  queue.push(TypedCharacter{U'x'});
  queue.push(press_at(5));
  float waited_s = 0;
  while (!queue.begin_frame(0.1F)) {
    queue.hold();
    queue.end_frame();
    waited_s += 0.1F;
    REQUIRE(waited_s < 2);
  }
  CHECK(waited_s >= InputQueue::kPatienceS);
  queue.end_frame();
  queue.begin_frame(kFrameS);
  CHECK(queue.take_character() == U'x');
}

TEST_CASE("a key that was acted upon is gone, also when acting made the queue be held") {
  InputQueue queue;
  queue.push(KeyPress{KeyName::kD, kAlt});
  queue.push(TypedCharacter{U'x'});
  queue.begin_frame(0.01F);
  REQUIRE(queue.front());
  queue.hold();
  CHECK(queue.front() == nullptr);
  queue.pop();
  queue.end_frame();
  queue.begin_frame(0.01F);
  REQUIRE(queue.front());
  CHECK(std::holds_alternative<TypedCharacter>(*queue.front()));
}
