#include "scene/divergences.h"

#include <algorithm>

#include "base/text.h"
#include "scene/cards.h"

namespace tafelrunde::scene {
namespace {

bool are_present(const Words& words) { return words.is_present(); }
bool are_present(const FindingText& text) { return text.wording.is_present(); }

std::string words_in(const Words& words) { return words.text; }
// With all that may differ beside the wording.
std::string words_in(const FindingText& text) {
  std::string words = text.wording.text, more;
  for (const std::string* part :
       {&text.dissent.text, &text.level, &text.addressee.text, &text.horizon, &text.indicator.text})
    if (!part->empty()) more += (more.empty() ? "\n" : " · ") + *part;
  return words + more;
}

WriteFinding writing_of(const FindingId& id, const FindingText& text) {
  return {id,
          text.field,
          text.kind,
          text.wording.text,
          text.statements,
          text.clusters,
          text.consensus,
          text.dissent.text,
          text.level,
          text.addressee.text,
          text.horizon,
          text.indicator.text,
          text.amended_in_plenary};
}

class Collecting {
 public:
  explicit Collecting(const Session& session) : session_(session) {}

  enum class Stations { named, hidden };
  template <class T, class Choose>
  void add(const char* what_key, const FieldKey& field, const Register<T>& reg, const Choose& choose,
           Stations stations = Stations::named) {
    if (!reg.diverges()) return;
    const Field* known = find_field(session_.programme, field);
    Divergence divergence{what_key, known ? known->number : 0, {}};
    for (const auto& head : reg.heads()) {
      if (!are_present(head.value)) return;
      divergence.wordings.push_back({words_in(head.value),
                                     stations == Stations::named ? station_of(head.operation.writer) : std::string(),
                                     time_said(head.operation), choose(head.value)});
    }
    all_.push_back(std::move(divergence));
  }

  std::vector<Divergence> in_order() && {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Divergence& a, const Divergence& b) { return a.field_number < b.field_number; });
    return std::move(all_);
  }

 private:
  std::string station_of(const WriterId& writer) const {
    const auto found = session_.stations.find(writer);
    return found == session_.stations.end() ? std::string() : neutralised(found->second.name.text);
  }
  std::string time_said(const OperationId& id) const {
    const auto found = session_.history.find(id);
    return found == session_.history.end() ? std::string() : time_of(found->second.stamp);
  }

  const Session& session_;
  std::vector<Divergence> all_;
};

// Where a round is under the Chatham House rule, the name of a station would tell the table.
void add_statement(Collecting& collecting, const Session& session, const Statement& statement) {
  const FieldKey field = statement.filed().field;
  const bool is_hidden =
      is_chatham_house(session, statement.said_in) || is_chatham_house(session, statement.filed().round);
  const auto stations = is_hidden ? Collecting::Stations::hidden : Collecting::Stations::named;
  collecting.add(
      "versions.statement", field, statement.text,
      [&](const Words& words) {
        return ReviseStatement{statement.id, words.text, std::nullopt};
      },
      stations);
  collecting.add(
      "versions.dissent", field, statement.dissent,
      [&](const Words& words) {
        return NoteDissent{statement.id, words.text};
      },
      stations);
}

}  // namespace

std::vector<Divergence> divergences(const Session& session) {
  Collecting collecting(session);
  for (const Statement* statement : statements_in_order(session))
    if (!statement->is_deleted()) add_statement(collecting, session, *statement);
  for (const Field& field : session.programme.fields)
    for (const Cluster* cluster : clusters_in_order(session, field.key))
      collecting.add("versions.cluster", field.key, cluster->title, [&](const Words& words) {
        return RenameCluster{cluster->id, words.text};
      });
  for (const Finding* finding : findings_in_order(session))
    collecting.add("versions.finding", finding->text.shown()->field, finding->text,
                   [&](const FindingText& text) { return writing_of(finding->id, text); });
  for (const auto& [place, text] : session.questions)
    collecting.add("versions.question", place.first, text, [&, at = place](const Words& words) {
      return AskQuestion{at.first, at.second, words.text};
    });
  for (const auto& [place, text] : session.notes)
    collecting.add("versions.note", place.first, text, [&, at = place](const Words& words) {
      return WriteNote{at.first, at.second, words.text};
    });
  return std::move(collecting).in_order();
}

}  // namespace tafelrunde::scene
