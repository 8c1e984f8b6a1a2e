#include "cli/analyse_rows.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

struct Line {
  std::size_t number = 0;
  std::string_view text;
};

// The lines that are not empty, without the heading.
std::vector<Line> lines_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<Line> lines;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    auto text = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(text.size() + 1, bytes.size()));
    if (text.ends_with('\r')) text.remove_suffix(1);
    const bool is_heading = number == 1 && (text == "id" || text.starts_with("id\t"));
    if (!text.empty() && !is_heading) lines.push_back({number, text});
  }
  return lines;
}

// Cell `place`, from 0; none if the line has fewer.
std::optional<std::string_view> cell(std::string_view line, std::size_t place) {
  for (; place > 0; --place) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

Message bad_line(const char* key, const fs::path& file, std::size_t line) {
  return {key, {file.string(), std::to_string(line)}};
}

}  // namespace

Result<std::vector<AnalyseRow>> read_rows(const fs::path& file) {
  const auto bytes = shell::read_file(file);
  if (!bytes) return bytes.problem();
  std::vector<AnalyseRow> rows;
  for (const auto& line : lines_of(*bytes)) {
    const auto id = cell(line.text, 0), text = cell(line.text, 1);
    if (id->empty()) return bad_line("analyse.no_id", file, line.number);
    if (!text) return bad_line("analyse.no_text", file, line.number);
    rows.push_back({line.number, std::string(*id), std::string(*text)});
  }
  return rows;
}

Result<std::vector<AnalyseRow>> read_labelled_rows(const fs::path& file, std::size_t count) {
  const auto bytes = shell::read_file(file);
  if (!bytes) return bytes.problem();
  std::vector<AnalyseRow> rows;
  for (const auto& line : lines_of(*bytes)) {
    if (rows.size() == count) break;
    const auto label = cell(line.text, 2);
    if (!label || label->empty()) return bad_line("analyse.no_label", file, line.number);
    rows.push_back({line.number, std::string(*cell(line.text, 0)), std::string(*label)});
  }
  return rows;
}

Result<std::vector<std::string>> read_names(const fs::path& file) {
  const auto bytes = shell::read_file(file);
  if (!bytes) return bytes.problem();
  std::set<std::string> names;
  for (const auto& line : lines_of(*bytes)) {
    const auto first = line.text.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    names.emplace(line.text.substr(first, line.text.find_last_not_of(" \t") - first + 1));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

std::string words_of_name(const std::string& name) {
  const auto colon = name.rfind(':');
  const bool is_code = colon != std::string::npos && colon + 1 < name.size() && name[colon + 1] != ' ';
  return is_code ? name.substr(colon + 1) : name;
}

Outcome write_rows(const fs::path& file, const std::vector<std::string>& sources, const std::string& lines) {
  std::error_code missing;
  for (const auto& source : sources)
    if (fs::equivalent(file, source, missing)) return Message{"analyse.same_file", {file.string()}};
  if (fs::exists(file, missing) && !fs::is_regular_file(file, missing))
    return Message{"analyse.no_plain_file", {file.string()}};
  return shell::write_file(file, lines);
}

}  // namespace tafelrunde::cli
