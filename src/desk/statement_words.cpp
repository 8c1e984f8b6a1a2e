#include "desk/statement_words.h"

#include <cmath>

#include "base/text.h"
#include "desk/marks.h"
#include "desk/paper.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

// What is known of a statement: a row of marks and small words.
struct Note {
  std::string words;
  ImU32 colour = 0;
  std::optional<Kind> mark;
  bool strong = false;
};

const char* state_key(ReleaseState state) {
  switch (state) {
    case ReleaseState::pending:
      return "desk.state.pending";
    case ReleaseState::withheld:
      return "desk.state.withheld";
    case ReleaseState::parked:
      return "desk.state.parked";
    case ReleaseState::released:
      return "";
  }
  return "";
}

std::vector<Note> notes_of(const View& view, const scene::StatementCard& card) {
  const widgets::Theme& theme = view.frame.theme;
  std::vector<Note> notes;
  if (card.state != ReleaseState::released)
    notes.push_back({view.text(state_key(card.state)), theme.attention, {}, true});
  if (card.versions.size() > 1)
    notes.push_back({view.say("desk.versions", std::to_string(card.versions.size())), theme.attention, {}, true});
  if (card.fits_nowhere) notes.push_back({view.text("desk.fits_nowhere"), theme.quiet, {}, true});
  if (card.is_other_language) notes.push_back({view.text("desk.other_language"), theme.quiet, {}, true});
  if (card.mentions > 1) notes.push_back({"×" + std::to_string(card.mentions), theme.accent, {}, true});
  if (!card.mention_of.is_nil()) notes.push_back({view.text("desk.is_mention"), theme.quiet, {}, false});
  if (card.kind) notes.push_back({view.text(kind_key(*card.kind)), theme.quiet, card.kind, false});
  for (const auto& [item, stance] : card.stances)
    notes.push_back({stance_said(view, item, stance), theme.quiet, {}, false});
  if (!card.dissent.empty()) notes.push_back({view.text("desk.dissent"), theme.attention, {}, false});
  if (!card.table.empty()) notes.push_back({view.say("desk.table", neutralised(card.table)), theme.quiet, {}, false});
  return notes;
}

const widgets::Face& face_of(const View& view, const Note& note) {
  return note.strong ? view.frame.type.small_strong : view.frame.type.small;
}

float mark_px(const View& view) { return view.unit(1.25F); }

float note_width(const View& view, const Note& note) {
  const float mark = note.mark ? mark_px(view) + view.unit(0.75F) : 0;
  return mark + std::ceil(widgets::width_of(face_of(view, note), note.words));
}

// Runs through the notes as they wrap; `draw` gets each and its place relative to the first.
template <class Draw>
float flow_notes(const View& view, const std::vector<Note>& notes, float width_px, const Draw& draw) {
  const float line = view.frame.type.small.line_px();
  ImVec2 at{0, 0};
  for (const Note& note : notes) {
    const float width = note_width(view, note);
    if (at.x > 0 && at.x + width > width_px) at = {0, at.y + line};
    draw(note, at, width);
    at.x += width + view.unit(1.5F);
  }
  return notes.empty() ? 0 : at.y + line;
}

float notes_height(const View& view, const scene::StatementCard& card, float width_px) {
  return flow_notes(view, notes_of(view, card), width_px, [](const Note&, ImVec2, float) {});
}

// A further mention in other words, below those that were said first.
std::string tied_words(const View& view, const std::string& mention) {
  return view.say("desk.tied", mention.empty() ? view.text("desk.redacted") : neutralised(mention));
}

void draw_note(const View& view, const Note& note, ImVec2 at, float width_px) {
  const widgets::Face& face = face_of(view, note);
  Rect box = widgets::rect_at(at, {width_px + 1, face.line_px()});
  if (note.mark) {
    const Rect sign = widgets::cut_left(box, mark_px(view), view.unit(0.75F));
    kind_mark(view.frame, {sign.min.x, std::round(sign.centre().y - mark_px(view) / 2)}, mark_px(view), *note.mark,
              note.colour);
  }
  widgets::draw_line(view.frame, face, note.colour, box, note.words);
}

}  // namespace

std::string shown_words(const View& view, const scene::StatementCard& card) {
  if (card.is_redacted) return view.text("desk.redacted");
  return neutralised(card.text);
}

std::uint64_t words_signature(const View& view, const scene::StatementCard& card) {
  std::uint64_t signature = 1;
  const auto add = [&](std::uint64_t number) { signature = (signature ^ number) * 0x100000001B3ULL + 1; };
  for (std::size_t at = 0; at < card.seen.writer.bytes.size(); ++at) add(card.seen.writer.bytes[at]);
  add(static_cast<std::uint64_t>(card.seen.seq));
  add(card.text.size());
  add(card.versions.size());
  add(card.mention_of.is_nil());
  for (const StatementId& id : card.tied_ids)
    for (const auto byte : id.bytes) add(byte);
  for (const std::string& words : card.tied) add(words.size());
  add(static_cast<std::uint64_t>(card.state) | static_cast<std::uint64_t>(card.is_redacted) << 8 |
      static_cast<std::uint64_t>(card.fits_nowhere) << 9 | static_cast<std::uint64_t>(card.is_other_language) << 10 |
      static_cast<std::uint64_t>(card.dissent.empty()) << 11);
  add(static_cast<std::uint64_t>(card.mentions));
  add(card.kind ? 1 + static_cast<std::uint64_t>(*card.kind) : 0);
  add(std::hash<std::string>()(card.table));
  for (const auto& [item, stance] : card.stances) {
    add(std::hash<std::string>()(item.value));
    add(static_cast<std::uint64_t>(stance));
  }
  add(static_cast<std::uint64_t>(view.frame.type.body.em_px * 64));
  add(static_cast<std::uint64_t>(view.frame.unit * 64));
  add(static_cast<std::uint64_t>(view.frame.type.body.font->Glyphs.Size));  // letters baked since have other widths
  return signature | 1;
}

float words_height(const View& view, const scene::StatementCard& card, float width_px) {
  float height = widgets::measured(view.frame.type.body, shown_words(view, card), width_px).y;
  for (const std::string& mention : card.tied)
    height += widgets::measured(view.frame.type.small, tied_words(view, mention), width_px).y;
  return height + notes_height(view, card, width_px);
}

float draw_words(const View& view, ImVec2 at, float width_px, const scene::StatementCard& card) {
  const ImU32 colour = card.is_redacted || card.is_deleted ? view.frame.theme.quiet : view.frame.theme.text;
  float text = widgets::draw_wrapped(view.frame, view.frame.type.body, colour, at, width_px, shown_words(view, card));
  for (const std::string& mention : card.tied)
    text += widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet, {at.x, at.y + text},
                                  width_px, tied_words(view, mention));
  const float notes = flow_notes(view, notes_of(view, card), width_px, [&](const Note& note, ImVec2 by, float width) {
    draw_note(view, note, {at.x + by.x, at.y + text + by.y}, width);
  });
  return text + notes;
}

float row_padding_x(const View& view) { return view.unit(1.5F); }
float row_padding_y(const View& view) { return view.unit(1); }
float row_words_width(const View& view, float row_width_px) { return row_width_px - 2 * row_padding_x(view); }

}  // namespace tafelrunde::desk
