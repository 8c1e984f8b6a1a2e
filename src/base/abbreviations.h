// Short forms that a scribe types and has written out on request: "TN" becomes "Teilnehmende".
//
// A list is a table with tabs: `kurz`, `ausgeschrieben`, whatever follows is ignored. The line that names the
// columns, empty lines and lines that begin with "#" say nothing; a line without a long form takes the short one off
// the list.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tafelrunde {

class Abbreviations {
 public:
  // Adds the lines of a list; they win over what was added before. Lines that are no UTF-8 are left out.
  void add(std::string_view table);

  // As written, else in any case if that means only one thing ("tn").
  std::optional<std::string> long_form(std::string_view short_form) const;
  bool empty() const { return long_forms_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> long_forms_;
};

// The letters and digits that end at `caret`: what a short form would be. Gives where they begin.
std::size_t word_before(std::string_view text, std::size_t caret);

}  // namespace tafelrunde
