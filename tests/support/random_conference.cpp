#include "support/random_conference.h"

#include <algorithm>
#include <functional>

#include "core/apply.h"
#include "core/decide.h"
#include "support/small_programme.h"

namespace tafelrunde::test {
namespace {

// Entities in the order of their ids, so that a seed gives the same conference with every standard library.
template <class Map>
std::vector<typename Map::key_type> ids_of(const Map& map) {
  std::vector<typename Map::key_type> ids;
  for (const auto& [id, entity] : map) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Wishes, each with ids that mostly exist.
class Wishing {
 public:
  Wishing(Chance& chance, const Session& session, const StationId& station)
      : chance_(chance), session_(session), station_(station) {}

  Command capture() {
    CaptureStatement wish{chance_.id<StatementId>(), words("Beitrag"), filing(), table(), Source::moderator};
    wish.release = release();
    if (chance_.one_in(3)) wish.kind = kind();
    if (chance_.one_in(3)) wish.cluster = cluster();
    if (chance_.one_in(6)) wish.mention_of = statement();
    return wish;
  }
  Command revise() { return ReviseStatement{statement(), chance_.one_in(2) ? few_words() : words("Fassung"), {}}; }
  Command file() { return FileStatement{statement(), filing()}; }
  Command set_release() { return SetRelease{{statement(), statement()}, release()}; }
  Command set_kind() { return SetKind{statement(), chance_.one_in(4) ? std::nullopt : std::optional(kind())}; }
  Command remove() { return DeleteStatement{statement()}; }
  Command restore() { return RestoreStatement{statement()}; }
  Command place() { return PlaceStatements{{statement(), statement()}, chance_.one_in(4) ? ClusterId{} : cluster()}; }
  Command mention() { return CountMention{statement(), 1 + static_cast<int>(chance_.below(3))}; }
  Command tie() { return TieMentions{{statement()}, chance_.one_in(4) ? StatementId{} : statement()}; }
  Command dissent() { return NoteDissent{statement(), chance_.one_in(3) ? std::string() : few_words()}; }
  Command stance() {
    return TakeStance{statement(), {"punkt1"}, chance_.one_in(3) ? std::nullopt : std::optional(Stance::changes)};
  }
  Command form() { return FormCluster{chance_.id<ClusterId>(), field(), few_words(), {statement(), statement()}}; }
  Command rename() { return RenameCluster{cluster(), few_words()}; }
  Command dissolve() { return DissolveCluster{cluster()}; }
  Command restore_cluster() { return RestoreCluster{cluster()}; }
  Command merge() { return MergeClusters{cluster(), cluster()}; }
  Command split() { return SplitCluster{cluster(), chance_.id<ClusterId>(), few_words(), {statement()}}; }
  Command dots() {
    return CountDots{cluster(), static_cast<int>(chance_.below(9)), CountSource::paper,
                     chance_.one_in(3) ? CountRule::recount : CountRule::add};
  }
  Command adopt() {
    ProposedGroup fresh{chance_.id<ClusterId>(), true, few_words(), {statement(), statement()}};
    ProposedGroup known{cluster(), false, {}, {statement(), statement()}};
    return AdoptClusters{field(), {fresh, known}};
  }
  Command refuse() {
    return RefuseOffers{{{statement(), cluster(), {}}, {statement(), {}, {statement(), statement()}}}};
  }
  Command write_finding() {
    WriteFinding wish;
    wish.finding = chance_.one_in(2) ? chance_.id<FindingId>() : finding();
    wish.field = field();
    wish.wording = words("Ergebnis");
    if (chance_.one_in(2) && !session_.statements.empty()) wish.statements = {statement()};
    if (chance_.one_in(2) && !session_.clusters.empty()) wish.clusters = {cluster()};
    return wish;
  }
  Command mark_finding() { return MarkFinding{finding(), static_cast<int>(chance_.below(4))}; }
  Command delete_finding() { return DeleteFinding{finding()}; }
  Command import() {
    ImportStatements wish;
    for (int i = 0; i < 3; ++i) {
      ImportedStatement row{chance_.id<StatementId>(), words("Zeile"), filing(), table()};
      row.mentions = 1 + static_cast<int>(chance_.below(3));
      row.dissent = chance_.one_in(3) ? few_words() : std::string();
      row.cluster_title = chance_.one_in(2) ? few_words() : std::string();
      row.cluster_if_new = chance_.id<ClusterId>();
      row.origin = "zeile" + std::to_string(chance_.below(50));
      wish.rows.push_back(row);
    }
    return wish;
  }
  Command import_paper() {
    return ImportPaper{{{{"punkt1"}, {field(), "Leitziel", few_words(), Consensus::unknown, {}}}}};
  }
  Command revise_field() { return ReviseField{{field(), 1 + static_cast<int>(chance_.below(3)), few_words(), {}}}; }
  Command choose_venue() { return ChooseVenue{{chance_.one_in(2) ? "halle" : "magdeburg"}}; }
  Command start_phase() { return StartPhase{chance_.of(session_.programme.phases).key}; }
  Command show() {
    Projection projection{chance_.one_in(2) ? ProjectionView::board : ProjectionView::plenary, field(), 0};
    if (chance_.one_in(4)) projection.view = ProjectionView::cluster, projection.cluster = cluster();
    return ShowProjection{station_, projection, chance_.one_in(4)};
  }
  Command revise_reason() { return ReviseReason{{{chance_.one_in(2) ? "doppelt" : "eigener"}, few_words(), 3}}; }
  Command remove_reason() { return RemoveReason{{chance_.one_in(2) ? "doppelt" : "eigener"}}; }
  Command set_vote() {
    return SetVote{field(),
                   {1 + static_cast<int>(chance_.below(3)), 0, static_cast<int>(chance_.below(30)),
                    CountSource::paper, chance_.one_in(2)}};
  }
  Command write_note() { return WriteNote{field(), {}, chance_.one_in(4) ? std::string() : few_words()}; }
  Command ask() { return AskQuestion{field(), filing().round, chance_.one_in(4) ? std::string() : few_words()}; }
  Command set_rule() { return SetChathamHouse{filing().round, chance_.one_in(3)}; }
  Command count_attendance() {
    return CountAttendance{
        field(),
        filing().round,
        table(),
        {{{"Vereine", static_cast<int>(chance_.below(9))}, {"", static_cast<int>(chance_.below(4))}}}};
  }
  Command order_plenary() {
    if (chance_.one_in(3)) return OrderPlenary{};
    return OrderPlenary{{{"hf2"}, {"hf1"}}};
  }
  Command count_hands() {
    const HandVoteId vote = chance_.one_in(2) ? chance_.id<HandVoteId>() : hand_vote();
    return CountHands{vote, {field(), {}, few_words(), static_cast<int>(chance_.below(50)), 3, 1}};
  }
  Command withdraw_hands() { return WithdrawHandVote{hand_vote()}; }
  Command answer() { return AnswerFindings{{{finding(), "MS", few_words(), "offen"}}}; }
  Command redact() {
    const AnyId entity = chance_.one_in(2) ? id_cast<AnyId>(statement()) : id_cast<AnyId>(cluster());
    return RedactEntity{entity, chance_.one_in(2) ? "name" : "gesundheit"};
  }

 private:
  StatementId statement() { return one_of<StatementId>(session_.statements); }
  ClusterId cluster() { return one_of<ClusterId>(session_.clusters); }
  FindingId finding() { return one_of<FindingId>(session_.findings); }
  HandVoteId hand_vote() { return one_of<HandVoteId>(session_.hand_votes); }
  template <class IdType, class Map>
  IdType one_of(const Map& map) {
    const auto ids = ids_of(map);
    if (ids.empty()) return {};
    // Often one of a few, so that people meet over the same things.
    return ids[chance_.below(chance_.one_in(2) ? std::min<std::size_t>(ids.size(), 3) : ids.size())];
  }
  std::string words(const std::string& kind) { return kind + " " + std::to_string(chance_.below(1'000'000'000)); }
  std::string few_words() { return chance_.one_in(2) ? "Öffnungszeiten" : "Lehrkräfte fehlen"; }
  std::string table() { return std::to_string(1 + chance_.below(4)); }
  FieldKey field() { return {chance_.one_in(2) ? "hf1" : "hf2"}; }
  Filing filing() { return {field(), {chance_.one_in(2) ? "runde1" : "runde2"}}; }
  Release release() {
    const ReleaseState states[] = {ReleaseState::released, ReleaseState::released, ReleaseState::pending,
                                   ReleaseState::withheld, ReleaseState::parked};
    return {states[chance_.below(5)], {}};
  }
  Kind kind() { return static_cast<Kind>(chance_.below(4)); }

  Chance& chance_;
  const Session& session_;
  StationId station_;
};

}  // namespace

Laptop new_laptop(Chance& chance) {
  Laptop laptop;
  laptop.station = chance.id<StationId>();
  laptop.writer = chance.id<WriterId>();
  if (chance.one_in(5)) laptop.clock_error_ms = (static_cast<std::int64_t>(chance.below(601)) - 300) * 60'000;
  return laptop;
}

void restart(Laptop& laptop, Chance& chance, WriterRule rule) {
  if (rule == WriterRule::one_per_laptop) return;
  laptop.writer = chance.id<WriterId>();
  laptop.seq = 0;
}

Result<std::vector<Operation>> carry_out(Laptop& laptop, const Command& command, std::int64_t true_ms) {
  auto decision = decide(laptop.session, command);
  if (!decision) return decision.problem();
  const std::int64_t wall_ms = true_ms + laptop.clock_error_ms;
  std::vector<Operation> stored;
  const auto store = [&](const Decision& action) {
    laptop.tick = next_tick(laptop.tick, wall_ms);
    for (const Decided& decided : action) {
      stored.push_back(
          {{{laptop.writer, ++laptop.seq}, laptop.tick, wall_ms, 120}, decided.fact, decided.supersedes});
      laptop.operations.push_back(stored.back());
      apply(laptop.session, stored.back());
    }
  };
  if (decision->empty()) return stored;
  if (laptop.seq == 0) store({{StationStarted{laptop.station, "Tisch", "test"}, {}}});
  store(*decision);
  return stored;
}

void hear(Laptop& laptop, const Laptop& from, std::int64_t true_ms) {
  for (const Operation& operation : from.operations) {
    if (laptop.session.history.contains(operation.stamp.id)) continue;
    laptop.tick = witnessed(laptop.tick, operation.stamp.hlc, true_ms + laptop.clock_error_ms);
    laptop.operations.push_back(operation);
    apply(laptop.session, operation);
  }
}

OpenConference opening(Chance& chance) { return {chance.id<ConferenceId>(), small_programme(), {}}; }

Command random_command(Chance& chance, const Session& session, const StationId& station, bool is_undoable_only) {
  using Wish = Command (Wishing::*)();
  static constexpr Wish kUndoable[] = {&Wishing::capture,
                                       &Wishing::capture,
                                       &Wishing::capture,
                                       &Wishing::revise,
                                       &Wishing::revise,
                                       &Wishing::revise,
                                       &Wishing::file,
                                       &Wishing::set_release,
                                       &Wishing::set_kind,
                                       &Wishing::remove,
                                       &Wishing::restore,
                                       &Wishing::place,
                                       &Wishing::place,
                                       &Wishing::mention,
                                       &Wishing::dissent,
                                       &Wishing::stance,
                                       &Wishing::form,
                                       &Wishing::rename,
                                       &Wishing::dissolve,
                                       &Wishing::restore_cluster,
                                       &Wishing::merge,
                                       &Wishing::split,
                                       &Wishing::dots,
                                       &Wishing::dots,
                                       &Wishing::adopt,
                                       &Wishing::write_finding,
                                       &Wishing::write_finding,
                                       &Wishing::mark_finding,
                                       &Wishing::delete_finding,
                                       &Wishing::import,
                                       &Wishing::import_paper,
                                       &Wishing::revise_field,
                                       &Wishing::choose_venue,
                                       &Wishing::refuse,
                                       &Wishing::revise_reason,
                                       &Wishing::remove_reason,
                                       &Wishing::tie,
                                       &Wishing::tie,
                                       &Wishing::set_vote,
                                       &Wishing::write_note,
                                       &Wishing::ask,
                                       &Wishing::set_rule,
                                       &Wishing::count_attendance,
                                       &Wishing::order_plenary,
                                       &Wishing::count_hands,
                                       &Wishing::withdraw_hands,
                                       &Wishing::answer};
  static constexpr Wish kForGood[] = {&Wishing::start_phase, &Wishing::show, &Wishing::redact};
  Wishing wishing(chance, session, station);
  if (!is_undoable_only && chance.one_in(20)) return (wishing.*kForGood[chance.below(std::size(kForGood))])();
  return (wishing.*kUndoable[chance.below(std::size(kUndoable))])();
}

}  // namespace tafelrunde::test
