// Where the program's own files are (assets/), and what is read from them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "analysis/lexicon.h"
#include "base/abbreviations.h"
#include "base/language.h"
#include "base/result.h"
#include "core/programme.h"

namespace tafelrunde::shell {

class Assets {
 public:
  // Looks at $TAFELRUNDE_ASSETS, then for assets/ or share/tafelrunde/assets/ at and above the program's own folder.
  // Refuses with assets.not_found.
  static Result<Assets> find();

  const std::filesystem::path& folder() const { return folder_; }
  Result<Language> language(const std::string& code) const;  // "de", "en"; refuses with language.unknown

  struct TemplateEntry {
    std::string id;
    Result<Programme> programme;
  };
  std::vector<TemplateEntry> templates() const;                       // by id
  Result<Programme> programme(const std::string& template_id) const;  // refuses with template.unknown

  // The shipped list of short forms, and over it one's own: abbreviations.tsv in `own_folder`, if it is there.
  Abbreviations abbreviations(const std::filesystem::path& own_folder) const;

  // The German word model and the field's abbreviations; an empty lexicon where they are missing, and then `why`
  // says so. The model's files stay mapped as long as the lexicon lives; takes some 10 ms.
  struct LexiconRead {
    std::shared_ptr<const analysis::Lexicon> lexicon;
    std::optional<Message> why;
  };
  LexiconRead shipped_lexicon() const;
  // The same with the word model of the folder `words`, or with the shipped one if that is empty. A folder that was
  // named must hold a word model: refuses with lexicon.not_in_folder.
  Result<LexiconRead> lexicon(const std::filesystem::path& words) const;

 private:
  LexiconRead lexicon_with_words_of(const std::filesystem::path& words) const;

  explicit Assets(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path folder_;
};

}  // namespace tafelrunde::shell
