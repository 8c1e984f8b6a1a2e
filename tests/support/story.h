// A session told as a story: each line is what somebody did at a station, decided and applied as the program does it.
//
//   Story story;
//   story.open().at(2, 1, "4").capture("zu wenig DaZ Lehrer").capture("DaZ-Lehrkräfte fehlen");
//   story.group("Personal DaZ", {"zu wenig", "DaZ-Lehr"}).dots("Personal DaZ", 7);
//   story.session()      // what it adds up to
//   story.operations()   // what a journal would hold
//
// Things are named by their words: a statement or finding by how a wording of it begins, a cluster by its title.
// Clock and ids are fixed: every telling gives the same operations. The clock starts on 12.09.2019 at 15.45 (UTC+2)
// and moves on by one second per action. A refused line throws std::logic_error with the refusal's key;
// `refusal_of` asks for it. A second station tells its own story from what it knows of the first:
//
//   Story other = story.at_another_station("Tisch 4");
//   other.revise("zu wenig", "es fehlen Lehrkräfte");
//   story.hear(other);
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/apply.h"
#include "core/decide.h"
#include "core/undo.h"
#include "support/small_programme.h"

namespace tafelrunde::test {

inline constexpr std::int64_t kStoryBegins_ms = 1'568'295'900'000;  // 2019-09-12 13:45:00 UTC

class Story {
 public:
  using Said = std::initializer_list<std::string_view>;

  explicit Story(int number = 1, const std::string& station_name = "Moderation") : number_(number) {
    writer_ = numbered<WriterId>(0xA, 1);
    station_ = numbered<StationId>(0xB, 1);
    record({{StationStarted{station_, station_name, "test"}, {}}});
  }

  // --- the day ---
  Story& open(const Programme& programme = small_programme(), const std::string& venue = {}) {
    return act(OpenConference{numbered<ConferenceId>(0xC, 1), programme, {venue}});
  }
  // Where the statements that follow are said.
  Story& at(int field_number, int round_number = 1, std::string table = {}) {
    filing_ = {field(field_number), round(round_number)};
    table_ = std::move(table);
    return *this;
  }
  // Nothing happens for a while.
  Story& wait_ms(std::int64_t ms) {
    wall_ms_ += ms;
    return *this;
  }
  Story& start_round(int round_number) { return act(StartPhase{round(round_number)}); }

  // --- statements ---
  Story& capture(std::string text, ReleaseState state = ReleaseState::released) {
    return act(CaptureStatement{
        next<StatementId>(0x5), std::move(text), filing_, table_, Source::moderator, {state, {}}, {}, {}});
  }
  Story& revise(std::string_view said, std::string text) {
    return act(ReviseStatement{statement(said), std::move(text), {}});
  }
  Story& refile(std::string_view said, int field_number, int round_number) {
    return act(FileStatement{statement(said), {field(field_number), round(round_number)}});
  }
  Story& set_state(std::string_view said, ReleaseState state, std::string reason = {}) {
    return act(SetRelease{{statement(said)}, {state, std::move(reason)}});
  }
  Story& kind(std::string_view said, Kind kind) { return act(SetKind{statement(said), kind}); }
  Story& mention(std::string_view said, int count = 1) { return act(CountMention{statement(said), count}); }
  // `said` is a further mention of `first`; "": it stands for itself again.
  Story& tie(std::string_view said, std::string_view first) {
    return act(TieMentions{{statement(said)}, first.empty() ? StatementId{} : statement(first)});
  }
  Story& dissent(std::string_view said, std::string text) {
    return act(NoteDissent{statement(said), std::move(text)});
  }
  Story& stance(std::string_view said, std::string item, Stance stance) {
    return act(TakeStance{statement(said), {std::move(item)}, stance});
  }
  Story& remove(std::string_view said) { return act(DeleteStatement{statement(said)}); }
  Story& restore(std::string_view said) { return act(RestoreStatement{statement(said)}); }

  // --- clusters ---
  // Forms a cluster in the field that `at` chose.
  Story& group(std::string title, Said said = {}) {
    return act(FormCluster{next<ClusterId>(0x6), filing_.field, std::move(title), statements(said)});
  }
  Story& place(std::string_view said, std::string_view title) {
    return act(PlaceStatements{{statement(said)}, title.empty() ? ClusterId{} : cluster(title)});
  }
  Story& rename(std::string_view title, std::string new_title) {
    return act(RenameCluster{cluster(title), std::move(new_title)});
  }
  Story& merge(std::string_view title, std::string_view into) {
    return act(MergeClusters{cluster(title), cluster(into)});
  }
  Story& split(std::string_view title, std::string new_title, Said said) {
    return act(SplitCluster{cluster(title), next<ClusterId>(0x6), std::move(new_title), statements(said)});
  }
  Story& dissolve(std::string_view title) { return act(DissolveCluster{cluster(title)}); }
  Story& dots(std::string_view title, int count, CountRule rule = CountRule::add) {
    return act(CountDots{cluster(title), count, CountSource::paper, rule});
  }

  // --- findings ---
  // A finding of the field that `at` chose, from clusters (by title) and statements (by how they begin).
  Story& conclude(Kind kind, std::string wording, Said titles = {}, Said said = {}) {
    WriteFinding wish;
    wish.finding = next<FindingId>(0x7);
    wish.field = filing_.field;
    wish.kind = kind;
    wish.wording = std::move(wording);
    wish.statements = statements(said);
    for (const std::string_view title : titles) wish.clusters.push_back(cluster(title));
    return act(wish);
  }
  Story& central(std::string_view wording, int order) { return act(MarkFinding{finding(wording), order}); }
  Story& drop_finding(std::string_view wording) { return act(DeleteFinding{finding(wording)}); }

  // --- the rest ---
  template <class AnyIdType>
  Story& redact(const AnyIdType& id, std::string reason = "person") {
    return act(RedactEntity{id_cast<AnyId>(id), std::move(reason)});
  }
  Story& undo() { return act(UndoLast{station_}); }
  Story& redo() { return act(RedoLast{station_}); }
  // Any command; throws if it is refused.
  Story& act(const Command& command) {
    auto decision = decide(session_, command);
    if (!decision) throw std::logic_error(decision.problem().key);
    record(*decision);
    return *this;
  }
  // The key of the refusal, or "" if the command would be allowed. Changes nothing.
  std::string refusal_of(const Command& command) const {
    const auto decision = decide(session_, command);
    return decision ? std::string() : decision.problem().key;
  }

  // --- several stations ---
  // A new station that knows everything told so far. Give each its own number (2, 3, ...).
  Story at_another_station(const std::string& name, int number = 2) const {
    Story other(number, name);
    other.hear(*this);
    other.filing_ = filing_;
    other.table_ = table_;
    other.wall_ms_ = wall_ms_;
    return other;
  }
  // Takes in what the other station has and this one lacks.
  Story& hear(const Story& other) {
    for (const Operation& operation : other.operations_) {
      if (session_.history.contains(operation.stamp.id)) continue;
      operations_.push_back(operation);
      apply(session_, operation);
    }
    return *this;
  }

  // --- what came of it ---
  const Session& session() const { return session_; }
  const std::vector<Operation>& operations() const { return operations_; }  // in the order this station got them
  StationId station() const { return station_; }
  WriterId writer() const { return writer_; }

  FieldKey field(int number) const {
    for (const Field& field : session_.programme.fields)
      if (field.number == number) return field.key;
    throw std::logic_error("story: no field " + std::to_string(number));
  }
  PhaseKey round(int number) const {
    const Phase* found = find_round(session_.programme, number);
    if (!found) throw std::logic_error("story: no round " + std::to_string(number));
    return found->key;
  }
  // The first captured statement with a standing wording that begins so.
  StatementId statement(std::string_view beginning) const {
    for (const Statement* statement : statements_in_order(session_))
      for (const auto& head : statement->text.heads())
        if (head.value.text.starts_with(beginning)) return statement->id;
    throw std::logic_error("story: no statement " + std::string(beginning));
  }
  // The first formed cluster of this title, on the board or not.
  ClusterId cluster(std::string_view title) const {
    const Cluster* found = nullptr;
    for (const auto& [id, cluster] : session_.clusters) {
      if (!cluster.is_here() || cluster.title.shown_or({}).text != title) continue;
      if (!found || comes_before(*cluster.formed, *found->formed)) found = &cluster;
    }
    if (!found) throw std::logic_error("story: no cluster " + std::string(title));
    return found->id;
  }
  FindingId finding(std::string_view beginning) const {
    for (const Finding* finding : findings_in_order(session_))
      if (finding->text.shown()->wording.text.starts_with(beginning)) return finding->id;
    throw std::logic_error("story: no finding " + std::string(beginning));
  }

 private:
  // Readable in a failed test: kind, number of the station, count.
  template <class IdType>
  IdType numbered(std::uint8_t kind, int count) const {
    IdType id;
    id.bytes[0] = kind;
    id.bytes[1] = static_cast<std::uint8_t>(number_);
    id.bytes[14] = static_cast<std::uint8_t>(count >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(count);
    return id;
  }
  template <class IdType>
  IdType next(std::uint8_t kind) {
    return numbered<IdType>(kind, ++made_);
  }

  std::vector<StatementId> statements(Said said) const {
    std::vector<StatementId> ids;
    for (const std::string_view beginning : said) ids.push_back(statement(beginning));
    return ids;
  }

  // One action: every operation of it has the same clock.
  void record(const Decision& decision) {
    wall_ms_ += 1000;
    const Hlc hlc = next_tick(session_.latest, wall_ms_);
    for (const Decided& decided : decision) {
      operations_.push_back({{{writer_, ++seq_}, hlc, wall_ms_, 120}, decided.fact, decided.supersedes});
      apply(session_, operations_.back());
    }
  }

  int number_;
  WriterId writer_;
  StationId station_;
  Session session_;
  std::vector<Operation> operations_;
  Filing filing_;
  std::string table_;
  std::int64_t wall_ms_ = kStoryBegins_ms - 1000;
  std::int64_t seq_ = 0;
  int made_ = 0;
};

}  // namespace tafelrunde::test
