#include "projector/date.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace tafelrunde::projector {
namespace {

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size() && number > 0;
  return is_number ? std::optional(number) : std::nullopt;
}

bool is_on_the_calendar(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

}  // namespace

std::string date_in_words(std::string_view iso_date, const Language& language) {
  const bool has_form = iso_date.size() == 10 && iso_date[4] == '-' && iso_date[7] == '-';
  if (!has_form) return std::string(iso_date);
  const auto year = number_in(iso_date.substr(0, 4));
  const auto month = number_in(iso_date.substr(5, 2));
  const auto day = number_in(iso_date.substr(8, 2));
  if (!year || !month || !day || !is_on_the_calendar(*year, *month, *day)) return std::string(iso_date);
  return language.say("projector.date", std::to_string(*day), "@projector.month." + std::to_string(*month),
                      std::to_string(*year));
}

}  // namespace tafelrunde::projector
