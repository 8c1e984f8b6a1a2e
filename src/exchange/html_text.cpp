#include "exchange/html_text.h"

#include <algorithm>

namespace tafelrunde::exchange {

HtmlText& HtmlText::open(std::string_view element, const Attributes& attributes) {
  html_ += '<';
  html_ += element;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    html_ += ' ';
    html_ += name;
    html_ += "=\"";
    escape(value);
    html_ += '"';
  }
  html_ += '>';
  return *this;
}

HtmlText& HtmlText::close(std::string_view element) {
  html_ += "</";
  html_ += element;
  html_ += '>';
  return *this;
}

HtmlText& HtmlText::text(std::string_view words) {
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t end = std::min(words.find('\n', from), words.size());
    escape(words.substr(from, end - from));
    if (end < words.size()) html_ += "<br>";
    from = end + 1;
  }
  return *this;
}

void HtmlText::escape(std::string_view words) {
  for (const char c : words) {
    switch (c) {
      case '&':
        html_ += "&amp;";
        break;
      case '<':
        html_ += "&lt;";
        break;
      case '>':
        html_ += "&gt;";
        break;
      case '"':
        html_ += "&quot;";
        break;
      case '\'':
        html_ += "&#39;";
        break;
      default:
        html_ += c;
    }
  }
}

}  // namespace tafelrunde::exchange
