#include "shell/seat_file.h"

#include <array>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

constexpr const char* kFile = "seat";
constexpr std::size_t kMostLetters = 60;
constexpr std::array<std::pair<desk::Duty, const char*>, 3> kDuties{
    {{desk::Duty::everything, "everything"}, {desk::Duty::table, "table"}, {desk::Duty::scribe, "scribe"}}};

const char* name_of(desk::Duty duty) {
  for (const auto& [known, name] : kDuties)
    if (known == duty) return name;
  return kDuties.front().second;
}

std::string one_line(const std::string& text) {
  const auto line = accept_line(text);
  return line && code_points(*line).size() <= kMostLetters ? *line : std::string();
}

}  // namespace

desk::Duty duty_named(const std::string& name) {
  for (const auto& [duty, known] : kDuties)
    if (name == known) return duty;
  return desk::Duty::everything;
}

desk::Seat accepted(const desk::Seat& seat) {
  return {one_line(seat.station_name), one_line(seat.table), {one_line(seat.field.value)}, seat.duty};
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
  std::string duty;
  std::getline(lines, duty);
  seat.duty = duty_named(duty);
  return accepted(seat);
}

void keep_seat(const std::filesystem::path& state_folder, const desk::Seat& seat) {
  if (state_folder.empty()) return;
  const std::string text =
      seat.station_name + "\n" + seat.table + "\n" + seat.field.value + "\n" + name_of(seat.duty) + "\n";
  const auto written = write_files(state_folder, {{kFile, text}});
  static_cast<void>(written);  // only the next start's convenience
}

}  // namespace tafelrunde::shell
