#include "exchange/readable_text.h"

#include <utility>

#include "base/text.h"
#include "core/ties.h"
#include "exchange/joined.h"
#include "exchange/state_view.h"
#include "exchange/time_text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

std::string counted(int count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// The words of a thing for people, or why there are none.
std::string shown(const Words& words) {
  if (words.state == WordsState::redacted) return "[geschwärzt]";
  if (words.state == WordsState::missing) return "[noch nicht eingetroffen]";
  return neutralised(words.text);
}

class Writing {
 public:
  explicit Writing(const Session& session) : view_(session), session_(session) {}

  std::string all() && {
    head();
    for (const Field& field : session_.programme.fields) section(field);
    removed_fields();
    return std::move(text_);
  }

 private:
  // Lines of a text after the first are moved in as far as the first one's words.
  void line(int indent, const std::string& mark, std::string_view words) {
    text_ += std::string(static_cast<std::size_t>(indent), ' ') + mark;
    const std::size_t width = code_points(mark).size() + static_cast<std::size_t>(indent);
    for (const char c : words) text_ += c == '\n' ? "\n" + std::string(width, ' ') : std::string(1, c);
    text_ += '\n';
  }

  void head() {
    line(0, "", session_.programme.title.empty() ? "(keine Konferenz)" : neutralised(session_.programme.title));
    if (const Venue* venue = find_venue(session_.programme, session_.venue))
      line(0, "", neutralised(venue->city + ", " + venue->house + ", " + venue->date));
    if (session_.last)
      line(0, "Stand ",
           minute_text(*session_.last) + ", " +
               counted(static_cast<int>(session_.history.size()), "Vorgang", "Vorgänge"));
    if (session_.unknown_operations > 0)
      line(0, "", counted(session_.unknown_operations, "Vorgang", "Vorgänge") + " aus neuerer Version");
  }

  void section(const Field& field) {
    text_ += '\n';
    line(0, "HF " + std::to_string(field.number) + ": ", neutralised(field.title));
    findings_of(field.key);
    for (const Cluster* cluster : view_.clusters())
      if (cluster->field == field.key && is_on_board(session_, *cluster)) board_cluster(*cluster);
    statements_apart(field.key);
    for (const Cluster* cluster : view_.clusters())
      if (cluster->field == field.key && !is_on_board(session_, *cluster)) gone_cluster(*cluster);
  }

  void findings_of(const FieldKey& field) {
    for (const Finding* finding : view_.findings()) {
      const FindingText& text = *finding->text.shown();
      if (text.field != field || !finding->is_here()) continue;
      const int order = finding->central_order();
      const std::string rank = order > 0 ? "Ergebnis " + std::to_string(order) : "Befund";
      line(2, rank + " (" + german_word(text.kind) + "): ", shown(text.wording));
      if (!text.dissent.empty()) line(6, "Dissens: ", shown(text.dissent));
      for (const auto* head : heads_of(finding->text))
        if (head->value != text) line(6, "andere Fassung: ", shown(head->value.wording));
      line(6, "beruht auf ", counted(static_cast<int>(view_.statements_behind(text).size()), "Beitrag", "Beiträgen"));
    }
  }

  static std::string title_of(const Cluster& cluster) {
    const Words title = cluster.title.shown_or({});
    return title.is_present() && title.empty() ? "(ohne Titel)" : "„" + shown(title) + "“";
  }

  void board_cluster(const Cluster& cluster) {
    int mentions = 0;
    for (const Statement* statement : view_.statements_in(cluster.id)) mentions += statement->mention_count();
    line(2, "Themengruppe ",
         title_of(cluster) + ", " + counted(mentions, "Nennung", "Nennungen") + ", " +
             counted(view_.dots(cluster.id), "Punkt", "Punkte"));
    other_wordings(cluster.title, 6);
    for (const Statement* statement : view_.statements_in(cluster.id)) told(*statement);
  }

  void gone_cluster(const Cluster& cluster) {
    const ClusterId survivor = surviving_cluster(session_, cluster.id);
    const Cluster* into = survivor == cluster.id ? nullptr : find_cluster(session_, survivor);
    line(2, "Themengruppe ", title_of(cluster) + (into ? ", zusammengeführt in " + title_of(*into) : ", aufgelöst"));
  }

  // What lies in no cluster, and what was deleted.
  void statements_apart(const FieldKey& field) {
    bool has_loose = false, has_deleted = false;
    for (const Statement* statement : view_.statements()) {
      if (statement->filed().field != field || statement->is_deleted()) continue;
      if (!cluster_of(session_, *statement).is_nil()) continue;
      if (!std::exchange(has_loose, true)) line(2, "", "Ohne Themengruppe");
      told(*statement);
    }
    for (const Statement* statement : view_.statements()) {
      if (statement->filed().field != field || !statement->is_deleted()) continue;
      if (!std::exchange(has_deleted, true)) line(2, "", "Gelöscht");
      told(*statement);
    }
  }

  void removed_fields() {
    for (const Statement* statement : view_.statements()) {
      const FieldKey& field = statement->filed().field;
      if (find_field(session_.programme, field)) continue;
      text_ += '\n';
      line(0, "Nicht mehr im Programm: ", field.value);
      told(*statement);
    }
  }

  void told(const Statement& statement) {
    line(4, "– ", shown(statement.words()));
    line(6, "", joined(remarks(statement), ", "));
    other_wordings(statement.text, 6);
    for (const std::string& dissent : wordings_of(statement.dissent))
      if (!dissent.empty()) line(6, "Dissens: ", neutralised(dissent));
  }

  std::vector<std::string> remarks(const Statement& statement) const {
    std::vector<std::string> remarks;
    const auto number = view_.number_of(statement.filed().round);
    remarks.push_back("Runde " + (number ? std::to_string(*number) : statement.filed().round.value));
    if (const std::string table = table_of(session_, statement); !table.empty())
      remarks.push_back("Tisch " + neutralised(table));
    remarks.push_back(german_word(state_of(statement)));
    if (const auto kind = statement.kind.shown_or({})) remarks.push_back(german_word(*kind));
    if (statement.mention_count() > 1) remarks.push_back(counted(statement.mention_count(), "Nennung", "Nennungen"));
    if (const Statement* first = find_statement(session_, counted_under(session_, statement)); first != &statement)
      remarks.push_back("weitere Nennung von „" + shortened(neutralised(first->words().text), 40) + "“");
    if (statement.source != Source::moderator) remarks.push_back("aus " + german_word(statement.source));
    for (const auto& [item, reg] : statement.stances)
      if (const auto stance = reg.shown_or({})) remarks.push_back(item.value + " " + german_word(*stance));
    return remarks;
  }

  void other_wordings(const Register<Words>& reg, int indent) {
    const auto wordings = wordings_of(reg);
    for (std::size_t i = 1; i < wordings.size(); ++i) line(indent, "andere Fassung: ", neutralised(wordings[i]));
  }

  StateView view_;
  const Session& session_;
  std::string text_;
};

}  // namespace

std::string readable_text(const Session& session) { return Writing(session).all(); }

}  // namespace tafelrunde::exchange
