#include "exchange/published.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "exchange/state_view.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

template <class T>
void keep_shown(Register<T>& reg) {
  if (reg.heads().size() > 1) reg.heads().erase(reg.heads().begin(), std::prev(reg.heads().end()));
}

void keep_released_statements(Session& session) {
  std::erase_if(session.statements, [](const auto& each) {
    return !each.second.is_here() || state_of(each.second) != StatementState::released;
  });
  for (auto& [id, statement] : session.statements) {
    keep_shown(statement.text);
    keep_shown(statement.dissent);
    statement.origin.clear();
  }
}

void keep_clusters_in_use(Session& session) {
  std::set<ClusterId> used;
  for (const auto& [id, statement] : session.statements) used.insert(cluster_of(session, statement));
  std::erase_if(session.clusters, [&](const auto& each) {
    // Those merged into one that stays are needed for its dots; their own titles are not.
    return !used.contains(surviving_cluster(session, each.first));
  });
  for (auto& [id, cluster] : session.clusters) {
    keep_shown(cluster.title);
    if (surviving_cluster(session, id) != id)
      for (auto& head : cluster.title.heads()) head.value = Words{};
  }
}

void keep_standing_findings(Session& session) {
  std::erase_if(session.findings, [](const auto& each) { return !each.second.is_here(); });
  for (auto& [id, finding] : session.findings) {
    keep_shown(finding.text);
    FindingText& text = finding.text.heads().back().value;
    std::erase_if(text.statements,
                  [&](const StatementId& statement) { return !session.statements.contains(statement); });
    std::erase_if(text.clusters, [&](const ClusterId& cluster) { return !session.clusters.contains(cluster); });
  }
}

void hide_small_tables(Session& session) {
  const auto place_of = [](const Statement& statement) {
    return std::tuple(statement.filed().field, statement.filed().round, statement.table);
  };
  std::map<decltype(place_of(Statement{})), int> counts;
  for (const auto& [id, statement] : session.statements) ++counts[place_of(statement)];
  for (auto& [id, statement] : session.statements)
    if (counts[place_of(statement)] < kSmallestGroup) statement.table.clear();
}

using Sums = std::map<AttendancePlace, std::map<std::string, int>>;  // people by group

// Head counts without the name of the table, where `is_hidden` says so: those of a field and round together.
template <class IsHidden>
Sums sums_without_tables(const Session& session, const IsHidden& is_hidden) {
  Sums sums;
  for (const auto& [place, counted] : session.attendance) {
    AttendancePlace told = place;
    if (is_hidden(place)) told.table.clear();
    for (const GroupCount& each : counted.shown_or({}).groups) sums[told][each.group] += each.people;
  }
  return sums;
}

void tell_instead(Session& session, const Sums& sums) {
  session.attendance.clear();
  for (const auto& [place, groups] : sums) {
    Attendance attendance;
    for (const auto& [group, people] : groups) attendance.groups.push_back({group, people});
    session.attendance[place].write({}, {}, std::move(attendance));
  }
}

// Groups of a few people are counted without their name.
void hide_small_groups(Session& session) {
  Sums open;
  for (const auto& [place, groups] : sums_without_tables(session, [](const AttendancePlace&) { return true; }))
    for (const auto& [group, people] : groups) open[place][people < kSmallestGroup ? std::string() : group] += people;
  tell_instead(session, open);
}

void silence_history(Session& session) {
  for (auto& [id, operation] : session.history)
    if (!std::holds_alternative<PhaseStarted>(operation.fact)) operation.fact = UnknownFact{};
  session.origins.clear();
  session.redacted.clear();
}

// --- what points to a person ---

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool is_form_of_address(std::string_view word) {
  for (const char* known : {"Frau", "Fr.", "Herr", "Herrn", "Hr.", "Dr.", "Prof."})
    if (word == known || (word.size() > 1 && word.front() != known[0] && word.substr(1) == known))
      return true;  // "(Frau"
  return false;
}

// Ä, Ö and Ü begin with the byte C3 and go on below 9F.
bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F;
}

bool is_mail_address(std::string_view word) {
  const std::size_t at = word.find('@');
  if (at == 0 || at == std::string_view::npos) return false;
  const std::size_t dot = word.find('.', at + 2);
  return dot != std::string_view::npos && dot + 1 < word.size();
}

// From a 0 or + on: at least seven digits with nothing but blanks, strokes and brackets between.
std::string phone_number_in(std::string_view text) {
  constexpr std::string_view kMarks = "0123456789 /-()+";
  for (std::size_t at = 0; (at = text.find_first_of("0+", at)) != std::string_view::npos;) {
    const bool is_inside = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    const std::size_t end = std::min(text.find_first_not_of(kMarks, at), text.size());
    const std::string_view number = text.substr(at, end - at);
    const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_inside && digits >= 7) return std::string(number.substr(0, number.find_last_not_of(" /-(+") + 1));
    at = std::max(at + 1, is_inside ? at + 1 : end);
  }
  return {};
}

class Search {
 public:
  void look_at(const std::string& id, const Words& text) {
    const auto words = words_of(text.text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_mail_address(words[i])) add(id, "hint.mail", std::string(words[i]));
      if (i + 1 < words.size() && is_form_of_address(words[i]) && begins_with_capital(words[i + 1]))
        add(id, "hint.name", std::string(words[i]) + " " + std::string(words[i + 1]));
    }
    if (const std::string number = phone_number_in(text.text); !number.empty()) add(id, "hint.phone", number);
  }
  std::vector<PersonalHint> all() && { return std::move(hints_); }

 private:
  void add(const std::string& id, const char* kind, std::string words) {
    hints_.push_back({id, kind, std::move(words)});
  }
  std::vector<PersonalHint> hints_;
};

}  // namespace

Session published(const Session& session) {
  Session open = session;
  keep_released_statements(open);
  keep_clusters_in_use(open);
  open.notes.clear();
  hide_small_groups(open);
  keep_standing_findings(open);
  hide_small_tables(open);
  silence_history(open);
  return open;
}

bool has_hidden_places(const Session& session) {
  const auto& phases = session.phases;
  return std::any_of(phases.begin(), phases.end(),
                     [&](const auto& phase) { return is_chatham_house(session, phase.first); });
}

Session without_places(const Session& session) {
  Session hidden = session;
  for (auto& [id, statement] : hidden.statements) statement.table = table_of(session, statement);
  for (auto& [id, operation] : hidden.history) {
    if (auto* captured = std::get_if<StatementCaptured>(&operation.fact))
      if (is_chatham_house(session, captured->filing.round)) captured->table.clear();
    if (auto* counted = std::get_if<AttendanceCounted>(&operation.fact))
      if (is_chatham_house(session, counted->round)) counted->table.clear();
    if (auto* started = std::get_if<StationStarted>(&operation.fact)) started->name = Words{};
  }
  for (auto& [writer, station] : hidden.stations) station.name = Words{};
  tell_instead(hidden, sums_without_tables(session, [&](const AttendancePlace& place) {
                 return is_chatham_house(session, place.round);
               }));
  return hidden;
}

std::vector<PersonalHint> personal_hints(const Session& session) {
  const StateView view(session);
  Search search;
  for (const Statement* statement : view.statements()) {
    search.look_at(statement->id.hex(), statement->words());
    search.look_at(statement->id.hex(), statement->dissent.shown_or({}));
  }
  for (const Cluster* cluster : view.clusters()) search.look_at(cluster->id.hex(), cluster->title.shown_or({}));
  for (const Finding* finding : view.findings()) {
    const FindingText& text = *finding->text.shown();
    for (const Words* words : {&text.wording, &text.dissent, &text.addressee, &text.indicator})
      search.look_at(finding->id.hex(), *words);
  }
  for (const auto& [id, vote] : session.hand_votes)
    if (vote.is_here()) search.look_at(id.hex(), vote.counted.shown()->value.subject);
  for (const auto& [place, question] : session.questions)
    search.look_at(place.first.value + "/" + place.second.value, question.shown_or({}));
  return std::move(search).all();
}

}  // namespace tafelrunde::exchange
