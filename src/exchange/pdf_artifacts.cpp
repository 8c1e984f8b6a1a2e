#include "exchange/pdf_artifacts.h"

#include <algorithm>

namespace tafelrunde::exchange {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool ends_word(char c) { return is_blank(c) || std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

// The end of the token that begins at `at`, which is no blank.
std::size_t end_of_token(std::string_view content, std::size_t at) {
  const auto first = content[at];
  if (first == '(') {
    int depth = 0;
    for (; at < content.size(); ++at) {
      if (content[at] == '\\')
        ++at;
      else if (content[at] == '(')
        ++depth;
      else if (content[at] == ')' && --depth == 0)
        return at + 1;
    }
    return content.size();
  }
  if (first == '<' && at + 1 < content.size() && content[at + 1] != '<')
    return std::min(content.find('>', at), content.size() - 1) + 1;
  if (ends_word(first) && first != '/') return at + 1;  // [ ] << >> one sign at a time
  const auto end = std::find_if(content.begin() + static_cast<std::ptrdiff_t>(at) + 1, content.end(), ends_word);
  return static_cast<std::size_t>(end - content.begin());
}

class Marking {
 public:
  explicit Marking(std::string_view content) : content_(content) { marked_.reserve(content.size() * 9 / 8); }

  std::string all() && {
    for (std::size_t at = 0; at < content_.size();) {
      if (is_blank(content_[at])) {
        ++at;
        continue;
      }
      const std::size_t end = end_of_token(content_, at);
      end_ = end;
      take(content_.substr(at, end - at));
      at = end;
    }
    end_ = content_.size();
    flush();
    return std::move(marked_);
  }

 private:
  void take(std::string_view word) {
    if (word == "BDC" || word == "BMC") {
      ++depth_;
      flush();
      if (in_text_) text_is_tagged_ = true;
    } else if (word == "EMC") {
      --depth_;
      flush();
      if (in_text_) text_is_tagged_ = true;
    } else if (word == "BT") {
      in_text_ = true;
    } else if (word == "ET") {
      in_text_ = false;
      flush_painting(true);
    } else if (!in_text_ && is_operator(word)) {
      take_drawing(word);
    }
  }
  void take_drawing(std::string_view word) {
    in_path_ = in_path_ || word == "m" || word == "re";
    const bool paints = word == "f" || word == "f*" || word == "S" || word == "s" || word == "B" || word == "B*" ||
                        word == "b" || word == "b*" || word == "Do" || word == "sh";
    if (paints || word == "n") {
      in_path_ = false;
      flush_painting(paints);
    } else if (!in_path_) {
      flush();
    }
  }
  static bool is_operator(std::string_view word) {
    const char first = word.front();
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  }

  void flush() {
    marked_ += content_.substr(begin_, end_ - begin_);
    begin_ = end_;
  }
  void flush_painting(bool paints) {
    if (!paints || depth_ > 0 || text_is_tagged_) return text_is_tagged_ = false, flush();
    marked_ += "\n/Artifact BMC\n";
    flush();
    marked_ += "\nEMC\n";
  }

  std::string_view content_;
  std::string marked_;
  std::size_t begin_ = 0, end_ = 0;  // of what was read and is not written yet
  int depth_ = 0;
  bool in_text_ = false, in_path_ = false, text_is_tagged_ = false;
};

}  // namespace

std::string with_artifacts_marked(std::string_view content) { return Marking(content).all(); }

}  // namespace tafelrunde::exchange
