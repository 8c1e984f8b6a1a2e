#include "desk/desk_rig.h"

#include <fstream>
#include <sstream>

#include "base/text.h"
#include "scene/typing_scene.h"

namespace tafelrunde::test {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Language catalogue(const std::string& name) {
  auto language = Language::parse(file_text(std::string(TAFELRUNDE_SOURCE_DIR) + "/assets/language/" + name + ".po"));
  if (!language) throw std::logic_error(language.problem().key);
  return *language;
}

shell::Fonts& shared_fonts() {
  static shell::Fonts fonts;
  return fonts;
}

DeskRig::DeskRig(Story told, int field_number, int round_number)
    : story(std::move(told)), language(catalogue("de")), screen_(shared_fonts().atlas()) {
  focus = {story.field(field_number), story.round(round_number), story.station()};
  screen_.record_into(&recorder);
  status.saved_at = "14:32:07";
  run();
}

DeskRig::~DeskRig() = default;

DeskRig& DeskRig::type(const std::string& words) {
  for (const char32_t letter : code_points(words)) screen_.input().push(widgets::TypedCharacter{letter});
  return run();
}

DeskRig& DeskRig::press(KeyName key, widgets::Modifiers modifiers) {
  screen_.input().push(widgets::KeyPress{key, modifiers});
  return run();
}

DeskRig& DeskRig::click(const std::string& label) { return click_at(place_of(label)); }

DeskRig& DeskRig::click_at(ImVec2 at) {
  frame(1);  // long after the last: two clicks are no double click
  button(at, true);
  button(at, false);
  return run();
}

DeskRig& DeskRig::drag(const std::string& label, const std::string& onto) {
  take_up(label);
  return drop_at(place_of(onto));
}

DeskRig& DeskRig::drag_to(const std::string& label, ImVec2 to) {
  take_up(label);
  return drop_at(to);
}

DeskRig& DeskRig::drop_at(ImVec2 to) {
  screen_.move_pointer(to);
  frame();
  frame();
  button(to, false);
  return run();
}

widgets::InputQueue& DeskRig::input() { return screen_.input(); }

DeskRig& DeskRig::run() {
  for (int i = 0; i < 200; ++i) {
    const auto sent_before = sent.size();
    frame();
    if (!screen_.wants_another_frame() && sent.size() == sent_before) break;
  }
  return *this;
}

void DeskRig::frame(float seconds_since_last) {
  const auto scene = desk_scene();
  desk::Intents intents;
  screen_.draw({widgets::ThemeName::kLight, shared_fonts().type(), 8}, size, seconds_since_last,
               [&](widgets::Frame& drawn) { desk::draw_desk(drawn, scene, status, language, ui, intents); });
  for (const desk::Intent& intent : intents.commands) sent.push_back(intent);
  for (const desk::Wish& wish : intents.wishes) take_wish(wish);
  for (const desk::Intent& intent : intents.commands)
    if (answers) answer(intent);
}

void DeskRig::answer(const desk::Intent& intent) {
  const Command command = with_ids(intent.command);
  const std::string refusal = story.refusal_of(command);
  if (refusal.empty()) story.act(command);
  desk::take_answer(ui, intent.origin,
                    refusal.empty() ? std::nullopt : std::optional<std::string>(language.text(refusal)));
}

scene::DeskScene DeskRig::desk_scene() const {
  auto scene = scene::desk_scene(story.session(), focus, proposal ? &*proposal : nullptr, {16 * 60 + 20});
  index_.follow(story.session(), 1000);
  if (!query_.empty()) scene.found = index_.find(story.session(), query_);
  scene.typing = scene::typing_scene(story.session(), advice ? &*advice : nullptr);
  return scene;
}

ImVec2 DeskRig::place_of(const std::string& label) const {
  const widgets::RecordedItem* item = recorder.find(label);
  if (!item) throw std::logic_error("not on the screen: " + label);
  const widgets::Rect seen = widgets::overlap(item->rect, item->visible);
  return {seen.min.x + seen.width() * 0.4F, seen.centre().y};
}

const std::string& DeskRig::draft() const { return ui.capture.words.text; }

void DeskRig::take_up(const std::string& label) {
  const ImVec2 from = place_of(label);
  button(from, true);
  run();
  screen_.move_pointer({from.x + 20, from.y + 20});
  frame();
  frame();
}

void DeskRig::button(ImVec2 at, bool pressed) {
  screen_.input().push(widgets::PointerButton{at, 0, pressed, {}});
  if (pressed) frame();
}

void DeskRig::take_wish(const desk::Wish& wish) {
  wishes.push_back(wish);
  if (const auto* look = std::get_if<desk::LookAt>(&wish)) focus = look->focus;
  if (const auto* look = std::get_if<desk::LookFor>(&wish)) query_ = look->query;
  if (std::holds_alternative<desk::DropProposal>(wish)) proposal.reset();
  if (const auto* seat = std::get_if<desk::TakeSeat>(&wish)) status.seat = seat->seat;
  if (const auto* adjust = std::get_if<desk::Adjust>(&wish)) status.settings = adjust->settings;
}

Command DeskRig::with_ids(Command command) {
  if (auto* wish = std::get_if<CaptureStatement>(&command)) fill(wish->statement);
  if (auto* wish = std::get_if<FormCluster>(&command)) fill(wish->cluster);
  if (auto* wish = std::get_if<SplitCluster>(&command)) fill(wish->cluster);
  if (auto* wish = std::get_if<WriteFinding>(&command)) fill(wish->finding);
  if (auto* wish = std::get_if<CountHands>(&command)) fill(wish->vote);
  return command;
}

}  // namespace tafelrunde::test
