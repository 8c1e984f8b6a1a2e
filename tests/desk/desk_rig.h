// A desk without a window: drawn into nothing, fed with what a person does, answered as the station would.
//
//   DeskRig desk(sample_desk());
//   desk.type("Kita-Plätze fehlen").press(KeyName::kEnter);
//   desk.said()   // the commands that came out, as the desk sent them
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "sample_desk.h"
#include "shell/fonts.h"
#include "widgets/screen.h"

namespace tafelrunde::test {

using widgets::KeyName;
std::string file_text(const std::string& path);
Language catalogue(const std::string& name);

// Fonts take a while to bake: one set for all tests of the program.
shell::Fonts& shared_fonts();

class DeskRig {
 public:
  explicit DeskRig(Story told, int field_number = 4, int round_number = 2);

  ~DeskRig();

  // --- what a person does; each waits until the desk has settled ---
  DeskRig& type(const std::string& words);
  DeskRig& press(KeyName key, widgets::Modifiers modifiers = {});
  DeskRig& click(const std::string& label);
  DeskRig& click_at(ImVec2 at);
  DeskRig& drag(const std::string& label, const std::string& onto);
  DeskRig& drag_to(const std::string& label, ImVec2 to);
  DeskRig& drop_at(ImVec2 to);
  widgets::InputQueue& input();
  widgets::Screen& screen() { return screen_; }

  DeskRig& run();

  // One frame of the program's loop: draw, hand the intents over, take the answers.
  void frame(float seconds_since_last = 1.0F / 60);
  // Answers late: what was sent while `answers` was off.
  void answer(const desk::Intent& intent);

  scene::DeskScene desk_scene() const;

  // All commands of one kind that were sent.
  template <class T>
  std::vector<T> all() const {
    std::vector<T> found;
    for (const desk::Intent& intent : sent)
      if (const auto* command = std::get_if<T>(&intent.command)) found.push_back(*command);
    return found;
  }
  template <class T>
  T last() const {
    const auto found = all<T>();
    if (found.empty()) throw std::logic_error("the desk sent no such command");
    return found.back();
  }
  ImVec2 place_of(const std::string& label) const;
  const std::string& draft() const;

  Story story;
  Language language;
  scene::DeskFocus focus;
  std::optional<ClusterProposal> proposal;
  std::optional<Advice> advice;
  desk::DeskStatus status;
  desk::DeskUi ui;
  widgets::Recorder recorder;
  std::vector<desk::Intent> sent;
  std::vector<desk::Wish> wishes;
  bool answers = true;
  ImVec2 size{1440, 900};

 private:
  void take_up(const std::string& label);
  void button(ImVec2 at, bool pressed);
  void take_wish(const desk::Wish& wish);
  template <class IdType>
  void fill(IdType& id) {
    if (!id.is_nil()) return;
    id.bytes[0] = 0xDE;
    id.bytes[15] = static_cast<std::uint8_t>(++made_);
    id.bytes[14] = static_cast<std::uint8_t>(made_ >> 8);
  }
  Command with_ids(Command command);

  widgets::Screen screen_;
  mutable scene::SearchIndex index_;
  std::string query_;
  int made_ = 0;
};

}  // namespace tafelrunde::test
