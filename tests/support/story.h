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
#include <string>
#include <string_view>
#include <vector>

#include "core/decide.h"
#include "core/session.h"
#include "support/small_programme.h"

namespace tafelrunde::test {

inline constexpr std::int64_t kStoryBegins_ms = 1'568'295'900'000;  // 2019-09-12 13:45:00 UTC

class Story {
 public:
  using Said = std::initializer_list<std::string_view>;

  explicit Story(int number = 1, const std::string& station_name = "Moderation");
  Story(const Story&);
  Story(Story&&) noexcept;
  Story& operator=(const Story&);
  Story& operator=(Story&&) noexcept;
  ~Story();

  // --- the day ---
  Story& open(const Programme& programme = small_programme(), const std::string& venue = {});
  // Where the statements that follow are said.
  Story& at(int field_number, int round_number = 1, std::string table = {});
  // Nothing happens for a while.
  Story& wait_ms(std::int64_t ms);
  Story& start_round(int round_number);

  // --- statements ---
  Story& capture(std::string text, ReleaseState state = ReleaseState::released);
  Story& revise(std::string_view said, std::string text);
  Story& refile(std::string_view said, int field_number, int round_number);
  Story& set_state(std::string_view said, ReleaseState state, std::string reason = {});
  Story& kind(std::string_view said, Kind kind);
  Story& mention(std::string_view said, int count = 1);
  // `said` is a further mention of `first`; "": it stands for itself again.
  Story& tie(std::string_view said, std::string_view first);
  Story& dissent(std::string_view said, std::string text);
  Story& stance(std::string_view said, std::string item, Stance stance);
  Story& remove(std::string_view said);
  Story& restore(std::string_view said);

  // --- clusters ---
  // Forms a cluster in the field that `at` chose.
  Story& group(std::string title, Said said = {});
  Story& place(std::string_view said, std::string_view title);
  Story& rename(std::string_view title, std::string new_title);
  Story& merge(std::string_view title, std::string_view into);
  Story& split(std::string_view title, std::string new_title, Said said);
  Story& dissolve(std::string_view title);
  Story& dots(std::string_view title, int count, CountRule rule = CountRule::add);

  // --- findings ---
  // A finding of the field that `at` chose, from clusters (by title) and statements (by how they begin).
  Story& conclude(Kind kind, std::string wording, Said titles = {}, Said said = {});
  Story& central(std::string_view wording, int order);
  Story& drop_finding(std::string_view wording);

  // --- the rest ---
  template <class AnyIdType>
  Story& redact(const AnyIdType& id, std::string reason = "person") {
    return act(RedactEntity{id_cast<AnyId>(id), std::move(reason)});
  }
  Story& undo();
  Story& redo();
  // Any command; throws if it is refused.
  Story& act(const Command& command);
  // The key of the refusal, or "" if the command would be allowed. Changes nothing.
  std::string refusal_of(const Command& command) const;

  // --- several stations ---
  // A new station that knows everything told so far. Give each its own number (2, 3, ...).
  Story at_another_station(const std::string& name, int number = 2) const;
  // Takes in what the other station has and this one lacks.
  Story& hear(const Story& other);

  // --- what came of it ---
  const Session& session() const { return session_; }
  const std::vector<Operation>& operations() const { return operations_; }  // in the order this station got them
  StationId station() const { return station_; }
  WriterId writer() const { return writer_; }

  FieldKey field(int number) const;
  PhaseKey round(int number) const;
  // The first captured statement with a standing wording that begins so.
  StatementId statement(std::string_view beginning) const;
  // The first formed cluster of this title, on the board or not.
  ClusterId cluster(std::string_view title) const;
  FindingId finding(std::string_view beginning) const;

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

  std::vector<StatementId> statements(Said said) const;

  // One action: every operation of it has the same clock.
  void record(const Decision& decision);

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
