#include "support/story.h"

#include <stdexcept>

#include "core/apply.h"
#include "core/decide.h"
#include "core/undo.h"

namespace tafelrunde::test {

Story::Story(int number, const std::string& station_name) : number_(number) {
  writer_ = numbered<WriterId>(0xA, 1);
  station_ = numbered<StationId>(0xB, 1);
  record({{StationStarted{station_, station_name, "test"}, {}}});
}

Story::Story(const Story&) = default;
Story::Story(Story&&) noexcept = default;
Story& Story::operator=(const Story&) = default;
Story& Story::operator=(Story&&) noexcept = default;
Story::~Story() = default;

Story& Story::open(const Programme& programme, const std::string& venue) {
  return act(OpenConference{numbered<ConferenceId>(0xC, 1), programme, {venue}});
}

Story& Story::at(int field_number, int round_number, std::string table) {
  filing_ = {field(field_number), round(round_number)};
  table_ = std::move(table);
  return *this;
}

Story& Story::wait_ms(std::int64_t ms) {
  wall_ms_ += ms;
  return *this;
}

Story& Story::start_round(int round_number) { return act(StartPhase{round(round_number)}); }

Story& Story::capture(std::string text, ReleaseState state) {
  return act(CaptureStatement{
      next<StatementId>(0x5), std::move(text), filing_, table_, Source::moderator, {state, {}}, {}, {}});
}

Story& Story::revise(std::string_view said, std::string text) {
  return act(ReviseStatement{statement(said), std::move(text), {}});
}

Story& Story::refile(std::string_view said, int field_number, int round_number) {
  return act(FileStatement{statement(said), {field(field_number), round(round_number)}});
}

Story& Story::set_state(std::string_view said, ReleaseState state, std::string reason) {
  return act(SetRelease{{statement(said)}, {state, std::move(reason)}});
}

Story& Story::kind(std::string_view said, Kind kind) { return act(SetKind{statement(said), kind}); }

Story& Story::mention(std::string_view said, int count) { return act(CountMention{statement(said), count}); }

Story& Story::tie(std::string_view said, std::string_view first) {
  return act(TieMentions{{statement(said)}, first.empty() ? StatementId{} : statement(first)});
}

Story& Story::dissent(std::string_view said, std::string text) {
  return act(NoteDissent{statement(said), std::move(text)});
}

Story& Story::stance(std::string_view said, std::string item, Stance stance) {
  return act(TakeStance{statement(said), {std::move(item)}, stance});
}

Story& Story::remove(std::string_view said) { return act(DeleteStatement{statement(said)}); }

Story& Story::restore(std::string_view said) { return act(RestoreStatement{statement(said)}); }

Story& Story::group(std::string title, Said said) {
  return act(FormCluster{next<ClusterId>(0x6), filing_.field, std::move(title), statements(said)});
}

Story& Story::place(std::string_view said, std::string_view title) {
  return act(PlaceStatements{{statement(said)}, title.empty() ? ClusterId{} : cluster(title)});
}

Story& Story::rename(std::string_view title, std::string new_title) {
  return act(RenameCluster{cluster(title), std::move(new_title)});
}

Story& Story::merge(std::string_view title, std::string_view into) {
  return act(MergeClusters{cluster(title), cluster(into)});
}

Story& Story::split(std::string_view title, std::string new_title, Said said) {
  return act(SplitCluster{cluster(title), next<ClusterId>(0x6), std::move(new_title), statements(said)});
}

Story& Story::dissolve(std::string_view title) { return act(DissolveCluster{cluster(title)}); }

Story& Story::dots(std::string_view title, int count, CountRule rule) {
  return act(CountDots{cluster(title), count, CountSource::paper, rule});
}

Story& Story::conclude(Kind kind, std::string wording, Said titles, Said said) {
  WriteFinding wish;
  wish.finding = next<FindingId>(0x7);
  wish.field = filing_.field;
  wish.kind = kind;
  wish.wording = std::move(wording);
  wish.statements = statements(said);
  for (const std::string_view title : titles) wish.clusters.push_back(cluster(title));
  return act(wish);
}

Story& Story::central(std::string_view wording, int order) { return act(MarkFinding{finding(wording), order}); }

Story& Story::drop_finding(std::string_view wording) { return act(DeleteFinding{finding(wording)}); }

Story& Story::undo() { return act(UndoLast{station_}); }

Story& Story::redo() { return act(RedoLast{station_}); }

Story& Story::act(const Command& command) {
  auto decision = decide(session_, command);
  if (!decision) throw std::logic_error(decision.problem().key);
  record(*decision);
  return *this;
}

std::string Story::refusal_of(const Command& command) const {
  const auto decision = decide(session_, command);
  return decision ? std::string() : decision.problem().key;
}

Story Story::at_another_station(const std::string& name, int number) const {
  Story other(number, name);
  other.hear(*this);
  other.filing_ = filing_;
  other.table_ = table_;
  other.wall_ms_ = wall_ms_;
  return other;
}

Story& Story::hear(const Story& other) {
  for (const Operation& operation : other.operations_) {
    if (session_.history.contains(operation.stamp.id)) continue;
    operations_.push_back(operation);
    apply(session_, operation);
  }
  return *this;
}

FieldKey Story::field(int number) const {
  for (const Field& field : session_.programme.fields)
    if (field.number == number) return field.key;
  throw std::logic_error("story: no field " + std::to_string(number));
}

PhaseKey Story::round(int number) const {
  const Phase* found = find_round(session_.programme, number);
  if (!found) throw std::logic_error("story: no round " + std::to_string(number));
  return found->key;
}

StatementId Story::statement(std::string_view beginning) const {
  for (const Statement* statement : statements_in_order(session_))
    for (const auto& head : statement->text.heads())
      if (head.value.text.starts_with(beginning)) return statement->id;
  throw std::logic_error("story: no statement " + std::string(beginning));
}

ClusterId Story::cluster(std::string_view title) const {
  const Cluster* found = nullptr;
  for (const auto& [id, cluster] : session_.clusters) {
    if (!cluster.is_here() || cluster.title.shown_or({}).text != title) continue;
    if (!found || comes_before(*cluster.formed, *found->formed)) found = &cluster;
  }
  if (!found) throw std::logic_error("story: no cluster " + std::string(title));
  return found->id;
}

FindingId Story::finding(std::string_view beginning) const {
  for (const Finding* finding : findings_in_order(session_))
    if (finding->text.shown()->wording.text.starts_with(beginning)) return finding->id;
  throw std::logic_error("story: no finding " + std::string(beginning));
}

std::vector<StatementId> Story::statements(Said said) const {
  std::vector<StatementId> ids;
  for (const std::string_view beginning : said) ids.push_back(statement(beginning));
  return ids;
}

void Story::record(const Decision& decision) {
  wall_ms_ += 1000;
  const Hlc hlc = next_tick(session_.latest, wall_ms_);
  for (const Decided& decided : decision) {
    operations_.push_back({{{writer_, ++seq_}, hlc, wall_ms_, 120}, decided.fact, decided.supersedes});
    apply(session_, operations_.back());
  }
}

}  // namespace tafelrunde::test
