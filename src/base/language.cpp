#include "base/language.h"

namespace tafelrunde {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_break = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n';
    plain += is_break ? '\n' : text[i];
    if (is_break) ++i;
  }
  return plain;
}

}  // namespace

Result<Language> Language::parse(std::string_view bytes) {
  Language language;
  int line_number = 0;
  while (!bytes.empty()) {
    ++line_number;
    const auto end = bytes.find('\n');
    const std::string_view line = trimmed(bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const auto equals = line.find('=');
    const std::string_view key = trimmed(line.substr(0, equals));
    if (equals == std::string_view::npos || key.empty())
      return Message{"language.bad_line", {std::to_string(line_number)}};
    if (!language.entries_.emplace(key, unescaped(trimmed(line.substr(equals + 1)))).second)
      return Message{"language.key_twice", {std::string(key)}};
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
