#include "base/language.h"

#include <optional>
#include <utility>
#include <vector>

namespace tafelrunde {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool take_word(std::string_view& line, std::string_view word) {
  if (!line.starts_with(word)) return false;
  line = trimmed(line.substr(word.size()));
  return true;
}

// What stands between the quotation marks; nothing if this is no string of a catalogue.
std::optional<std::string> unquoted(std::string_view line) {
  if (line.size() < 2 || line.front() != '"' || line.back() != '"') return std::nullopt;
  line = line.substr(1, line.size() - 2);
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') return std::nullopt;
    if (line[i] != '\\') {
      plain += line[i];
      continue;
    }
    if (++i == line.size()) return std::nullopt;
    const auto escape = std::string_view("nt\"\\").find(line[i]);
    if (escape == std::string_view::npos) return std::nullopt;
    plain += "\n\t\"\\"[escape];
  }
  return plain;
}

struct CatalogueEntry {
  bool is_fuzzy = false;
  std::string key;
  std::optional<std::string> text;  // nothing yet while its key is read
};

// The entries one after the other, as they stand in a PO file.
class CatalogueReader {
 public:
  Outcome take_line(std::string_view line) {
    ++line_number_;
    line = trimmed(line);
    if (line.empty()) return {};
    if (line.front() == '#') {
      if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) next_is_fuzzy_ = true;
      return {};
    }
    if (take_word(line, "msgid ")) {
      if (!is_whole()) return bad_line();
      entries.push_back({std::exchange(next_is_fuzzy_, false), {}, {}});
      return append(line, entries.back().key);
    }
    if (take_word(line, "msgstr ")) {
      if (is_whole()) return bad_line();
      entries.back().text.emplace();
      return append(line, *entries.back().text);
    }
    if (entries.empty()) return bad_line();
    return append(line, is_whole() ? *entries.back().text : entries.back().key);
  }

  Outcome end() { return is_whole() ? Outcome() : bad_line(); }

  std::vector<CatalogueEntry> entries;

 private:
  bool is_whole() const { return entries.empty() || entries.back().text.has_value(); }

  Outcome append(std::string_view quoted, std::string& to) const {
    const auto plain = unquoted(quoted);
    if (!plain) return bad_line();
    to += *plain;
    return {};
  }

  Outcome bad_line() const { return Message{"language.bad_line", {std::to_string(line_number_)}}; }

  int line_number_ = 0;
  bool next_is_fuzzy_ = false;
};

}  // namespace

Result<Language> Language::parse(std::string_view bytes) {
  CatalogueReader reader;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    if (auto taken = reader.take_line(bytes.substr(0, end)); !taken) return taken.problem();
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  if (auto ended = reader.end(); !ended) return ended.problem();
  Language language;
  for (CatalogueEntry& entry : reader.entries) {
    const bool is_header = entry.key.empty();
    if (is_header || entry.is_fuzzy || entry.text->empty()) continue;
    if (language.has(entry.key)) return Message{"language.key_twice", {entry.key}};
    language.entries_.emplace(std::move(entry.key), std::move(*entry.text));
  }
  return language;
}

bool Language::has(std::string_view key) const { return entries_.find(key) != entries_.end(); }

const std::string& Language::text(std::string_view key) const {
  if (const auto found = entries_.find(key); found != entries_.end()) return found->second;
  return missing_.emplace(key, key).first->second;
}

std::string Language::say(const Message& message) const {
  const std::string& pattern = text(message.key);
  std::string sentence;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_gap = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                        pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!is_gap) {
      sentence += pattern[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (number < message.args.size()) {
      const std::string& arg = message.args[number];
      const bool is_key = !arg.empty() && arg.front() == '@' && has(std::string_view(arg).substr(1));
      sentence += is_key ? text(std::string_view(arg).substr(1)) : arg;
    }
    i += 2;
  }
  return sentence;
}

}  // namespace tafelrunde
