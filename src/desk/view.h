// What every part of the desk draws with, handed down by reference for one frame. Internal to desk.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "desk/desk.h"

namespace tafelrunde::desk {

struct View {
  widgets::Frame& frame;
  const scene::DeskScene& scene;
  const DeskStatus& status;
  const Language& language;
  DeskUi& ui;
  Intents& intents;

  template <class... Args>
  std::string say(std::string_view key, Args&&... args) const {
    return language.say(key, std::forward<Args>(args)...);
  }
  const std::string& text(std::string_view key) const { return language.text(key); }

  // Hands a command out. From a box (any origin but other) its answer is awaited and later keys are held back, so
  // that what was typed after Enter cannot overtake it. Says so where it may not be done here.
  void submit(Command command, Origin origin = Origin::other) const;
  void wish(Wish wish) const { intents.wishes.push_back(std::move(wish)); }

  float unit(float count) const { return frame.unit * count; }
};

// "1 Beitrag" / "7 Beiträge": `key` + ".one" or ".many".
std::string counted(const View& view, std::string_view key, int count);

// The catalogue's key for a kind, "kind.need".
std::string kind_key(Kind kind);

}  // namespace tafelrunde::desk
