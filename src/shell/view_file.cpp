#include "shell/view_file.h"

#include <array>
#include <sstream>
#include <utility>

#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

constexpr const char* kFile = "last-view";
constexpr std::array<std::pair<desk::Panel, const char*>, 3> kPanels{
    {{desk::Panel::board, "board"}, {desk::Panel::plenary, "plenary"}, {desk::Panel::queue, "queue"}}};

std::string absolute_path(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::absolute(path, ignored).string();
}

}  // namespace

std::optional<LastView> kept_view(const std::filesystem::path& state_folder, const std::filesystem::path& session) {
  if (state_folder.empty()) return std::nullopt;
  const auto text = read_file(state_folder / kFile);
  if (!text) return std::nullopt;
  std::istringstream lines(*text);
  LastView view;
  std::string panel;
  std::getline(lines, view.session);
  std::getline(lines, view.field.value);
  std::getline(lines, view.round.value);
  std::getline(lines, panel);
  for (const auto& [known, name] : kPanels)
    if (panel == name) view.panel = known;
  return view.session == absolute_path(session) ? std::optional(view) : std::nullopt;
}

void keep_view(const std::filesystem::path& state_folder, const LastView& view) {
  if (state_folder.empty()) return;
  std::string text = absolute_path(view.session) + "\n" + view.field.value + "\n" + view.round.value + "\n";
  for (const auto& [panel, name] : kPanels)
    if (panel == view.panel) text += std::string(name) + "\n";
  const auto written = write_files(state_folder, {{kFile, text}});
  static_cast<void>(written);  // only the next start's convenience
}

}  // namespace tafelrunde::shell
