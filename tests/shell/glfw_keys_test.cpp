#include "shell/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace tafelrunde::shell;
using namespace tafelrunde::widgets;

TEST_CASE("letters are named by what is printed on the key, so that Ctrl+Z works on a German keyboard") {
  CHECK(key_press_of(GLFW_KEY_Y, "z", GLFW_MOD_CONTROL) == KeyPress{KeyName::kZ, kCtrl});
  CHECK(key_press_of(GLFW_KEY_Z, "y", GLFW_MOD_CONTROL) == KeyPress{KeyName::kY, kCtrl});
  CHECK(key_press_of(GLFW_KEY_1, "1", GLFW_MOD_ALT) == KeyPress{KeyName::k1, kAlt});
}

TEST_CASE("where no Latin letter or digit is printed, the key's place counts") {
  CHECK(key_press_of(GLFW_KEY_Z, "я", GLFW_MOD_CONTROL) == KeyPress{KeyName::kZ, kCtrl});
  CHECK(key_press_of(GLFW_KEY_1, "&", GLFW_MOD_ALT) == KeyPress{KeyName::k1, kAlt});
  CHECK(key_press_of(GLFW_KEY_Z, nullptr, GLFW_MOD_CONTROL) == KeyPress{KeyName::kZ, kCtrl});
}

TEST_CASE("a letter without Ctrl or Alt is a character and no key press") {
  CHECK_FALSE(key_press_of(GLFW_KEY_A, "a", 0));
  CHECK_FALSE(key_press_of(GLFW_KEY_A, "a", GLFW_MOD_SHIFT));
  CHECK_FALSE(key_press_of(GLFW_KEY_SPACE, nullptr, 0));
  CHECK_FALSE(key_press_of(GLFW_KEY_LEFT_SHIFT, nullptr, GLFW_MOD_SHIFT));
}

TEST_CASE("the number pad types digits with Num Lock and moves without") {
  CHECK_FALSE(key_press_of(GLFW_KEY_KP_4, "4", GLFW_MOD_NUM_LOCK));
  CHECK(key_press_of(GLFW_KEY_KP_4, "4", 0) == KeyPress{KeyName::kLeft, {}});
  CHECK(key_press_of(GLFW_KEY_KP_ENTER, nullptr, GLFW_MOD_NUM_LOCK) == KeyPress{KeyName::kEnter, {}});
  CHECK(key_press_of(GLFW_KEY_KP_2, "2", GLFW_MOD_NUM_LOCK | GLFW_MOD_ALT) == KeyPress{KeyName::k2, kAlt});
}

TEST_CASE("keys that never make a character come with every modifier") {
  CHECK(key_press_of(GLFW_KEY_ENTER, nullptr, GLFW_MOD_SHIFT) == KeyPress{KeyName::kEnter, kShift});
  CHECK(key_press_of(GLFW_KEY_F11, nullptr, 0) == KeyPress{KeyName::kF11, {}});
  CHECK(key_press_of(GLFW_KEY_PAGE_DOWN, nullptr, 0) == KeyPress{KeyName::kPageDown, {}});
}
