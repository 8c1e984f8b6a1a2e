#include "exchange/sheet.h"

#include <charconv>
#include <chrono>

namespace tafelrunde::exchange {
namespace {

constexpr std::size_t kExactDigits = 15;

// The digits of `text` from `at`, which must be `count` of them with `before` in front.
bool read_part(std::string_view text, std::size_t at, std::string_view before, std::size_t count, int& value) {
  if (text.substr(at, before.size()) != before) return false;
  const std::string_view digits = text.substr(at + before.size(), count);
  if (digits.size() != count || digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
  return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
}

bool is_calendar_day(const Moment& at) {
  using namespace std::chrono;
  return at.year >= 1900 &&
         year_month_day(year(at.year), month(static_cast<unsigned>(at.month)), day(static_cast<unsigned>(at.day)))
             .ok();
}

}  // namespace

std::optional<std::int64_t> number_in(std::string_view cell) {
  std::int64_t value = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool is_number = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  if (!is_number || cell.size() > kExactDigits || std::to_string(value) != cell) return std::nullopt;
  return value;
}

std::optional<Moment> moment_in(std::string_view cell) {
  Moment at;
  const bool has_date = read_part(cell, 0, "", 4, at.year) && read_part(cell, 4, "-", 2, at.month) &&
                        read_part(cell, 7, "-", 2, at.day) && is_calendar_day(at);
  if (!has_date) return std::nullopt;
  if (cell.size() == 10) return at;
  const bool has_time = read_part(cell, 10, "T", 2, at.hour) && read_part(cell, 13, ":", 2, at.minute) &&
                        read_part(cell, 16, ":", 2, at.second);
  return has_time ? std::optional(at) : std::nullopt;
}

std::optional<bool> truth_in(std::string_view cell) {
  if (cell == "true") return true;
  if (cell == "false") return false;
  return std::nullopt;
}

}  // namespace tafelrunde::exchange
