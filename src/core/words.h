// What a person said or wrote, as the session holds it. The text itself lives outside the log and may be gone:
// redacted on purpose, or not yet arrived (a file may carry an operation whose words were refused or left behind).
#pragma once

#include <string>
#include <utility>

namespace tafelrunde {

enum class WordsState { present, redacted, missing };

struct Words {
  std::string text;  // UTF-8, NFC (base/text.h); empty unless present
  WordsState state = WordsState::present;

  Words() = default;
  Words(std::string words) : text(std::move(words)) {}  // NOLINT(google-explicit-constructor)
  Words(const char* words) : text(words) {}             // NOLINT(google-explicit-constructor)

  static Words gone(WordsState why) {
    Words words;
    words.state = why;
    return words;
  }
  bool empty() const { return text.empty(); }
  bool is_present() const { return state == WordsState::present; }
  bool operator==(const Words&) const = default;
};

}  // namespace tafelrunde
