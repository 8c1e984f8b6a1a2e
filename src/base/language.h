// The language catalogue: every sentence a person reads, by key. One gettext file per language in assets/language
// ("de.po": msgid is the key, msgstr the sentence with {0}, {1} for what is filled in), so that translators use the
// tools they know (Poedit, Weblate, msgfmt). Read by ourselves: gettext knows one language for a whole program, and an
// export in the other language is written while the desk speaks this one.
// Format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html; no contexts and no plural forms.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tafelrunde {

class Language {
 public:
  // Reads a catalogue's bytes, in UTF-8. As in gettext an empty or fuzzy text is none. Refuses with language.bad_line
  // (line number) and language.key_twice.
  static Result<Language> parse(std::string_view bytes);

  // The text behind `key`; a key the catalogue lacks comes back as itself, so that a hole is seen and tested for.
  const std::string& text(std::string_view key) const;

  // The sentence with its gaps filled. An argument that starts with "@" is itself a key and is looked up.
  std::string say(const Message& message) const;
  template <class... Args>
  std::string say(std::string_view key, Args&&... args) const {
    return say(Message{std::string(key), {std::string(std::forward<Args>(args))...}});
  }

  bool has(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& entries() const { return entries_; }

 private:
  std::map<std::string, std::string, std::less<>> entries_;
  mutable std::map<std::string, std::string, std::less<>> missing_;  // texts for keys we lack: the keys themselves
};

}  // namespace tafelrunde
