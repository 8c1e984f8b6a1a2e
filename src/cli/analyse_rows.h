// The tables of `tafelrunde analyse`: lines of cells between tabs, with the line each came from. Nothing is quoted;
// the first line may be a heading, which begins with "id". Internal to cli.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace tafelrunde::cli {

struct AnalyseRow {
  std::size_t line = 0;  // from 1
  std::string id;
  std::string text;
};

// The first two cells of each line; further cells are not looked at, so that labels stay unread. Bytes that are no
// UTF-8 are taken as they are. Refuses as shell::read_file does, and with analyse.no_id and analyse.no_text (file,
// line).
Result<std::vector<AnalyseRow>> read_rows(const std::filesystem::path& file);

// The third cells of the first `count` rows of the file. Refuses with analyse.no_label (file, line).
Result<std::vector<AnalyseRow>> read_labelled_rows(const std::filesystem::path& file, std::size_t count);

// Names of groups, one a line, in alphabetical order, each once.
Result<std::vector<std::string>> read_names(const std::filesystem::path& file);

// The words of a name: a code before a colon without a blank after it ("HF4:Sprachkurse") is no word.
std::string words_of_name(const std::string& name);

// Writes the lines to `file`, or leaves it as it was. Refuses to write over one of `sources` (analyse.same_file) and
// over what is no ordinary file (analyse.no_plain_file).
Outcome write_rows(const std::filesystem::path& file, const std::vector<std::string>& sources,
                   const std::string& lines);

}  // namespace tafelrunde::cli
