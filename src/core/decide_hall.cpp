// Decisions about the people in the room: who sits where, what they are asked, what they show by hands, and in which
// order the plenary hears the fields.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/decide_parts.h"

namespace tafelrunde::deciding {
namespace {

Outcome is_count(int count) {
  if (count < 0) return Message{"refusal.count_negative", {}};
  if (count > kMostPeople) return Message{"refusal.count_too_large", {std::to_string(kMostPeople)}};
  return {};
}

// Each group once, in the order given, without the empty ones.
Result<Attendance> accepted(const Attendance& wish) {
  Attendance attendance;
  std::set<std::string> groups;
  for (const GroupCount& each : wish.groups) {
    if (auto checked = is_count(each.people); !checked) return checked.problem();
    auto group = accept_line(each.group);
    if (!group) return group.problem();
    if (!groups.insert(*group).second) return Message{"refusal.group_twice", {*group}};
    if (each.people > 0) attendance.groups.push_back({*group, each.people});
  }
  return attendance;
}

}  // namespace

Result<Decision> on(const Session& session, const AskQuestion& wish) {
  if (auto filed = exists(session, Filing{wish.field, wish.round}); !filed) return filed.problem();
  auto text = accept_text(wish.text);
  if (!text) return text.problem();
  const QuestionAsked fact{session.conference, wish.field, wish.round, *text};
  const auto found = session.questions.find({wish.field, wish.round});
  if (found == session.questions.end()) return text->empty() ? nothing() : only({fact, {}});
  if (already_says(found->second, Words(*text))) return nothing();
  return only(writing(found->second, fact));
}

Result<Decision> on(const Session& session, const SetChathamHouse& wish) {
  const Phase* round = find_phase(session.programme, wish.round);
  if (!round || round->method != Method::collecting) return Message{"refusal.unknown_phase", {wish.round.value}};
  const auto& reg = session.phases.at(wish.round);
  if (round->chatham_house == wish.is_so && !reg.diverges()) return nothing();
  Phase revised = *round;
  revised.chatham_house = wish.is_so;
  return only(writing(reg, PhaseRevised{session.conference, std::move(revised)}));
}

Result<Decision> on(const Session& session, const CountAttendance& wish) {
  if (auto filed = exists(session, Filing{wish.field, wish.round}); !filed) return filed.problem();
  auto table = accept_line(wish.table);
  if (!table) return table.problem();
  auto attendance = accepted(wish.attendance);
  if (!attendance) return attendance.problem();
  const AttendanceCounted fact{session.conference, wish.field, wish.round, *table, *attendance};
  const auto found = session.attendance.find({wish.field, wish.round, *table});
  if (found == session.attendance.end()) return attendance->groups.empty() ? nothing() : only({fact, {}});
  if (already_says(found->second, *attendance)) return nothing();
  return only(writing(found->second, fact));
}

Result<Decision> on(const Session& session, const OrderPlenary& wish) {
  std::set<FieldKey> named;
  for (const FieldKey& field : wish.fields)
    if (!find_field(session.programme, field) || !named.insert(field).second)
      return Message{"refusal.unknown_field", {field.value}};
  if (already_says(session.plenary_order, wish.fields)) return nothing();
  return only(writing(session.plenary_order, PlenaryOrdered{session.conference, wish.fields}));
}

Result<Decision> on(const Session& session, const CountHands& wish) {
  HandVote counted = wish.counted;
  if (!find_field(session.programme, counted.field)) return Message{"refusal.unknown_field", {counted.field.value}};
  if (!counted.phase.empty() && !find_phase(session.programme, counted.phase))
    return Message{"refusal.unknown_phase", {counted.phase.value}};
  for (const int count : {counted.in_favour, counted.against, counted.abstained})
    if (auto checked = is_count(count); !checked) return checked.problem();
  auto subject = accepted_words(counted.subject.text);
  if (!subject) return subject.problem();
  if (auto open = may_hold_words(session, id_cast<AnyId>(wish.vote)); !open) return open.problem();
  counted.subject = *subject;
  const HandsCounted fact{wish.vote, counted};
  const auto found = session.hand_votes.find(wish.vote);
  if (found == session.hand_votes.end()) return only({fact, {}});
  if (already_says(found->second.counted, Revised<HandVote>{counted})) return nothing();
  return only(writing(found->second.counted, fact));
}

Result<Decision> on(const Session& session, const WithdrawHandVote& wish) {
  const auto found = session.hand_votes.find(wish.vote);
  if (found == session.hand_votes.end()) return Message{"refusal.unknown_entity", {}};
  const Revised<HandVote> shown = found->second.counted.shown_or({});
  if (shown.removed) return nothing();
  return only(writing(found->second.counted, HandsCounted{wish.vote, shown.value, true}));
}

}  // namespace tafelrunde::deciding
