#include "shell/seat_file.h"

#include <sstream>

#include "base/text.h"
#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

constexpr const char* kFile = "seat";
constexpr std::size_t kMostLetters = 60;

std::string one_line(const std::string& text) {
  const auto line = accept_line(text);
  return line && code_points(*line).size() <= kMostLetters ? *line : std::string();
}

}  // namespace

desk::Seat accepted(const desk::Seat& seat) {
  return {one_line(seat.station_name), one_line(seat.table), {one_line(seat.field.value)}};
}

desk::Seat kept_seat(const std::filesystem::path& state_folder) {
  if (state_folder.empty()) return {};
  const auto text = read_file(state_folder / kFile);
  if (!text) return {};
  std::istringstream lines(*text);
  desk::Seat seat;
  std::getline(lines, seat.station_name);
  std::getline(lines, seat.table);
  std::getline(lines, seat.field.value);
  return accepted(seat);
}

void keep_seat(const std::filesystem::path& state_folder, const desk::Seat& seat) {
  if (state_folder.empty()) return;
  const std::string text = seat.station_name + "\n" + seat.table + "\n" + seat.field.value + "\n";
  const auto written = write_files(state_folder, {{kFile, text}});
  static_cast<void>(written);  // only the next start's convenience
}

}  // namespace tafelrunde::shell
