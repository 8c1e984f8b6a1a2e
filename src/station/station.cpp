#include "station/station.h"

#include <algorithm>

#include "analysis/continuity.h"
#include "core/apply.h"
#include "core/decide.h"
#include "core/ties.h"
#include "station/fresh_ids.h"
#include "station/inserting.h"
#include "station/proposing.h"

namespace tafelrunde::station {

using journal::Journal;

namespace {

constexpr std::size_t kAppliedInAFrame = 2000;  // operations: some 5 ms

Setup with_some_lexicon(Setup setup) {
  if (!setup.lexicon) setup.lexicon = source_of(std::make_shared<const analysis::Lexicon>());
  return setup;
}

}  // namespace

Result<Session> session_on_disk(const std::filesystem::path& path) {
  auto opened = Journal::open(path, Journal::Access::read_only);
  if (!opened) return opened.problem();
  auto operations = opened->read_all();
  if (!operations) return operations.problem();
  return fold(std::move(*operations));
}

Station::Station(std::filesystem::path path, Journal journal, Setup setup)
    : path_(std::move(path)),
      journal_(std::move(journal)),
      setup_(with_some_lexicon(std::move(setup))),
      writer_(journal::random_id<WriterId>(setup_.random)),
      is_writable_(journal_.is_writable()),
      is_newer_(journal_.read_only_because_newer()),
      saving_(setup_.wake),
      thinking_(setup_.wake),
      listening_(setup_.lexicon, setup_.wake) {}

Station::~Station() {
  for (auto& [field, proposal] : proposals_)
    if (proposal.thinking) proposal.thinking->is_in_vain = true;
  finish_all();
}

Result<std::unique_ptr<Station>> Station::open(const std::filesystem::path& path, Journal::Access access,
                                               Setup setup) {
  auto opened = Journal::open(path, access, setup.random);
  if (!opened) return opened.problem();
  std::unique_ptr<Station> station(new Station(path, std::move(*opened), std::move(setup)));
  if (auto read = station->read_session(); !read) return read.problem();
  return station;
}

Result<std::unique_ptr<Station>> Station::create(const std::filesystem::path& path, OpenConference conference,
                                                 Setup setup) {
  auto created = Journal::create(path, setup.random);
  if (!created) return created.problem();
  std::unique_ptr<Station> station(new Station(path, std::move(*created), std::move(setup)));
  auto opened = station->carry_out(std::move(conference));
  if (opened) return station;
  station.reset();
  std::error_code ignored;  // an empty file that stays behind does no harm
  std::filesystem::remove(path, ignored);
  return opened.problem();
}

Outcome Station::read_session() {
  auto operations = journal_.read_all();
  if (!operations) return operations.problem();
  witness(*operations);
  session_ = fold(std::move(*operations));
  follow_own_clock();
  return {};
}

// Whatever our clock shows today: what this computer does next comes after what it did before, or undo would take
// them back in the wrong order.
void Station::follow_own_clock() {
  for (const auto& [writer, started] : session_.stations) {
    const auto own = session_.actions.find(writer);
    if (started.id == setup_.station && own != session_.actions.end())
      last_tick_ = std::max(last_tick_, own->second.back().hlc);
  }
}

// Our clock after seeing these; one by one, so that a single wild clock among them is passed over.
void Station::witness(const std::vector<Operation>& operations) {
  const std::int64_t wall_ms = setup_.clock.wall_ms();
  for (const Operation& operation : operations) last_tick_ = witnessed(last_tick_, operation.stamp.hlc, wall_ms);
}

Ticket Station::submit(Command command) {
  waiting_.push_back({++last_ticket_, with_fresh_ids(std::move(command), setup_.random)});
  start_next();
  return last_ticket_;
}

Ticket Station::request_merge(const std::filesystem::path& other, journal::MergeRule rule) {
  waiting_.push_back({++last_ticket_, MergeWish{other, rule}});
  start_next();
  return last_ticket_;
}

std::vector<Answer> Station::take_answers() {
  saving_.finish_ready();
  thinking_.finish_ready();
  listening_.finish_ready();
  start_next();
  return std::exchange(answers_, {});
}

Result<std::vector<Operation>> Station::carry_out(Command command) {
  return answer_to(submit(std::move(command))).stored;
}

// Waits for it.
Answer Station::answer_to(Ticket ticket) {
  while (true) {
    const auto answer =
        std::find_if(answers_.begin(), answers_.end(), [&](const Answer& each) { return each.ticket == ticket; });
    if (answer != answers_.end()) {
      Answer taken = std::move(*answer);
      answers_.erase(answer);
      return taken;
    }
    saving_.wait();
    saving_.finish_ready();
    start_next();
  }
}

bool Station::is_busy() const { return is_saving_ || !waiting_.empty(); }

// Takes waiting wishes until one has something to store; refusals and wishes that are true already are answered at
// once.
void Station::start_next() {
  while (!is_saving_ && !waiting_.empty()) {
    const Submission submission = std::move(waiting_.front());
    waiting_.pop_front();
    std::visit([&](const auto& wish) { start(submission.ticket, wish); }, submission.wish);
  }
}

void Station::start(Ticket ticket, const Command& command) {
  auto decision = decide(session_, command);
  if (!decision) return answers_.push_back({ticket, decision.problem()});
  if (decision->empty()) return answers_.push_back({ticket, std::vector<Operation>{}});
  is_saving_ = true;
  saving_.add([this, ticket, actions = stamped_actions(*decision)]() -> JobQueue::Finish {
    std::size_t stored = 0;
    Outcome outcome;
    while (stored < actions.size() && (outcome = journal_.append(actions[stored]))) ++stored;
    return [this, ticket, actions, stored, outcome] { settle(ticket, actions, stored, outcome); };
  });
}

void Station::start(Ticket ticket, const MergeWish& wish) {
  is_saving_ = true;
  saving_.add([this, ticket, wish]() -> JobQueue::Finish {
    auto outcome = std::make_shared<MergeOutcome>(merge_aside(wish));
    return [this, ticket, outcome] { settle_merge(ticket, *outcome); };
  });
}

// On saving_'s thread.
Station::MergeOutcome Station::merge_aside(const MergeWish& wish) {
  MergeOutcome outcome{journal_.merge_from(wish.other, wish.rule), std::nullopt};
  if (!outcome.merged) return outcome;
  if (outcome.merged->words_filled == 0 && outcome.merged->added.size() <= kAppliedInAFrame) return outcome;
  auto operations = journal_.read_all();
  if (operations)
    outcome.folded = fold(std::move(*operations));
  else
    outcome.merged = operations.problem();
  return outcome;
}

void Station::settle_merge(Ticket ticket, MergeOutcome& outcome) {
  is_saving_ = false;
  if (!outcome.merged) return answers_.push_back({ticket, outcome.merged.problem()});
  witness(outcome.merged->added);
  if (outcome.folded) {
    const std::uint64_t before = session_.version;
    session_ = std::move(*outcome.folded);
    session_.version = std::max(session_.version, before + 1);  // also where only missing words came: it is news
    session_.made_by.fill({});                                  // who follows along has to look at everything
    follow_own_clock();
  } else
    for (const Operation& operation : outcome.merged->added) apply(session_, operation);
  answers_.push_back({ticket, outcome.merged->added, std::move(*outcome.merged)});
}

// On the owner's thread, after appending: what is on the disk becomes part of the session.
void Station::settle(Ticket ticket, const Actions& actions, std::size_t stored, Outcome outcome) {
  is_saving_ = false;
  for (std::size_t i = 0; i < stored; ++i) {
    for (const Operation& operation : actions[i]) apply(session_, operation);
    last_seq_ = actions[i].back().stamp.id.seq;
    last_tick_ = actions[i].back().stamp.hlc;
    last_saved_ms_ = actions[i].back().stamp.wall_ms;
    note_fresh(actions[i]);
  }
  if (!outcome)
    answers_.push_back({ticket, outcome.problem()});
  else
    answers_.push_back({ticket, actions.back()});
}

std::vector<Operation> Station::stamped(const Decision& decision, Hlc hlc, std::int64_t first_seq) const {
  std::vector<Operation> action;
  const std::int64_t wall_ms = setup_.clock.wall_ms();
  const int offset_min = setup_.clock.utc_offset_min();
  for (const Decided& decided : decision) {
    const OperationId id{writer_, first_seq + static_cast<std::int64_t>(action.size())};
    action.push_back({{id, hlc, wall_ms, offset_min}, decided.fact, decided.supersedes});
  }
  return action;
}

// The first action of a start is preceded by one that says which station its writer is.
Station::Actions Station::stamped_actions(const Decision& decision) const {
  const std::int64_t wall_ms = setup_.clock.wall_ms();
  Hlc tick = next_tick(last_tick_, wall_ms);
  Actions actions;
  std::int64_t seq = last_seq_ + 1;
  if (last_seq_ == 0) {
    const StationStarted started{setup_.station, setup_.name, setup_.program_version};
    actions.push_back(stamped({{started, {}}}, tick, seq++));
    tick = next_tick(tick, wall_ms);
  }
  actions.push_back(stamped(decision, tick, seq));
  return actions;
}

void Station::finish_all() {
  while (is_busy()) {
    saving_.wait();
    saving_.finish_ready();
    start_next();
  }
}

void Station::request_proposal(const FieldKey& field, double resolution) {
  FieldProposal& proposal = proposals_[field];
  if (proposal.thinking) proposal.thinking->is_in_vain = true;
  const auto thinking = proposal.thinking = std::make_shared<Thinking>();
  newest_thinking_ = thinking;
  ProposalTask task = proposal_task(session_, field, resolution, setup_.earlier);
  task.parameters.tell = [thinking](double share) {
    thinking->percent = static_cast<int>(100 * share);
    return !thinking->is_in_vain;
  };
  ++proposals_under_way_;
  thinking_.add([this, number = ++proposal.latest_request, task = std::move(task),
                 lexicon = setup_.lexicon]() -> JobQueue::Finish {
    return [this, number, field = task.field, found = compute(task, *lexicon())] {
      --proposals_under_way_;
      if (number == proposals_[field].latest_request) take_proposal(field, found);
    };
  });
}

int Station::proposing_percent() const {
  return newest_thinking_ && is_proposing() ? newest_thinking_->percent.load() : 0;
}

void Station::request_name(const ClusterId& cluster) {
  thinking_.add([this, task = naming_task(session_, cluster), lexicon = setup_.lexicon]() -> JobQueue::Finish {
    return [this, cluster = task.cluster, name = proposed_name(task, *lexicon())] { names_[cluster] = name; };
  });
}

std::optional<std::string> Station::take_name(const ClusterId& cluster) {
  const auto found = names_.extract(cluster);
  return found.empty() ? std::nullopt : std::optional(std::move(found.mapped()));
}

void Station::take_proposal(const FieldKey& field, ClusterProposal found) {
  auto& shown = proposals_[field].shown;
  found = with_fresh_ids(std::move(found), setup_.random);
  if (shown) {
    ClusterProposal before = *shown;
    for (ProposedCluster& cluster : before.clusters)  // what was adopted meanwhile is a cluster of its own now
      cluster.is_new = cluster.is_new && !session_.clusters.contains(cluster.cluster);
    std::vector<StatementId> loose;
    for (const Statement* statement : statements_in_order(session_))
      if (!statement->is_deleted() && !is_further_mention(session_, *statement) &&
          cluster_of(session_, *statement).is_nil())
        loose.push_back(statement->id);
    found = analysis::continued(before, std::move(found), loose);
  }
  shown = std::make_shared<const ClusterProposal>(std::move(found));
}

std::shared_ptr<const ClusterProposal> Station::proposal(const FieldKey& field) const {
  const auto found = proposals_.find(field);
  return found == proposals_.end() ? nullptr : found->second.shown;
}

void Station::drop_proposal(const FieldKey& field) {
  FieldProposal& proposal = proposals_[field];
  proposal.shown.reset();
  ++proposal.latest_request;  // nor may one that is under way come after all
  if (proposal.thinking) proposal.thinking->is_in_vain = true;
}

// What this station captured and put into no cluster is worth an offer.
void Station::note_fresh(const std::vector<Operation>& operations) {
  for (const Operation& operation : operations)
    if (const auto* captured = std::get_if<StatementCaptured>(&operation.fact)) fresh_.push_back(captured->statement);
}

// One field at a time, and never while a grouping is being computed: that one is what they are inserted into.
void Station::offer_fresh() {
  if (is_inserting_ || is_proposing()) return;
  std::erase_if(fresh_, [&](const StatementId& id) { return !find_statement(session_, id); });
  if (fresh_.empty()) return;
  const FieldKey field = find_statement(session_, fresh_.front())->filed().field;
  const auto of_field = std::stable_partition(fresh_.begin(), fresh_.end(), [&](const StatementId& id) {
    return find_statement(session_, id)->filed().field != field;
  });
  const std::vector<StatementId> fresh(of_field, fresh_.end());
  fresh_.erase(of_field, fresh_.end());
  const auto base = proposal(field);
  ClusterProposal so_far;
  if (base) so_far = *base;
  so_far.field = field;
  is_inserting_ = true;
  thinking_.add([this, base, task = insert_task(session_, std::move(so_far), fresh),
                 lexicon = setup_.lexicon]() -> JobQueue::Finish {
    return [this, base, found = with_inserted(task, *lexicon())] {
      is_inserting_ = false;
      const bool still_holds = proposal(found.field) == base;
      if (still_holds && (base || !found.empty()))
        proposals_[found.field].shown = std::make_shared<const ClusterProposal>(found);
    };
  });
}

ClusterProposal Station::propose_now(const FieldKey& field, double resolution) const {
  return with_fresh_ids(compute(proposal_task(session_, field, resolution, setup_.earlier), *setup_.lexicon()),
                        setup_.random);
}

Result<journal::Merged> Station::merge_from(const std::filesystem::path& other, journal::MergeRule rule) {
  Answer answer = answer_to(request_merge(other, rule));
  if (!answer.stored) return answer.stored.problem();
  return std::move(*answer.merged);
}

Outcome Station::copy_to(const std::filesystem::path& path) {
  finish_all();
  return journal_.copy_to(path);
}

Result<journal::VerifyReport> Station::verify() {
  finish_all();
  return journal_.verify();
}

}  // namespace tafelrunde::station
