#include "cli/demo_day.h"

#include <algorithm>
#include <map>

#include "exchange/paper_table.h"
#include "exchange/table_reader.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDoorsOpen_ms = 1'568'292'600'000;  // 12.09.2019, 14.50 in Magdeburg
constexpr int kSummerTime_min = 120;
constexpr int kLookedAtField = 4;  // whose proposal is kept for a picture

Outcome done(const Result<std::vector<Operation>>& stored) { return stored ? Outcome{} : Outcome{stored.problem()}; }

std::optional<Kind> kind_named(std::string_view name) {
  if (name == "Bedarf") return Kind::need;
  if (name == "Verbesserungspotenzial") return Kind::improvement;
  if (name == "Leitziel") return Kind::guiding_goal;
  if (name == "Maßnahme") return Kind::measure;
  return std::nullopt;
}

fs::path table_file(const fs::path& folder, int number) {
  return folder / "tische" / ("tisch-" + std::to_string(number) + ".tafel");
}

const Field* field_numbered(const Session& session, int number) {
  for (const Field& field : session.programme.fields)
    if (field.number == number) return &field;
  return nullptr;
}

AdoptClusters confident_part(const ClusterProposal& proposal) {
  AdoptClusters wish{proposal.field, {}};
  for (const ProposedCluster& cluster : proposal.clusters) {
    if (cluster.is_new) continue;
    ProposedGroup group{cluster.cluster, false, cluster.title, {}};
    for (const ProposedPlacement& placement : cluster.placements)
      if (!placement.is_uncertain) group.statements.push_back(placement.statement);
    wish.groups.push_back(std::move(group));
  }
  return wish;
}

}  // namespace

DemoDay::DemoDay(Context& context, fs::path folder, fs::path sources)
    : context_(context),
      folder_(std::move(folder)),
      sources_(std::move(sources)),
      now_ms_(std::make_shared<std::int64_t>(kDoorsOpen_ms)),
      lexicon_(context.assets.shipped_lexicon().lexicon) {}

Result<StationPtr> DemoDay::play() {
  using Step = Outcome (DemoDay::*)();
  constexpr Step kSteps[] = {
      &DemoDay::prepare,      &DemoDay::import_paper,   &DemoDay::hand_out_to_tables, &DemoDay::capture_at_tables,
      &DemoDay::capture_live, &DemoDay::bring_together, &DemoDay::group_by_hand,      &DemoDay::propose_for_the_rest,
      &DemoDay::conclude,     &DemoDay::show_plenary};
  for (const Step step : kSteps)
    if (auto outcome = (this->*step)(); !outcome) return outcome.problem();
  return std::move(plenary_);
}

station::Setup DemoDay::setup(std::uint64_t number, const std::string& name) {
  station::Setup setup;
  setup.random = journal::seeded_random(number);
  setup.station = journal::random_id<StationId>(setup.random);
  setup.name = name;
  setup.program_version = kProgramVersion;
  setup.clock = {[now = now_ms_] { return *now; }, [] { return kSummerTime_min; }};
  setup.lexicon = station::source_of(lexicon_);
  return setup;
}

Outcome DemoDay::carry_out(station::Station& station, Command command) {
  return done(station.carry_out(std::move(command)));
}

Outcome DemoDay::prepare() {
  auto programme = context_.assets.programme("lik-st-2019");
  if (!programme) return programme.problem();
  OpenConference wish{{}, std::move(*programme), {"magdeburg"}};
  auto created = station::Station::create(folder_ / "magdeburg.tafel", std::move(wish), setup(1, "Plenum"));
  if (!created) return created.problem();
  plenary_ = std::move(*created);
  context_.say("demo.prepared", plenary_->path().string(), session().programme.title);
  return {};
}

Outcome DemoDay::import_paper() {
  const auto bytes = shell::read_file(sources_ / "paper.tsv");
  if (!bytes) return bytes.problem();
  auto paper = exchange::parse_paper(*bytes, exchange::TableFormat::tsv, session());
  if (!paper) return paper.problem();
  context_.say("demo.paper", std::to_string(paper->items.size()));
  return carry_out(*plenary_, ImportPaper{std::move(paper->items)});
}

Outcome DemoDay::hand_out_to_tables() {
  std::error_code ignored;
  fs::create_directories(folder_ / "tische", ignored);
  for (const Field& field : session().programme.fields)
    if (auto copied = plenary_->copy_to(table_file(folder_, field.number)); !copied) return copied;
  context_.say("demo.handed_out", std::to_string(session().programme.fields.size()));
  return {};
}

// The tables talk at the same time: each starts at the beginning of the round.
Outcome DemoDay::capture_at_tables() {
  const auto bytes = shell::read_file(sources_ / "tables.tsv");
  if (!bytes) return bytes.problem();
  auto table = exchange::parse_statements(*bytes, exchange::TableFormat::tsv, session());
  if (!table) return table.problem();
  at_tables_ = std::move(table->rows);
  const std::vector<Field> fields = session().programme.fields;
  std::int64_t latest = *now_ms_;
  for (const Field& field : fields) {
    auto setup_of_table =
        setup(100 + static_cast<std::uint64_t>(field.number), "Tisch " + std::to_string(field.number));
    auto opened = station::Station::open(table_file(folder_, field.number), journal::Journal::Access::read_write,
                                         std::move(setup_of_table));
    if (!opened) return opened.problem();
    if (auto captured = capture_at(**opened, field); !captured) return captured;
    latest = std::max(latest, *now_ms_);
  }
  *now_ms_ = latest;
  context_.say("demo.captured", std::to_string(at_tables_.size()), std::to_string(fields.size()));
  return {};
}

// Some 75 people at eight tables, of the first and the last group that was invited, and of others.
CountAttendance DemoDay::heads_at(const Field& field, const PhaseKey& round) const {
  const auto& audiences = session().programme.audiences;
  CountAttendance wish{field.key, round, std::to_string(field.number), {}};
  if (!audiences.empty()) wish.attendance.groups = {{audiences.front(), 3}, {audiences.back(), 2}};
  wish.attendance.groups.push_back({{}, 4 + field.number % 2});
  return wish;
}

Outcome DemoDay::capture_at(station::Station& table, const Field& field) {
  PhaseKey round;
  for (const ImportedStatement& row : at_tables_) {
    if (row.filing.field != field.key) continue;
    if (row.filing.round != round) {
      round = row.filing.round;
      const Phase* phase = find_phase(session().programme, round);
      *now_ms_ = kDoorsOpen_ms + (phase->start_min - (14 * 60 + 50)) * 60'000LL;
      if (auto counted = carry_out(table, heads_at(field, round)); !counted) return counted;
    }
    wait_s(100);
    if (auto captured = capture(table, row); !captured) return captured;
  }
  return {};
}

// What a moderator types, and what the table adds to it.
Outcome DemoDay::capture(station::Station& station, const ImportedStatement& row) {
  CaptureStatement wish;
  wish.text = row.text;
  wish.filing = row.filing;
  wish.table = row.table;
  wish.kind = row.kind;
  auto stored = station.carry_out(wish);
  if (!stored) return stored.problem();
  const auto id = std::get<StatementCaptured>(stored->front().fact).statement;
  std::vector<Command> more;
  for (int mention = 1; mention < row.mentions; ++mention) more.push_back(CountMention{id, 1});
  if (!row.dissent.empty()) more.push_back(NoteDissent{id, row.dissent});
  for (const auto& [item, stance] : row.stances) more.push_back(TakeStance{id, item, stance});
  for (Command& command : more) {
    wait_s(4);
    if (auto added = carry_out(station, std::move(command)); !added) return added;
  }
  return {};
}

Outcome DemoDay::capture_live() {
  const auto bytes = shell::read_file(sources_ / "live.tsv");
  if (!bytes) return bytes.problem();
  auto table = exchange::parse_statements(*bytes, exchange::TableFormat::tsv, session());
  if (!table) return table.problem();
  for (const ImportedStatement& row : table->rows) {
    wait_s(5);
    if (auto captured = capture(*plenary_, row); !captured) return captured;
  }
  context_.say("demo.live", std::to_string(table->rows.size()));
  return {};
}

Outcome DemoDay::bring_together() {
  std::size_t added = 0;
  for (const Field& field : std::vector<Field>(session().programme.fields)) {
    auto merged = plenary_->merge_from(table_file(folder_, field.number), journal::MergeRule::same_id_only);
    if (!merged) return merged.problem();
    added += merged->added.size();
  }
  context_.say("demo.merged", std::to_string(added), std::to_string(session().statements.size()));
  return {};
}

// The moderators name their clusters and put into them what their tables said.
Outcome DemoDay::group_by_hand() {
  std::map<std::pair<FieldKey, std::string>, std::vector<StatementId>> groups;
  std::map<std::string, std::string> titles;
  for (const ImportedStatement& row : at_tables_) titles[row.filing.field.value + row.text] = row.cluster_title;
  for (const Statement* statement : statements_in_order(session())) {
    const auto title = titles.find(statement->filed().field.value + statement->words().text);
    if (title == titles.end() || title->second.empty() || statement->table.empty()) continue;
    groups[{statement->filed().field, title->second}].push_back(statement->id);
  }
  for (const auto& [group, statements] : groups) {
    wait_s(20);
    FormCluster wish{{}, group.first, group.second, statements};
    if (auto formed = carry_out(*plenary_, std::move(wish)); !formed) return formed;
  }
  context_.say("demo.grouped", std::to_string(groups.size()));
  return {};
}

Outcome DemoDay::propose_for_the_rest() {
  std::size_t offered = 0, adopted = 0;
  for (const Field& field : std::vector<Field>(session().programme.fields)) {
    const ClusterProposal proposal = plenary_->propose_now(field.key, 2.5);
    if (field.number == kLookedAtField) {
      seen_proposal_ = proposal;
      seen_session_ = session();
    }
    for (const ProposedCluster& cluster : proposal.clusters) offered += cluster.placements.size();
    wait_s(10);
    const auto stored = plenary_->carry_out(confident_part(proposal));
    if (!stored) return stored.problem();
    adopted += stored->size();
  }
  context_.say("demo.proposed", std::to_string(offered), std::to_string(adopted));
  return {};
}

ClusterId DemoDay::cluster_named(const FieldKey& field, const std::string& title) const {
  for (const Cluster* cluster : clusters_in_order(session(), field))
    if (cluster->title.shown_or({}).text == title) return cluster->id;
  return {};
}

// Dots, findings and central results as sessions/magdeburg/findings.tsv has them.
Outcome DemoDay::conclude() {
  const auto bytes = shell::read_file(sources_ / "findings.tsv");
  if (!bytes) return bytes.problem();
  const auto table = exchange::read_table(*bytes, exchange::TableFormat::tsv);
  if (!table) return table.problem();
  for (const exchange::Row& row : table->rows)
    if (auto concluded = conclude_row(row.cells); !concluded) return concluded;
  context_.say("demo.concluded", std::to_string(table->rows.size()));
  return {};
}

Outcome DemoDay::conclude_row(const std::vector<std::string>& cells) {
  enum Column { kField, kRank, kKind, kWording, kCluster, kDissent, kLevel, kHorizon, kDots };
  const Field* field = field_numbered(session(), std::atoi(cells[kField].c_str()));
  if (!field) return Message{"refusal.unknown_field", {cells[kField]}};
  const ClusterId cluster = cluster_named(field->key, cells[kCluster]);
  wait_s(15);
  if (auto counted = carry_out(*plenary_, CountDots{cluster, std::atoi(cells[kDots].c_str())}); !counted)
    return counted;
  WriteFinding wish;
  wish.field = field->key;
  wish.kind = kind_named(cells[kKind]).value_or(Kind::need);
  wish.wording = cells[kWording];
  wish.clusters = {cluster};
  wish.consensus = cells[kDissent].empty() ? Consensus::yes : Consensus::dissent;
  wish.dissent = cells[kDissent];
  wish.level = cells[kLevel];
  wish.horizon = cells[kHorizon];
  const auto written = plenary_->carry_out(wish);
  if (!written) return written.problem();
  const FindingId finding = std::get<FindingWritten>(written->front().fact).finding;
  return carry_out(*plenary_, MarkFinding{finding, std::atoi(cells[kRank].c_str())});
}

// 60 minutes for eight fields: each is shown, and the hall amends one wording.
Outcome DemoDay::show_plenary() {
  const Phase* plenary = nullptr;
  for (const Phase& phase : session().programme.phases)
    if (phase.method == Method::plenary) plenary = &phase;
  if (!plenary) return {};
  *now_ms_ = kDoorsOpen_ms + (plenary->start_min - (14 * 60 + 50)) * 60'000LL;
  if (auto started = carry_out(*plenary_, StartPhase{plenary->key}); !started) return started;
  for (const Field& field : std::vector<Field>(session().programme.fields)) {
    wait_s(450);
    const Projection projection{ProjectionView::plenary, field.key, 0};
    if (auto shown = carry_out(*plenary_, ShowProjection{plenary_->id(), projection}); !shown) return shown;
  }
  wait_s(60);
  if (const Field* field = field_numbered(session(), kLookedAtField)) {
    const HandVote vote{field->key, plenary->key, "Sollen Sprachkurse mit Kinderbetreuung Vorrang haben?", 58, 6, 9};
    if (auto counted = carry_out(*plenary_, CountHands{{}, vote}); !counted) return counted;
  }
  context_.say("demo.shown", std::to_string(session().programme.fields.size()));
  return {};
}

}  // namespace tafelrunde::cli
