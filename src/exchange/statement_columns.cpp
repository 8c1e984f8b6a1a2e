// Sources of the columns: Polis server/src/routes/export.ts; Decidim proposal_serializer.rb; Talk to the City
// common/csv-validation; OpenSlides motion and topic exports; Sensemaker's csv_exporter.rb of CONSUL.
#include "exchange/statement_columns.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

using Names = std::initializer_list<std::string_view>;

struct PartNames {
  StatementPart part;
  std::string_view name;  // ours
  Names columns;          // folded; the first that is there counts
};

// Free tables, and our own.
const std::array<PartNames, 12> kParts = {{
    {StatementPart::words,
     "beitrag",
     {"beitrag", "statement", "text", "statement_text", "aussage", "wortlaut", "kommentar", "antwort", "vorschlag"}},
    {StatementPart::heading, "titel", {}},
    {StatementPart::field, "handlungsfeld", {"handlungsfeld", "hf", "themenfeld"}},
    {StatementPart::round, "runde", {"runde", "gesprachsrunde"}},
    {StatementPart::table, "tisch", {"tisch"}},
    {StatementPart::cluster, "themengruppe", {"cluster", "cluster_titel", "themengruppe"}},
    {StatementPart::kind, "art", {"art", "typ"}},
    {StatementPart::mentions, "nennungen", {"nennungen", "anzahl nennungen"}},
    {StatementPart::dissent, "dissens", {"dissens"}},
    {StatementPart::stances, "bezug", {"bezug", "bezug_papier"}},
    {StatementPart::status, "status", {"moderation_status"}},
    {StatementPart::id, "kennung", {"statement_id"}},
}};

// A table of another program: all of `signs` are among its columns. "/" at the end stands for any language.
struct Known {
  TableAuthor author;
  Names signs;
  std::string_view words, heading, status, id;
};

const std::array<Known, 9> kKnown = {{
    {TableAuthor::polis, {"comment-id", "comment-body", "moderated"}, "comment-body", "", "moderated", "comment-id"},
    {TableAuthor::polis_seed, {"comment_text"}, "comment_text", "", "", ""},
    {TableAuthor::decidim, {"id", "title/", "body/"}, "body/", "title/", "state", "id"},
    {TableAuthor::decidim, {"title/", "body/"}, "body/", "title/", "", ""},
    {TableAuthor::sensemaker, {"participant_id", "survey_text"}, "survey_text", "", "", ""},
    {TableAuthor::openslides, {"title", "text", "agenda_duration"}, "text", "title", "", ""},
    {TableAuthor::openslides, {"number", "submitters", "title", "text"}, "text", "title", "", ""},
    {TableAuthor::talk_to_the_city, {"comment", "interview"}, "comment", "", "", "id"},
    {TableAuthor::talk_to_the_city, {"id", "comment"}, "comment", "", "", "id"},
}};

std::optional<std::size_t> place(const Table& table, std::string_view sign) {
  if (sign.empty()) return std::nullopt;
  if (sign.back() != '/') return table.column({sign});
  const auto german = table.column({std::string(sign) + "de"});
  if (german) return german;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].starts_with(sign)) return i;
  return std::nullopt;
}

void keep(StatementColumns& columns, StatementPart part, std::optional<std::size_t> at) {
  if (at) columns.at[part] = *at;
}

StatementColumns by_names(const Table& table) {
  StatementColumns columns;
  for (const PartNames& part : kParts)
    for (const std::string_view name : part.columns)
      if (!columns.at.contains(part.part)) keep(columns, part.part, table.column({name}));
  if (columns.of(StatementPart::id) && table.column({"statement_text"})) columns.author = TableAuthor::tafelrunde;
  return columns;
}

StatementColumns by_authors(const Table& table) {
  StatementColumns columns = by_names(table);
  if (columns.author == TableAuthor::tafelrunde || table.column({"beitrag"})) return columns;
  const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& candidate) {
    return std::all_of(candidate.signs.begin(), candidate.signs.end(),
                       [&](std::string_view sign) { return place(table, sign).has_value(); });
  });
  if (known == kKnown.end()) return columns;
  columns.author = known->author;
  keep(columns, StatementPart::words, place(table, known->words));
  keep(columns, StatementPart::heading, place(table, known->heading));
  keep(columns, StatementPart::status, place(table, known->status));
  keep(columns, StatementPart::id, place(table, known->id));
  return columns;
}

std::optional<std::size_t> wished_place(const Table& table, const std::string& wish) {
  const std::string folded = fold_for_search(wish);
  if (const auto at = table.column({folded})) return at;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (std::to_string(i + 1) == folded) return i;
  return std::nullopt;
}

}  // namespace

std::string name_of(StatementPart part) {
  for (const PartNames& known : kParts)
    if (known.part == part) return std::string(known.name);
  return {};
}

std::optional<StatementPart> part_named(std::string_view text) {
  const std::string folded = fold_for_search(text);
  for (const PartNames& known : kParts)
    if (folded == known.name) return known.part;
  return std::nullopt;
}

std::string name_of(TableAuthor author) {
  switch (author) {
    case TableAuthor::somebody:
      return {};
    case TableAuthor::tafelrunde:
      return "Tafelrunde";
    case TableAuthor::polis:
    case TableAuthor::polis_seed:
      return "Polis";
    case TableAuthor::decidim:
      return "Decidim";
    case TableAuthor::talk_to_the_city:
      return "Talk to the City";
    case TableAuthor::openslides:
      return "OpenSlides";
    case TableAuthor::sensemaker:
      return "Sensemaker";
  }
  return {};
}

std::optional<std::size_t> StatementColumns::of(StatementPart part) const {
  const auto found = at.find(part);
  return found == at.end() ? std::nullopt : std::optional(found->second);
}

Result<StatementColumns> recognised_columns(const Table& table, const ColumnWishes& wishes) {
  StatementColumns columns = by_authors(table);
  for (const auto& [name, column] : wishes) {
    const auto part = part_named(name);
    if (!part) {
      std::string all;
      for (const PartNames& known : kParts) all += (all.empty() ? "" : ", ") + std::string(known.name);
      return Message{"import.unknown_part", {shortened(name, 60), all}};
    }
    columns.at.erase(*part);
    if (column.empty()) continue;
    const auto at = wished_place(table, column);
    if (!at) return Message{"table.no_column", {shortened(column, 60)}};
    columns.at[*part] = *at;
  }
  return columns;
}

}  // namespace tafelrunde::exchange
