// A station: one start of the program on one session. It holds both ends, the journal and the session, and keeps the
// order: a command is decided on the session as it stands, its facts are stamped and appended, and only what is on
// the disk is applied. Commands are taken one at a time, in the order they were submitted.
//
// All functions are for the owner's thread (the frame loop, or the command line). Appending and analysing happen on
// the station's own threads; their results are taken in by take_answers().
#pragma once

#include <atomic>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "analysis/proposal.h"
#include "base/result.h"
#include "core/decide.h"
#include "core/proposal.h"
#include "core/session.h"
#include "journal/journal.h"
#include "station/clock.h"
#include "station/job_queue.h"
#include "station/lexicon_source.h"
#include "station/listening.h"

namespace tafelrunde::station {

// Who starts: the computer's lasting id, the name people see ("Tisch 4"), where time and randomness come from.
struct Setup {
  StationId station;
  std::string name;
  std::string program_version;
  Clock clock = system_clock();
  journal::RandomSource random = journal::system_random();
  LexiconSource lexicon;                // may be empty: clustering then works by words alone
  std::vector<EarlierCluster> earlier;  // named clusters of other conferences, offered for the same field
  std::function<void()> wake;           // called from other threads when an answer is ready; may be empty
};

using Ticket = std::uint64_t;  // which submission an answer belongs to; from 1

// What became of a command: the operations that are on the disk now (none if the wish was true already), or the
// refusal or fault in words. After a fault nothing was stored and the same command may be submitted again.
struct Answer {
  Ticket ticket = 0;
  Result<std::vector<Operation>> stored = std::vector<Operation>{};
  std::optional<journal::Merged> merged = {};  // of a merge: what came of it
};

// The session as it is on the disk now. Slow, and for any thread: what takes its time (an export, a look at other
// files) reads the session for itself rather than have a frame wait for a copy of ours.
Result<Session> session_on_disk(const std::filesystem::path& path);

class Station {
 public:
  // Opens a session file and folds it. Refuses as journal::Journal::open does.
  static Result<std::unique_ptr<Station>> open(const std::filesystem::path& path, journal::Journal::Access access,
                                               Setup setup);
  // Makes a new session file with this conference in it; the file is gone again if that fails.
  static Result<std::unique_ptr<Station>> create(const std::filesystem::path& path, OpenConference conference,
                                                 Setup setup);
  Station(const Station&) = delete;
  Station& operator=(const Station&) = delete;
  ~Station();

  const Session& session() const { return session_; }
  const StationId& id() const { return setup_.station; }
  const std::filesystem::path& path() const { return path_; }
  const Clock& clock() const { return setup_.clock; }
  bool is_writable() const { return is_writable_; }
  bool is_newer_format() const { return is_newer_; }

  // --- commands ---
  // Queues a command; nil ids of new things in it are filled in. The answer comes through take_answers().
  Ticket submit(Command command);
  // Takes in what finished, decides and sends the next command on. Call once a frame.
  std::vector<Answer> take_answers();
  // Submits and waits: for the command line.
  Result<std::vector<Operation>> carry_out(Command command);
  bool is_busy() const;
  // Wall time of the last operation that this start stored, milliseconds since 1970; nothing before the first.
  std::optional<std::int64_t> last_saved_ms() const { return last_saved_ms_; }

  // --- proposals: computed aside, decided by people ---
  // Each field has its own. Starts computing; the result is there once proposal() changed, and continues the one
  // before it (analysis/continuity.h). A newer request for the field replaces an older one.
  void request_proposal(const FieldKey& field, double resolution);
  // Null if there is none. Statements captured since are inserted where they clearly belong, by and by.
  std::shared_ptr<const ClusterProposal> proposal(const FieldKey& field) const;
  bool is_proposing() const { return proposals_under_way_ > 0; }
  int proposing_percent() const;  // of the newest request, 0..100; a large field takes seconds
  void drop_proposal(const FieldKey& field);
  // Offers what was captured since to the groups it clearly belongs to. Call once a frame where a board is shown.
  void offer_fresh();
  // A name for a cluster, from its statements' words; taken once it is found.
  void request_name(const ClusterId& cluster);
  std::optional<std::string> take_name(const ClusterId& cluster);
  // Computes at once: for the command line.
  ClusterProposal propose_now(const FieldKey& field, double resolution) const;

  // --- advice while somebody types ---
  void hear(const FieldKey& field, const std::string& words) { listening_.hear(session_, field, words); }
  const std::shared_ptr<const Advice>& advice() const { return listening_.advice(); }

  // --- files ---
  // Queues the union with another file behind the commands that wait; the answer tells what was added.
  Ticket request_merge(const std::filesystem::path& other, journal::MergeRule rule);
  // These wait for what is under way: for the command line.
  Result<journal::Merged> merge_from(const std::filesystem::path& other, journal::MergeRule rule);
  Outcome copy_to(const std::filesystem::path& path);
  Result<journal::VerifyReport> verify();

 private:
  // Shared with the thread that computes.
  struct Thinking {
    std::atomic<bool> is_in_vain = false;
    std::atomic<int> percent = 0;
  };
  struct FieldProposal {
    std::shared_ptr<const ClusterProposal> shown;
    std::uint64_t latest_request = 0;
    std::shared_ptr<Thinking> thinking;  // about the latest request; null before the first
  };
  struct MergeWish {
    std::filesystem::path other;
    journal::MergeRule rule;
  };
  struct Submission {
    Ticket ticket = 0;
    std::variant<Command, MergeWish> wish;
  };
  // What a merge brought: where it is much, or filled gaps in what was there, the session is folded anew aside.
  struct MergeOutcome {
    Result<journal::Merged> merged;
    std::optional<Session> folded;
  };
  using Actions = std::vector<std::vector<Operation>>;  // each is one append

  Station(std::filesystem::path path, journal::Journal journal, Setup setup);
  Outcome read_session();
  void follow_own_clock();
  void witness(const std::vector<Operation>& operations);
  void start_next();
  void start(Ticket ticket, const Command& command);
  void start(Ticket ticket, const MergeWish& wish);
  Answer answer_to(Ticket ticket);
  MergeOutcome merge_aside(const MergeWish& wish);
  void settle_merge(Ticket ticket, MergeOutcome& outcome);
  void settle(Ticket ticket, const Actions& actions, std::size_t stored, Outcome outcome);
  std::vector<Operation> stamped(const Decision& decision, Hlc hlc, std::int64_t first_seq) const;
  Actions stamped_actions(const Decision& decision) const;
  void finish_all();
  void take_proposal(const FieldKey& field, ClusterProposal found);
  void note_fresh(const std::vector<Operation>& operations);

  std::filesystem::path path_;
  journal::Journal journal_;  // used by saving_'s thread while a job is under way, else by the owner's
  Setup setup_;
  WriterId writer_;
  std::int64_t last_seq_ = 0;
  Hlc last_tick_;  // of our own operations and of those we believe; never runs backwards
  Session session_;
  bool is_writable_ = false;
  bool is_newer_ = false;
  std::deque<Submission> waiting_;
  std::vector<Answer> answers_;
  bool is_saving_ = false;
  Ticket last_ticket_ = 0;
  std::optional<std::int64_t> last_saved_ms_;
  std::map<FieldKey, FieldProposal> proposals_;
  int proposals_under_way_ = 0;
  std::shared_ptr<const Thinking> newest_thinking_;
  std::map<ClusterId, std::string> names_;
  std::vector<StatementId> fresh_;  // captured since, not looked at yet
  bool is_inserting_ = false;
  JobQueue saving_;  // last: their threads use the members above
  JobQueue thinking_;
  Listening listening_;
};

}  // namespace tafelrunde::station
