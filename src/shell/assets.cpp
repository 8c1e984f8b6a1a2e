#include "shell/assets.h"

#include <algorithm>
#include <cstdlib>

#include "exchange/template_json.h"
#include "shell/files.h"
#include "shell/mapped_file.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

bool holds_assets(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "language", ignored) && fs::is_directory(folder / "templates", ignored);
}

// The file of vectors, whose name says its size; the first one by name, "" if there is none.
fs::path vectors_in(const fs::path& folder) {
  fs::path first;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const auto name = entry.path().filename().string();
    const bool holds_vectors = name.starts_with("vec_i8_") && name.ends_with(".bin");
    if (holds_vectors && (first.empty() || entry.path() < first)) first = entry.path();
  }
  return first;
}

// The model lies on the mapped files: only their words are looked at when the program starts.
Result<analysis::WordModel> read_model(const fs::path& folder) {
  const auto vectors = vectors_in(folder);
  if (vectors.empty()) return Message{"file.not_found", {(folder / "vec_i8_*.bin").string()}};
  auto files = std::make_shared<std::vector<MappedFile>>();
  for (const auto& path : {folder / "stems.tsv", vectors, folder / "compound_parts.tsv", folder / "stopwords.txt",
                           folder / "TOTAL.txt"}) {
    auto file = MappedFile::open(path);
    if (!file) return file.problem();
    files->push_back(std::move(*file));
  }
  const auto bytes = [&](std::size_t file) { return (*files)[file].bytes(); };
  return analysis::WordModel::parse({bytes(0), bytes(1), bytes(2), bytes(3), bytes(4), files});
}

}  // namespace

Result<Assets> Assets::find() {
  if (const char* named = std::getenv("TAFELRUNDE_ASSETS"); named && holds_assets(named)) return Assets(named);
  std::error_code ignored;
  fs::path at = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  while (!at.empty()) {
    for (const char* below : {"assets", "share/tafelrunde/assets"})
      if (holds_assets(at / below)) return Assets(at / below);
    if (at == at.root_path()) break;
    at = at.parent_path();
  }
  return Message{"assets.not_found", {}};
}

Result<Language> Assets::language(const std::string& code) const {
  const bool is_plain =
      !code.empty() && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_plain) return Message{"language.unknown", {code}};
  const auto bytes = read_file(folder_ / "language" / (code + ".po"));
  if (!bytes) return Message{"language.unknown", {code}};
  return Language::parse(*bytes);
}

std::vector<Assets::TemplateEntry> Assets::templates() const {
  std::vector<TemplateEntry> entries;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder_ / "templates", ignored)) {
    if (entry.path().extension() != ".json") continue;
    const std::string id = entry.path().stem().string();
    entries.push_back({id, programme(id)});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return entries;
}

Result<Programme> Assets::programme(const std::string& template_id) const {
  if (template_id.find('/') != std::string::npos) return Message{"template.unknown", {template_id}};
  const auto bytes = read_file(folder_ / "templates" / (template_id + ".json"));
  if (!bytes) return Message{"template.unknown", {template_id}};
  auto programme = exchange::programme_from_json(*bytes);
  if (programme) programme->template_id = template_id;
  return programme;
}

Abbreviations Assets::abbreviations(const fs::path& own_folder) const {
  Abbreviations list;
  if (const auto bytes = read_file(folder_ / "lexicon" / "abbreviations.tsv")) list.add(*bytes);
  if (own_folder.empty()) return list;
  if (const auto bytes = read_file(own_folder / "abbreviations.tsv")) list.add(*bytes);
  return list;
}

Assets::LexiconRead Assets::shipped_lexicon() const { return lexicon_with_words_of(folder_ / "lexicon" / "de"); }

Result<Assets::LexiconRead> Assets::lexicon(const fs::path& words) const {
  if (words.empty()) return shipped_lexicon();
  auto read = lexicon_with_words_of(words);
  if (read.lexicon->model.empty()) return Message{"lexicon.not_in_folder", {words.string()}};
  return read;
}

Assets::LexiconRead Assets::lexicon_with_words_of(const fs::path& words) const {
  auto lexicon = std::make_shared<analysis::Lexicon>();
  LexiconRead read;
  if (const auto bytes = read_file(folder_ / "lexicon" / "abbreviations.tsv")) {
    auto abbreviations = analysis::Abbreviations::parse(*bytes);
    if (abbreviations)
      lexicon->abbreviations = std::move(*abbreviations);
    else
      read.why = abbreviations.problem();
  }
  auto model = read_model(words);
  if (model)
    lexicon->model = std::move(*model);
  else
    read.why = model.problem();
  read.lexicon = std::move(lexicon);
  return read;
}

}  // namespace tafelrunde::shell
