#include "exchange/vocabulary.h"

#include <array>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

template <class T>
struct Entry {
  T value;
  const char* json;
  const char* german;
};

constexpr std::array kKinds{Entry<Kind>{Kind::need, "need", "Bedarf"},
                            Entry<Kind>{Kind::improvement, "improvement", "Verbesserungspotenzial"},
                            Entry<Kind>{Kind::guiding_goal, "guiding_goal", "Leitziel"},
                            Entry<Kind>{Kind::measure, "measure", "Maßnahme"}};
constexpr std::array kSources{
    Entry<Source>{Source::moderator, "moderator", "Moderation"}, Entry<Source>{Source::phone, "phone", "Telefon"},
    Entry<Source>{Source::import, "import", "Import"}, Entry<Source>{Source::paper, "paper", "Papier"}};
constexpr std::array kStances{
    Entry<Stance>{Stance::confirms, "confirms", "bestätigt"}, Entry<Stance>{Stance::changes, "changes", "ändert"},
    Entry<Stance>{Stance::contradicts, "contradicts", "widerspricht"}, Entry<Stance>{Stance::adds, "adds", "neu"}};
constexpr std::array kConsensus{
    Entry<Consensus>{Consensus::unknown, "unknown", ""}, Entry<Consensus>{Consensus::yes, "yes", "ja"},
    Entry<Consensus>{Consensus::dissent, "dissent", "Dissens"}, Entry<Consensus>{Consensus::open, "open", "offen"}};
constexpr std::array kStates{Entry<StatementState>{StatementState::redacted, "redacted", "geschwärzt"},
                             Entry<StatementState>{StatementState::missing, "missing", "noch nicht eingetroffen"},
                             Entry<StatementState>{StatementState::deleted, "deleted", "gelöscht"},
                             Entry<StatementState>{StatementState::pending, "pending", "wartet auf Freigabe"},
                             Entry<StatementState>{StatementState::released, "released", "freigegeben"},
                             Entry<StatementState>{StatementState::withheld, "withheld", "zurückgehalten"},
                             Entry<StatementState>{StatementState::parked, "parked", "Themenspeicher"}};

template <class Table, class T>
auto& entry_of(const Table& table, T value) {
  for (const auto& entry : table)
    if (entry.value == value) return entry;
  return table.front();
}

template <class T, std::size_t N>
std::optional<T> value_from(const std::array<Entry<T>, N>& table, std::string_view text) {
  const std::string wanted = fold_for_search(text);
  for (const auto& entry : table)
    if (wanted == fold_for_search(entry.json) || wanted == fold_for_search(entry.german)) return entry.value;
  return std::nullopt;
}

}  // namespace

StatementState state_of(const Statement& statement) {
  const WordsState words = statement.words().state;
  if (words == WordsState::redacted) return StatementState::redacted;
  if (words == WordsState::missing) return StatementState::missing;
  if (statement.is_deleted()) return StatementState::deleted;
  switch (statement.state()) {
    case ReleaseState::pending:
      return StatementState::pending;
    case ReleaseState::released:
      return StatementState::released;
    case ReleaseState::withheld:
      return StatementState::withheld;
    case ReleaseState::parked:
      return StatementState::parked;
  }
  return StatementState::pending;
}

std::string json_name(Kind kind) { return entry_of(kKinds, kind).json; }
std::string json_name(Source source) { return entry_of(kSources, source).json; }
std::string json_name(Stance stance) { return entry_of(kStances, stance).json; }
std::string json_name(CountSource source) {
  constexpr const char* kNames[] = {"paper", "hands", "device"};
  return kNames[static_cast<std::size_t>(source)];
}
std::string json_name(Consensus consensus) { return entry_of(kConsensus, consensus).json; }
std::string json_name(StatementState state) { return entry_of(kStates, state).json; }

std::string german_word(Kind kind) { return entry_of(kKinds, kind).german; }
std::string german_word(Source source) { return entry_of(kSources, source).german; }
std::string german_word(Stance stance) { return entry_of(kStances, stance).german; }
std::string german_word(Consensus consensus) { return entry_of(kConsensus, consensus).german; }
std::string german_word(StatementState state) { return entry_of(kStates, state).german; }

std::string german_level(const std::string& level) {
  if (level == "land") return "Land";
  if (level == "kommune") return "Kommune";
  return level == "bund" ? "Bund" : level;
}
std::string german_horizon(const std::string& horizon) {
  const bool is_known = horizon == "kurz" || horizon == "mittel" || horizon == "lang";
  return is_known ? horizon + "fristig" : horizon;
}

std::optional<Kind> kind_from(std::string_view text) {
  // The spelling of before 1996 is still in many heads.
  if (fold_for_search(text) == "verbesserungspotential") return Kind::improvement;
  return value_from(kKinds, text);
}
std::optional<Stance> stance_from(std::string_view text) { return value_from(kStances, text); }
std::optional<StatementState> state_from(std::string_view text) { return value_from(kStates, text); }
std::optional<Source> source_from(std::string_view text) { return value_from(kSources, text); }
std::optional<CountSource> count_source_from(std::string_view text) {
  for (const CountSource source : {CountSource::paper, CountSource::hands, CountSource::device})
    if (text == json_name(source)) return source;
  return std::nullopt;
}
std::optional<Consensus> consensus_from(std::string_view text) {
  if (fold_for_search(text) == "nein") return Consensus::dissent;
  return value_from(kConsensus, text);
}

}  // namespace tafelrunde::exchange
