// HTML as we write it: every word of people goes through `text`, so that none
// of it becomes markup. Internal to exchange.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tafelrunde::exchange {

class HtmlText {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // Attributes with an empty value are left out.
  HtmlText& open(std::string_view element, const Attributes& attributes = {});
  HtmlText& close(std::string_view element);
  // Words; line ends become <br>.
  HtmlText& text(std::string_view words);
  HtmlText& element(std::string_view name, std::string_view words, const Attributes& attributes = {}) {
    return open(name, attributes).text(words).close(name);
  }
  // Our own markup, never people's words.
  HtmlText& raw(std::string_view markup) {
    html_ += markup;
    return *this;
  }
  std::string bytes() && { return std::move(html_); }

 private:
  void escape(std::string_view words);

  std::string html_;
};

}  // namespace tafelrunde::exchange
