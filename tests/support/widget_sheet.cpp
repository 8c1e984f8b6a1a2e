#include "support/widget_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::tests {
namespace {

using namespace widgets;

const std::array<std::string, 9> kFields = {"Frühe Hilfen",    "Pflege zu Hause", "Wohnen",
                                            "Mobilität",       "Teilhabe",        "Gesundheit",
                                            "Nachbarschaften", "Digitale Wege",   "Ehrenamt"};

void draw_fields(Frame& frame, Rect area, SheetUi& ui) {
  draw_line(frame, frame.type.small_strong, frame.theme.quiet, cut_top(area, frame.unit * 4), "Handlungsfelder");
  for (int field = 1; field <= static_cast<int>(kFields.size()); ++field) {
    const std::string count = std::to_string(field * 7 % 19);
    RowOptions options{field, count, field == ui.field, true};
    if (list_row(frame, cut_top(area, frame.unit * 5.5F, frame.unit / 2),
                 kFields[static_cast<std::size_t>(field - 1)], options))
      ui.field = field;
  }
}

struct Sample {
  std::string text;
  std::string kind;
  int mentions;
};

float statement_height(const Frame& frame, const Sample& sample, float width) {
  const float inner = width - 2 * card_padding(frame);
  return measured(frame.type.body, sample.text, inner).y + frame.unit + chip_height(frame) + 2 * card_padding(frame);
}

void draw_statement(Frame& frame, const Rect& box, const Sample& sample, const CardOptions& options) {
  card(frame, box, options);
  Rect inside = inset(box, card_padding(frame));
  const float text = draw_wrapped(frame, frame.type.body, frame.theme.text, inside.min, inside.width(), sample.text);
  const ImVec2 at{inside.min.x, inside.min.y + text + frame.unit};
  chip(frame, at, sample.kind);
  if (sample.mentions > 1) {
    const std::string mentions = "× " + std::to_string(sample.mentions);
    chip(frame, {at.x + chip_width(frame, sample.kind) + frame.unit, at.y}, mentions, {frame.theme.accent, true});
  }
}

void draw_board(Frame& frame, const Rect& area) {
  const std::vector<Sample> samples = {
      {"Es fehlt eine Stelle, die alle Angebote im Landkreis kennt und weiterhilft.", "Bedarf", 3},
      {"Die Öffnungszeiten passen nicht zu Menschen, die im Schichtdienst arbeiten.", "Verbesserungspotenzial", 1},
      {"Jede Familie findet binnen zwei Wochen eine Ansprechperson in Wohnortnähe.", "Leitziel", 2},
      {"Barrierefreie Informationen, auch in Leichter Sprache und auf Ukrainisch: «Допомога поруч».", "Maßnahme", 1},
      {"Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungsdurchführungsbestimmung", "Bedarf", 1},
  };
  ScrollRegion region(frame, area, "board");
  std::array<float, 2> y = {region.content().min.y, region.content().min.y};
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto side = static_cast<int>(i % 2);
    Rect place = column(region.content(), side, 2, frame.unit * 2);
    const float height = statement_height(frame, samples[i], place.width());
    place = rect_at({place.min.x, y[i % 2]}, {place.width(), height});
    draw_statement(frame, place, samples[i], {i == 0 ? field_colour(frame.theme, 3) : 0, i == 2});
    y[i % 2] += height + frame.unit * 2;
  }
  region.content_ends_at(std::max(y[0], y[1]));
}

TextBoxOptions capture_options() {
  TextBoxOptions options;
  options.label = "Beitrag";
  options.placeholder = "Was wird gesagt?";
  options.is_home = true;
  return options;
}

float capture_height(const Frame& frame, const SheetUi& ui, float width) {
  return text_box_height(frame, frame.type.capture, ui.capture, capture_options(), width) + frame.unit * 1.5F +
         control_height(frame);
}

void draw_capture(Frame& frame, Rect area, SheetUi& ui) {
  const TextBoxAnswer answer = text_box(frame, frame.type.capture, area, ui.capture, capture_options());
  Rect line = cut_bottom(area, control_height(frame));
  const auto place = [&](std::string_view label, const ButtonOptions& button_options) {
    return cut_left(line, button_width(frame, label, button_options), frame.unit);
  };
  const ButtonOptions primary{ButtonStyle::kPrimary, "Enter", true, false};
  const bool pressed = button(frame, place("Speichern", primary), "Speichern", primary);
  if (pressed || answer.submitted_with) {
    ui.saved.push_back(ui.capture.text);
    ui.capture.clear();
  }
  const ButtonOptions first{ButtonStyle::kQuiet, "Alt+1", true, false};
  button(frame, place("Erreichbar", first), "Erreichbar", first);
  const ButtonOptions off{ButtonStyle::kQuiet, {}, false, false};
  button(frame, place("Personal", off), "Personal", off);
  draw_line(frame, frame.type.small, frame.theme.saved, line, "gesichert 14:32:07", Align::kRight);
}

void draw_side(Frame& frame, Rect area, SheetUi& ui) {
  draw_line(frame, frame.type.heading, frame.theme.text, cut_top(area, frame.unit * 5), "Der Saal sieht");
  Rect preview = cut_top(area, area.width() * 9 / 16, frame.unit * 2);
  card(frame, preview, {});
  preview = inset(preview, card_padding(frame));
  badge(frame, preview.min, frame.unit * 5, 3);
  draw_wrapped(frame, frame.type.body, frame.theme.text,
               {preview.min.x + frame.unit * 6.5F, preview.min.y + frame.unit}, preview.width() - frame.unit * 7,
               "Was brauchen Familien, damit Hilfe früh ankommt?", 3);
  thin_bar(frame, rect_at({preview.min.x, preview.max.y - frame.unit / 2}, {preview.width(), frame.unit / 2}), 0.62F,
           frame.theme.accent);
  Rect line = cut_top(area, frame.unit * 4, frame.unit);
  const std::vector<std::pair<std::string, ImU32>> states = {{"gesichert", frame.theme.saved},
                                                             {"2 Fassungen", frame.theme.attention},
                                                             {"nicht gesichert", frame.theme.fault}};
  for (const auto& [word, colour] : states)
    chip(frame, cut_left(line, chip_width(frame, word), frame.unit).min, word, {colour, false});
  draw_line(frame, frame.type.small_strong, frame.theme.quiet, cut_top(area, frame.unit * 4), "Notiz");
  TextBoxOptions options;
  options.label = "Notiz";
  options.placeholder = "Nur für die Moderation";
  options.submits = {};
  options.breaks_line = {{KeyName::kEnter, {}}};
  options.min_lines = 3;
  text_box(frame, frame.type.body, area, ui.note, options);
}

}  // namespace

void draw_desk_sheet(Frame& frame, SheetUi& ui) {
  const float unit = frame.unit;
  Rect rest = frame.screen;
  Rect left = cut_left(rest, unit * 32);
  fill(frame, left, frame.theme.sunken);
  fill(frame, cut_right(left, frame.line_px()), frame.theme.hairline);
  draw_fields(frame, inset(left, unit * 2), ui);
  rest = inset(rest, unit * 4, unit * 3);
  draw_side(frame, cut_right(rest, std::min(unit * 42, frame.screen.width() * 0.25F), unit * 4), ui);
  Rect head = cut_top(rest, unit * 6, unit * 2);
  badge(frame, head.min, unit * 6, ui.field);
  cut_left(head, unit * 7.5F);
  const ButtonOptions to_hall{ButtonStyle::kQuiet, "Alt+L", true, false};
  button(frame,
         inset(cut_right(head, button_width(frame, "Leinwand", to_hall)), 0, (unit * 6 - control_height(frame)) / 2),
         "Leinwand", to_hall);
  draw_line(frame, frame.type.heading, frame.theme.text, cut_top(head, frame.type.heading.line_px()),
            kFields[static_cast<std::size_t>(ui.field - 1)]);
  draw_line(frame, frame.type.small, frame.theme.quiet, head, "Gesprächsrunde 1 · noch 23 min");
  draw_capture(frame, cut_bottom(rest, capture_height(frame, ui, rest.width()), unit * 2), ui);
  draw_board(frame, rest);
}

void draw_projector_sheet(Frame& frame) {
  const float unit = frame.unit;
  Rect rest = inset(frame.screen, std::round(frame.screen.width() * 0.05F), unit * 4);
  Rect head = cut_top(rest, unit * 7, unit * 3);
  badge(frame, cut_left(head, unit * 7, unit * 2).min, unit * 7, 3);
  draw_line(frame, frame.type.heading, frame.theme.text, head, "Wohnen");
  Rect foot = cut_bottom(rest, frame.type.small.line_px(), unit);
  draw_line(frame, frame.type.small, frame.theme.quiet, foot, "Magdeburg · noch 23 min");
  thin_bar(frame, cut_bottom(rest, unit / 2, unit * 2), 0.62F, frame.theme.accent);
  const std::array<std::string, 3> words = {"Es fehlt eine Stelle, die alle Angebote kennt.",
                                            "Die Öffnungszeiten passen nicht zu Schichtdienst.",
                                            "Допомога поруч: Informationen auch auf Ukrainisch."};
  for (int i = 0; i < 3; ++i) {
    Rect place = column(rest, i, 3, unit * 2);
    const auto& text = words[static_cast<std::size_t>(i)];
    const float height =
        measured(frame.type.body, text, place.width() - 2 * card_padding(frame)).y + 2 * card_padding(frame);
    place.max.y = place.min.y + height;
    card(frame, place, {field_colour(frame.theme, 3), false});
    draw_wrapped(frame, frame.type.body, frame.theme.text, inset(place, card_padding(frame)).min,
                 place.width() - 2 * card_padding(frame), text);
  }
}

}  // namespace tafelrunde::tests
