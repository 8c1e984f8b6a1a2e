#include "exchange/findings_reader.h"

#include "exchange/operation_list.h"
#include "exchange/programme_json.h"
#include "exchange/time_text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kSchema = "tafelrunde-export-1";
constexpr int kMostCounted = 1'000'000'000;

WallTime moment(const ObjectReader& in, const char* name) {
  const std::string text = in.line(name, Need::required);
  const auto read = wall_time_from(text);
  if (!read) in.refuse("template.bad_moment", name, text);
  return read.value_or(WallTime{});
}

// A word of the schema's vocabulary, which `from` knows; the first value where it is missing.
template <class Value>
Value word(const ObjectReader& in, const char* name, std::optional<Value> (*from)(std::string_view),
           Need need = Need::optional) {
  const std::string text = in.line(name, need);
  if (text.empty()) return {};
  const auto value = from(text);
  if (!value) in.refuse("template.unknown_word", name, text);
  return value.value_or(Value{});
}

// The wordings that stand, the one that is shown last, so that it is written last.
template <class Value>
struct Version {
  Value value;
  WallTime written_at;
};
template <class Value, class Read>
std::vector<Version<Value>> versions(const ObjectReader& in, const Read& read) {
  std::vector<Version<Value>> all;
  in.each("versions", Need::required, [&](const ObjectReader& version) {
    all.insert(all.begin(), {read(version), moment(version, "written_at")});
  });
  return all;
}

std::vector<Version<Words>> wordings(const ObjectReader& in) {
  return versions<Words>(in, [](const ObjectReader& version) { return Words(version.text("text")); });
}

// What was written first says the value that is shown; where it is not the only one, or came later, the wordings that
// stand follow, each beside the others.
template <class Value, class FactOf>
void write_versions(OperationList& list, const OperationId& first, const WallTime& first_at,
                    const std::vector<Version<Value>>& all, const FactOf& fact_of) {
  if (all.size() == 1 && all[0].written_at == first_at) return;
  for (const auto& version : all) list.add(version.written_at, fact_of(version.value), {first});
}

template <class Value>
Value last_of(const std::vector<Version<Value>>& all) {
  return all.empty() ? Value{} : all.back().value;
}

class Rebuilding {
 public:
  Rebuilding(OperationList& list, const ObjectReader& document) : list_(list), document_(document) {}

  void rebuild(const StationId& station) {
    as_of_ = moment(document_, "as_of");
    open();
    document_.each("clusters", Need::required, [this](const ObjectReader& each) { form(each); });
    document_.each("statements", Need::required, [this](const ObjectReader& each) { capture(each); });
    document_.each("findings", Need::required, [this](const ObjectReader& each) { write(each); });
    document_.each("paper", Need::required, [this](const ObjectReader& each) { take_paper(each); });
    document_.each("fields", Need::required, [this](const ObjectReader& each) { announce_vote(each); });
    document_.each("questions", Need::optional, [this](const ObjectReader& each) { ask(each); });
    document_.each("attendance", Need::optional, [this](const ObjectReader& each) { count_people(each); });
    document_.each("hand_votes", Need::optional, [this](const ObjectReader& each) { count_hands(each); });
    order_plenary();
    for (const ConferenceId& other : linked_) now(ConferenceLinked{conference_, other});
    for (Fact& fact : taken_along_) now(std::move(fact));
    for (Fact& fact : state_) now(std::move(fact));
    now(StationStarted{station, Words("JSON"), ""});  // always last: its time is the document's
  }

 private:
  void now(Fact fact) { list_.add(as_of_, std::move(fact)); }
  // What is so by now, told once everything it is about is there.
  void later(Fact fact) { state_.push_back(std::move(fact)); }

  void open() {
    ConferenceOpened opened;
    WallTime opened_at;
    document_.part("conference", [&](const ObjectReader& conference) {
      opened.conference = conference_ = conference.id<ConferenceId>("id", Need::required);
      linked_ = conference.ids<ConferenceId>("linked");
      opened_at = moment(conference, "opened_at");
    });
    document_.part("programme", [&](const ObjectReader& programme) { opened.programme = programme_from(programme); });
    document_.part("venue", [&](const ObjectReader& venue) { opened.venue = {venue.line("key")}; });
    list_.add(opened_at, std::move(opened));
  }

  void form(const ObjectReader& in) {
    const auto id = in.id<ClusterId>("id", Need::required);
    const WallTime formed_at = moment(in, "formed_at");
    const auto titles = wordings(in);
    const OperationId first = list_.add(
        formed_at, ClusterFormed{id, {in.line("field_key")}, last_of(titles), in.id<ClusterId>("split_from")});
    write_versions(list_, first, formed_at, titles, [&](const Words& title) { return ClusterRenamed{id, title}; });
    if (in.line("state") == "dissolved") later(ClusterDissolved{id});
    if (const auto into = in.id<ClusterId>("merged_into"); !into.is_nil()) later(ClusterMerged{id, into});
    if (const int dots = in.number("own_dots", 0, kMostCounted).value_or(0); dots > 0) later(DotsCounted{id, dots});
  }

  void capture(const ObjectReader& in) {
    StatementCaptured captured;
    const StatementId id = captured.statement = in.id<StatementId>("id", Need::required);
    captured.filing = {{in.line("field_key")}, {in.line("round_key")}};
    captured.table = in.line("table");
    captured.source = word(in, "source", source_from);
    captured.release = release_of(in);
    if (const std::string kind = in.line("kind"); !kind.empty()) captured.kind = word(in, "kind", kind_from);
    const WallTime captured_at = moment(in, "captured_at");
    const auto texts = wordings(in);
    captured.text = last_of(texts);
    const OperationId first = list_.add(captured_at, std::move(captured));
    write_versions(list_, first, captured_at, texts, [&](const Words& text) { return StatementRevised{id, text}; });
    tell_state(in, id);
  }

  static Release release_of(const ObjectReader& in) {
    Release release{ReleaseState::pending, in.line("withheld_because")};
    switch (word(in, "state", state_from, Need::required)) {
      case StatementState::released:
        release.state = ReleaseState::released;
        break;
      case StatementState::parked:
        release.state = ReleaseState::parked;
        break;
      case StatementState::withheld:
        release.state = ReleaseState::withheld;
        break;
      default:
        if (!release.reason.empty()) release.state = ReleaseState::withheld;
    }
    return release;
  }

  void tell_state(const ObjectReader& in, const StatementId& id) {
    if (const auto cluster = in.id<ClusterId>("cluster"); !cluster.is_nil())
      later(StatementPlaced{id, {cluster, in.is_true("pinned")}});
    if (const int mentions = in.number("mentions", 1, kMostCounted).value_or(1); mentions > 1)
      later(MentionsCounted{id, mentions - 1});
    if (const auto to = in.id<StatementId>("mention_of"); !to.is_nil()) {
      later(MentionTied{id, to});
      // It lies where the other lies, and that one may have been filed elsewhere since: then nothing else tells
      // where.
      if (const auto cluster = in.id<ClusterId>("cluster"); !cluster.is_nil())
        taken_along_.push_back(StatementPlaced{to, {cluster, false}});
    }
    const auto dissent = in.texts("dissent");  // each beside the others; the one that is shown is written last
    for (auto text = dissent.rbegin(); text != dissent.rend(); ++text) later(DissentNoted{id, Words(*text)});
    in.each("stances", Need::optional, [&](const ObjectReader& stance) {
      later(StanceTaken{id, {stance.line("item")}, word(stance, "stance", stance_from)});
    });
    if (in.is_true("deleted")) later(StatementDeleted{id});
    if (word(in, "state", state_from, Need::required) == StatementState::redacted)
      later(EntityRedacted{id_cast<AnyId>(id), ""});
  }

  void write(const ObjectReader& in) {
    const auto id = in.id<FindingId>("id", Need::required);
    const FindingText shown = finding_text(in);
    const WallTime written_at = moment(in, "first_written_at");
    auto texts = versions<FindingText>(in, [&](const ObjectReader& version) {
      FindingText text = shown;  // of the others the document tells the kind and the words
      text.kind = word(version, "kind", kind_from);
      text.wording = Words(version.text("text"));
      text.dissent = Words(version.text("dissent"));
      return text;
    });
    const OperationId first = list_.add(written_at, FindingWritten{id, shown});
    write_versions(list_, first, written_at, texts, [&](const FindingText& text) {
      return FindingWritten{id, text};
    });
    if (const int order = in.number("central", 0, kMostCounted).value_or(0); order > 0)
      later(FindingMarked{id, {order}});
    in.part("answer", [&](const ObjectReader& answer) {
      later(FindingAnswered{
          id, {Words(answer.text("responsible")), Words(answer.text("response")), Words(answer.text("status"))}});
    });
    if (in.line("state") == "deleted") later(FindingDeleted{id});
  }

  static FindingText finding_text(const ObjectReader& in) {
    FindingText text;
    text.field = {in.line("field_key")};
    text.kind = word(in, "kind", kind_from);
    text.wording = Words(in.text("text"));
    text.statements = in.ids<StatementId>("named_statements");
    text.clusters = in.ids<ClusterId>("clusters");
    text.consensus = word(in, "consensus", consensus_from);
    text.dissent = Words(in.text("dissent"));
    text.level = in.line("level");
    text.addressee = Words(in.text("addressee"));
    text.horizon = in.line("horizon");
    text.indicator = Words(in.text("indicator"));
    text.amended_in_plenary = in.is_true("amended_in_plenary");
    return text;
  }

  void take_paper(const ObjectReader& in) {
    const PaperItem item{{in.line("field_key")},
                         in.line("kind"),
                         Words(in.text("text")),
                         word(in, "consensus", consensus_from),
                         Words(in.text("note"))};
    later(PaperItemRevised{conference_, {in.line("id", Need::required)}, item});
  }

  void announce_vote(const ObjectReader& in) {
    const FieldKey field{in.line("key", Need::required)};
    in.part("vote", [&](const ObjectReader& vote) {
      later(VoteSet{conference_,
                    field,
                    {vote.number("dots_per_person", 1, kMostCounted).value_or(1),
                     vote.number("most_on_one", 0, kMostCounted).value_or(0),
                     vote.number("people", 0, kMostCounted).value_or(0), word(vote, "source", count_source_from),
                     vote.is_true("closed")}});
    });
  }

  void ask(const ObjectReader& in) {
    later(QuestionAsked{conference_, {in.line("field_key")}, {in.line("round_key")}, Words(in.text("text"))});
  }

  void count_people(const ObjectReader& in) {
    AttendanceCounted counted{conference_, {in.line("field_key")}, {in.line("round_key")}, in.line("table"), {}};
    in.each("groups", Need::required, [&](const ObjectReader& group) {
      counted.attendance.groups.push_back({group.line("group"), count_in(group, "people")});
    });
    later(std::move(counted));
  }

  void count_hands(const ObjectReader& in) {
    const auto id = in.id<HandVoteId>("id", Need::required);
    if (in.is_true("redacted")) later(EntityRedacted{id_cast<AnyId>(id), ""});
    list_.add(moment(in, "taken_at"), HandsCounted{id,
                                                   {{in.line("field_key")},
                                                    {in.line("phase_key")},
                                                    Words(in.text("subject")),
                                                    count_in(in, "in_favour"),
                                                    count_in(in, "against"),
                                                    count_in(in, "abstained")}});
  }

  void order_plenary() {
    PlenaryOrdered ordered{conference_, {}};
    for (const std::string& key : document_.list("plenary_order")) ordered.fields.push_back({key});
    if (!ordered.fields.empty()) later(std::move(ordered));
  }

  static int count_in(const ObjectReader& in, const char* name) {
    return in.number(name, 0, kMostPeople).value_or(0);
  }

  OperationList& list_;
  const ObjectReader& document_;
  ConferenceId conference_;
  std::vector<ConferenceId> linked_;
  WallTime as_of_;
  std::vector<Fact> taken_along_;  // before state_, where the same statement may have a place of its own
  std::vector<Fact> state_;
};

}  // namespace

Result<std::vector<Operation>> operations_from_json(std::string_view bytes, const WriterId& writer,
                                                    const StationId& station) {
  const auto json = parse_guarded(bytes, kMaxExportBytes);
  if (!json) return json.problem();
  Fault fault;
  const ObjectReader document(*json, "", fault);
  if (fault || document.line("schema") != kSchema) return Message{"rebuild.no_export"};
  OperationList list(writer);
  Rebuilding(list, document).rebuild(station);
  if (fault) return *fault;
  return list.take();
}

}  // namespace tafelrunde::exchange
