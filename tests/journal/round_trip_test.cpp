// Every kind of fact comes back as it went in, and is spelled as docs/session-format.md says.
#include <algorithm>

#include "base/overloaded.h"
#include "journal/codec.h"
#include "journal/hash.h"
#include "journal_fixture.h"

namespace tafelrunde::journal {
namespace {

// One example per kind, with no member at its zero value, so that a forgotten entry is noticed. There is no generic
// version: a new kind of fact does not compile until it has an example.
struct Examples {
  Scribe scribe{7};

  Phase phase() {
    return {{"r1"}, Method::collecting, "Gesprächsrunde 1", "2019-09-12", 660, 60, 1, "Was braucht es?", 3, true};
  }
  Field field() { return {{"hf4"}, 4, "Gesundheit", "Was hält gesund?"}; }
  Venue venue() {
    return {{"magdeburg"}, "Magdeburg", "2019-09-12",        "IHK", "Alter Markt 8\n39104",
            "Saal",        "Eingang",   {Speaker{"A", "B"}}, 8};
  }
  Programme programme() {
    Programme it;
    it.template_id = "lik-st-2019";
    it.title = "Titel \"mit\" Zeichen: ß – 😀";
    it.subtitle = "Untertitel";
    it.purpose = "Zweck";
    it.invitation = "Kommen Sie";
    it.publisher = "Ministerium";
    it.contact = "a\nb";
    it.hours = "9-16 Uhr";
    it.moderators = {"Eins", "Zwei"};
    it.moderators_of = "Büro";
    it.audiences = {"Vereine"};
    it.registration = {2, "maximal zwei", "2019-08-30", "post@example.org", "vorher"};
    it.venues = {venue()};
    it.fields = {field()};
    it.phases = {phase()};
    it.reasons = {{{"doppelt"}, "schon gesagt", 1}};
    return it;
  }
  FindingText finding() {
    FindingText it;
    it.field = {"hf4"};
    it.kind = Kind::measure;
    it.wording = "Ein Satz";
    it.statements = {scribe.id<StatementId>(), scribe.id<StatementId>()};
    it.clusters = {scribe.id<ClusterId>()};
    it.consensus = Consensus::dissent;
    it.dissent = "Ein anderer Satz";
    it.level = "kommune";
    it.addressee = "Landkreise";
    it.horizon = "kurz";
    it.indicator = "Zahl der Stellen";
    it.amended_in_plenary = true;
    return it;
  }

  template <class F>
  F of();
};

#define EXAMPLE(KIND, ...)    \
  template <>                 \
  KIND Examples::of<KIND>() { \
    return KIND{__VA_ARGS__}; \
  }
EXAMPLE(ConferenceOpened, scribe.id<ConferenceId>(), programme(), {"magdeburg"})
EXAMPLE(ConferenceLinked, scribe.id<ConferenceId>(), scribe.id<ConferenceId>())
EXAMPLE(StationStarted, scribe.id<StationId>(), "Tisch 4", "0.1.0")
EXAMPLE(VenueChosen, scribe.id<ConferenceId>(), {"halle"})
EXAMPLE(FieldRevised, scribe.id<ConferenceId>(), field(), true)
EXAMPLE(PhaseRevised, scribe.id<ConferenceId>(), phase(), true)
EXAMPLE(VenueRevised, scribe.id<ConferenceId>(), venue(), true)
EXAMPLE(ReasonRevised, scribe.id<ConferenceId>(), {{"doppelt"}, "schon gesagt", 3}, true)
EXAMPLE(PhaseStarted, scribe.id<ConferenceId>(), {"r1"})
EXAMPLE(PaperItemRevised, scribe.id<ConferenceId>(), {"l1"}, {{"hf4"}, "Leitsatz", "Satz", Consensus::open, "Notiz"},
        true)
EXAMPLE(StatementCaptured, scribe.id<StatementId>(), "+1 „Zitat“; <20%", {{"hf4"}, {"r1"}}, "4a", Source::import,
        {ReleaseState::withheld, "personal"}, Kind::measure, "datei:12")
EXAMPLE(StatementRevised, scribe.id<StatementId>(), "neu")
EXAMPLE(StatementFiled, scribe.id<StatementId>(), {{"hf5"}, {"r2"}})
EXAMPLE(StatementReleaseSet, scribe.id<StatementId>(), {ReleaseState::withheld, "doubled"})
EXAMPLE(StatementKindSet, scribe.id<StatementId>(), Kind::guiding_goal)
EXAMPLE(StatementDeleted, scribe.id<StatementId>())
EXAMPLE(StatementRestored, scribe.id<StatementId>())
EXAMPLE(StatementPlaced, scribe.id<StatementId>(), {scribe.id<ClusterId>(), true})
EXAMPLE(MentionsCounted, scribe.id<StatementId>(), 3)
EXAMPLE(MentionsWithdrawn, scribe.id<StatementId>())
EXAMPLE(DissentNoted, scribe.id<StatementId>(), "Nicht alle")
EXAMPLE(StanceTaken, scribe.id<StatementId>(), {"l1"}, Stance::contradicts)
EXAMPLE(OffersRefused, scribe.id<StatementId>(), {{scribe.id<ClusterId>()}, {scribe.id<StatementId>()}})
EXAMPLE(MentionTied, scribe.id<StatementId>(), scribe.id<StatementId>())
EXAMPLE(VoteSet, scribe.id<ConferenceId>(), {"hf4"}, {3, 2, 41, CountSource::hands, true})
EXAMPLE(FindingAnswered, scribe.id<FindingId>(), {"MS, Referat 42", "wird aufgenommen", "offen"})
EXAMPLE(QuestionAsked, scribe.id<ConferenceId>(), {"hf4"}, {"r1"}, "Was hält gesund?")
EXAMPLE(AttendanceCounted, scribe.id<ConferenceId>(), {"hf4"}, {"r1"}, "4a", {{{"Vereine", 3}, {"Kammern", 2}}})
EXAMPLE(PlenaryOrdered, scribe.id<ConferenceId>(), {{"hf4"}, {"hf1"}})
EXAMPLE(HandsCounted, scribe.id<HandVoteId>(), {{"hf4"}, {"plenum"}, "Erst die Kurse?", 41, 12, 5}, true)
EXAMPLE(NoteWritten, scribe.id<ConferenceId>(), {"hf4"}, {"plenum"}, "zuerst Frau Beispiel fragen")
EXAMPLE(ClusterFormed, scribe.id<ClusterId>(), {"hf4"}, "Pflege", scribe.id<ClusterId>())
EXAMPLE(ClusterRenamed, scribe.id<ClusterId>(), "Pflege zu Hause")
EXAMPLE(ClusterDissolved, scribe.id<ClusterId>())
EXAMPLE(ClusterRestored, scribe.id<ClusterId>())
EXAMPLE(ClusterMerged, scribe.id<ClusterId>(), scribe.id<ClusterId>())
EXAMPLE(DotsCounted, scribe.id<ClusterId>(), 12, CountSource::hands)
EXAMPLE(DotsWithdrawn, scribe.id<ClusterId>())
EXAMPLE(FindingWritten, scribe.id<FindingId>(), finding())
EXAMPLE(FindingMarked, scribe.id<FindingId>(), {2})
EXAMPLE(FindingDeleted, scribe.id<FindingId>())
EXAMPLE(FindingRestored, scribe.id<FindingId>())
EXAMPLE(ProjectionShown, scribe.id<StationId>(),
        {ProjectionView::cluster, {"hf4"}, 2, scribe.id<ClusterId>(), {scribe.writer(), 7}})
EXAMPLE(EntityRedacted, scribe.id<AnyId>(), "personal")
EXAMPLE(ActionUndone, scribe.id<StationId>(), {scribe.writer(), 12})
EXAMPLE(ActionRedone, scribe.id<StationId>(), {scribe.writer(), 13})
EXAMPLE(UnknownFact, "mood_measured", 3, scribe.id<AnyId>(), R"({"barometer":[1,2,{"x":"y"}],"unit":"°"})")
#undef EXAMPLE

template <class... F>
std::vector<Fact> all_examples(const std::variant<F...>*) {
  Examples examples;
  return {examples.of<F>()...};
}
std::vector<Fact> all_examples() { return all_examples(static_cast<const Fact*>(nullptr)); }

}  // namespace

TEST_CASE("every kind of fact comes back as it went in") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = new_session(folder / "a.tafel");
  const auto action = scribe.action(all_examples());
  must(journal.append(action));
  const auto read = must(journal.read_all());
  REQUIRE(read.size() == action.size());
  for (std::size_t i = 0; i < action.size(); ++i) {
    CAPTURE(i);
    CHECK((read[i] == action[i]));
  }
}

TEST_CASE("a fact with nothing but its entity comes back as it went in") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = new_session(folder / "a.tafel");
  StatementCaptured bare;
  bare.statement = scribe.id<StatementId>();
  const auto action = scribe.action({bare, StatementKindSet{bare.statement, std::nullopt}});
  must(journal.append(action));
  CHECK((must(journal.read_all()) == action));
}

TEST_CASE("words that were gone when a fact was written stay gone, with their reason") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = new_session(folder / "a.tafel");
  FindingWritten finding{scribe.id<FindingId>(), {}};
  finding.text.wording = "hier";
  finding.text.dissent = Words::gone(WordsState::redacted);
  finding.text.indicator = Words::gone(WordsState::missing);
  const auto action = scribe.action({finding});
  must(journal.append(action));
  CHECK((must(journal.read_all()) == action));
}

TEST_CASE("no word of a person stands in a payload") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = new_session(folder / "a.tafel");
  must(journal.append(scribe.action(all_examples())));
  const Rows rows = must(journal.rows());
  for (const auto& body : rows.bodies) {
    for (const auto& operation : rows.operations) {
      CAPTURE(body.text);
      CHECK_FALSE(contains(operation.payload, body.text));
    }
  }
  CHECK(rows.bodies.size() == 22);
}

TEST_CASE("superseded operations come back in their order") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = new_session(folder / "a.tafel");
  auto action = scribe.action({scribe.statement("eins")});
  action[0].supersedes = {{scribe.id<WriterId>(), 9}, {scribe.id<WriterId>(), 1}};
  must(journal.append(action));
  CHECK((must(journal.read_all()) == action));
}

TEST_CASE("a value this version does not know makes an unknown fact, not a refusal") {
  StoredOperation stored;
  stored.kind = "statement_kind_set";
  stored.entity = Scribe(3).id<AnyId>();
  stored.payload = R"({"kind":"dream"})";
  const auto decoded = decode(Rows{{stored}, {}});
  REQUIRE(std::holds_alternative<UnknownFact>(decoded[0].fact));
  CHECK(std::get<UnknownFact>(decoded[0].fact).payload == stored.payload);

  stored.payload = R"({"kind":"need"})";
  CHECK(std::holds_alternative<StatementKindSet>(decode(Rows{{stored}, {}})[0].fact));
  stored.version = 2;
  CHECK(std::holds_alternative<UnknownFact>(decode(Rows{{stored}, {}})[0].fact));
}

TEST_CASE("the documentation describes every kind") {
  const std::string page = bytes_of(fs::path(TAFELRUNDE_SOURCE_DIR) / "docs" / "session-format.md");
  for (const auto kind : known_kinds()) {
    CAPTURE(kind);
    CHECK(contains(page, "`" + std::string(kind) + "`"));
  }
}

TEST_CASE("the hashed byte string is the documented one") {
  StoredOperation operation;
  operation.stamp.id = {*WriterId::from_hex("00112233445566778899aabbccddeeff"), 2};
  operation.stamp.hlc = {1'568'280'000'000, 3};
  operation.stamp.wall_ms = 1'568'280'000'123;
  operation.stamp.utc_offset_min = 120;
  operation.kind = "statement_kind_set";
  operation.entity = *AnyId::from_hex("ffeeddccbbaa99887766554433221100");
  operation.payload = R"({"kind":"need"})";
  operation.supersedes = {{operation.stamp.id.writer, 1}};
  operation.prev_hash = sha256("abc");
  const std::string text =
      "tafelrunde operation 1\n"
      "writer 00112233445566778899aabbccddeeff\n"
      "seq 2\n"
      "hlc 1568280000000 3\n"
      "wall 1568280000123 120\n"
      "kind statement_kind_set 1\n"
      "entity ffeeddccbbaa99887766554433221100\n"
      "supersedes [\"00112233445566778899aabbccddeeff/1\"]\n"
      "previous ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
      "payload 15\n"
      "{\"kind\":\"need\"}";
  CHECK(hashed_text(operation) == text);
  CHECK(hex(hash_of(operation)) == "42cb84ccf37c4bf8ca7785be80b80b79c4cd55b539dd583b80e642cfad053c42");
  CHECK(contains(bytes_of(fs::path(TAFELRUNDE_SOURCE_DIR) / "docs" / "session-format.md"),
                 "42cb84ccf37c4bf8ca7785be80b80b79c4cd55b539dd583b80e642cfad053c42"));
}

TEST_CASE("a body's commitment is SHA-256 over salt and text") {
  Salt salt{};
  salt.fill(0x41);
  CHECK(commitment_of(salt, "Grüße") == sha256("AAAAAAAAAAAAAAAAGrüße"));
}

}  // namespace tafelrunde::journal
