#include "projector/date.h"
#include "projector/prose.h"
#include "projector/views.h"

namespace tafelrunde::projector {
namespace {

// Town and house each on a line of their own.
std::string on_two_lines(std::string venue) {
  constexpr std::string_view kBetween = " · ";
  if (const auto at = venue.find(kBetween); at != std::string::npos) venue.replace(at, kBetween.size(), "\n");
  return venue;
}

std::string place_and_date(const Showing& showing) {
  const std::string date = date_in_words(showing.scene.date, showing.language);
  const bool has_both = !date.empty() && !showing.scene.venue.empty();
  return date + (has_both ? "\n" : "") + on_two_lines(showing.scene.venue);
}

std::string greeting_words(const Showing& showing) {
  if (showing.scene.greeting.empty()) return {};
  return showing.language.text("projector.greeting") + " " + showing.scene.greeting;
}

}  // namespace

// What the people who come in read, from the biggest to the smallest.
std::vector<Prose> welcome_words(const Showing& showing) {
  const widgets::Type& type = showing.frame.type;
  const widgets::Theme& theme = showing.frame.theme;
  const float unit = showing.frame.unit;
  return {
      {showing.language.text("projector.welcome"), type.strong, theme.accent},
      {showing.scene.title, type.heading, theme.text, unit},
      {showing.scene.subtitle, type.body, theme.quiet, unit},
      {place_and_date(showing), type.body, theme.text, unit * 4},
      {greeting_words(showing), type.small, theme.quiet, unit * 2},
  };
}

}  // namespace tafelrunde::projector
