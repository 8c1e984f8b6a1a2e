#include "exchange/paper_document.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/text.h"
#include "exchange/paper_lines.h"
#include "exchange/row_values.h"

namespace tafelrunde::exchange {
namespace {

struct PaperKind {
  const char* name;
  char letter;
  std::array<std::string_view, 2> words;  // folded; the plural first
};
constexpr std::array<PaperKind, 3> kPaperKinds = {{{"Leitsatz", 'L', {"leitsatze", "leitsatz"}},
                                                   {"Leitziel", 'Z', {"leitziele", "leitziel"}},
                                                   {"Maßnahme", 'M', {"massnahmen", "massnahme"}}}};

struct Remark {
  std::string_view word;  // folded
  std::optional<Consensus> consensus;
};
constexpr std::array<Remark, 5> kRemarks = {{{"kein konsens", Consensus::dissent},
                                             {"konsens", Consensus::yes},
                                             {"dissens", Consensus::dissent},
                                             {"offen", Consensus::open},
                                             {"anmerkung", std::nullopt}}};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The digits at the front of `text`, taken off with the mark behind them (".", ")", ":"); empty if there are none.
std::string take_number(std::string_view& text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 3) return {};
  const std::string_view rest = trimmed(text.substr(digits));
  if (!rest.empty() && rest[0] != '.' && rest[0] != ')' && rest[0] != ':') return {};
  const std::string number(text.substr(0, digits));
  text = rest.empty() ? rest : trimmed(rest.substr(1));
  return number;
}

// What stands before a colon near the front of a line, and the rest. Both empty if there is no such colon.
struct Labelled {
  std::string label;  // folded
  std::string_view rest;
};
Labelled labelled(std::string_view text) {
  const std::size_t colon = text.substr(0, 40).find(':');
  if (colon == std::string_view::npos) return {};
  return {fold_for_search(trimmed(text.substr(0, colon))), trimmed(text.substr(colon + 1))};
}

class PaperReader {
 public:
  explicit PaperReader(const Session& session) : session_(session) {}

  PaperTable table;

  void take(const PaperLine& line) {
    const auto accepted = accept_line(line.text);
    if (!accepted) return table.faults.push_back({line.number, accepted.problem()});
    if (accepted->empty() || names_field(*accepted, line) || names_kind(*accepted)) return;
    if (line.is_heading || !field_) return;
    if (!remarks(*accepted)) take_item(*accepted, line.number);
  }

 private:
  // A heading that names a field begins it; "Handlungsfeld 9" where there is none is a fault, and hides what follows.
  bool names_field(const std::string& text, const PaperLine& line) {
    const std::string folded = fold_for_search(text);
    const bool is_called_so = folded.starts_with("handlungsfeld ") || folded.starts_with("hf ");
    if (!line.is_heading && !(is_called_so && folded.size() < 80)) return false;
    const Field* field = field_named(session_, text);
    if (!field && !is_called_so) return false;
    if (!field) table.faults.push_back({line.number, {"row.unknown_field", {shortened(text, 60)}}});
    field_ = field;
    kind_ = nullptr;
    has_item_ = false;
    return true;
  }

  bool names_kind(const std::string& text) {
    std::string folded = fold_for_search(text);
    if (!folded.empty() && folded.back() == ':') folded.pop_back();
    for (const PaperKind& kind : kPaperKinds)
      if (folded == kind.words[0] || folded == kind.words[1]) {
        kind_ = &kind;
        has_item_ = false;
        return true;
      }
    return false;
  }

  // A line about the item above it.
  bool remarks(const std::string& text) {
    if (!has_item_) return false;
    const std::string folded = fold_for_search(text);
    for (const Remark& remark : kRemarks) {
      const Labelled parts = labelled(text);
      const bool is_alone = folded == remark.word || folded == std::string(remark.word) + ".";
      if (!is_alone && parts.label != remark.word) continue;
      PaperItem& item = table.items.back().second;
      if (remark.consensus) item.consensus = *remark.consensus;
      const std::string note(is_alone ? std::string_view() : parts.rest);
      const bool is_plain_yes = remark.word == "konsens" && (note.empty() || fold_for_search(note) == "ja");
      if (!is_plain_yes && !note.empty())
        item.note = Words(item.note.text.empty() ? note : item.note.text + "\n" + note);
      return true;
    }
    return false;
  }

  void take_item(std::string_view text, int line) {
    const Named named = named_item(text);
    if (!named.kind) return;  // an introduction before the first kind
    const std::string counted = std::to_string(++counts_[{field_->number, named.kind->letter}]);
    const std::string number = named.number.empty() ? counted : named.number;
    const std::string id = "P" + std::to_string(field_->number) + "-" + named.kind->letter + number;
    has_item_ = false;
    if (named.text.empty()) return table.faults.push_back({line, {"row.no_text", {}}});
    if (!ids_.insert(id).second) return table.faults.push_back({line, {"row.id_twice", {id}}});
    PaperItem item;
    item.field = field_->key;
    item.kind = named.kind->name;
    item.text = Words(std::string(named.text));
    table.items.emplace_back(PaperItemKey{id}, std::move(item));
    has_item_ = true;
  }

  struct Named {
    const PaperKind* kind = nullptr;
    std::string number;
    std::string_view text;
  };

  // Kind and number as the line says them: "Maßnahme 4: …", "P2-M4: …", "M4: …", "4. …", or as they go on.
  Named named_item(std::string_view text) const {
    Named named{kind_, {}, text};
    Labelled parts = labelled(text);
    const std::string own_prefix = "p" + std::to_string(field_->number) + "-";
    if (parts.label.starts_with(own_prefix)) parts.label.erase(0, own_prefix.size());
    for (const PaperKind& kind : kPaperKinds) {
      const std::string letter = fold_for_search(std::string(1, kind.letter));
      for (const std::string_view word : {kind.words[1], std::string_view(letter)}) {
        if (!parts.label.starts_with(word)) continue;
        std::string_view digits = trimmed(std::string_view(parts.label).substr(word.size()));
        if (digits.empty() && word == letter) continue;
        const std::string number = take_number(digits);
        if (!digits.empty()) continue;
        return {&kind, number, parts.rest};
      }
    }
    named.number = take_number(named.text);
    return named;
  }

  const Session& session_;
  const Field* field_ = nullptr;
  const PaperKind* kind_ = nullptr;
  bool has_item_ = false;  // the last of the items is the one above
  std::map<std::pair<int, char>, int> counts_;
  std::set<std::string> ids_;
};

Result<std::vector<PaperLine>> lines_of(std::string_view bytes, DocumentFormat format) {
  switch (format) {
    case DocumentFormat::markdown:
      return markdown_lines(bytes);
    case DocumentFormat::odt:
      return odt_lines(bytes);
    case DocumentFormat::docx:
      return docx_lines(bytes);
  }
  return Message{"paper.no_items", {}};
}

}  // namespace

Result<PaperTable> parse_paper_document(std::string_view bytes, DocumentFormat format, const Session& session) {
  const auto lines = lines_of(bytes, format);
  if (!lines) return lines.problem();
  PaperReader reader(session);
  for (const PaperLine& line : *lines) reader.take(line);
  if (reader.table.items.empty() && reader.table.faults.empty()) return Message{"paper.no_items", {}};
  return std::move(reader.table);
}

}  // namespace tafelrunde::exchange
