// What the report tells of the people in the room: how many came and from where, what each round asked them, what
// they showed by hands.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "exchange/report_pen.h"
#include "exchange/time_text.h"

namespace tafelrunde::exchange {
namespace {

using Sums = std::map<std::string, std::map<PhaseKey, int>>;  // people by group and round

Sums sums_of(const Session& session) {
  Sums sums;
  for (const auto& [place, counted] : session.attendance)
    for (const GroupCount& each : counted.shown_or({}).groups) sums[each.group][place.round] += each.people;
  return sums;
}

// In the order of the programme's audiences; groups it does not name after these, people of no group last.
std::vector<std::string> groups_in_order(const Session& session, const Sums& sums) {
  std::vector<std::string> groups;
  const auto add = [&](const std::string& group) {
    if (sums.contains(group) && std::find(groups.begin(), groups.end(), group) == groups.end())
      groups.push_back(group);
  };
  for (const std::string& audience : session.programme.audiences) add(audience);
  for (const auto& [group, rounds] : sums)
    if (!group.empty()) add(group);
  add({});
  return groups;
}

ReportRow row_of(const std::string& name, const std::map<PhaseKey, int>& counts,
                 const std::vector<const Phase*>& rounds) {
  ReportRow row{{{{name}}}, {}};
  for (const Phase* round : rounds) {
    const auto count = counts.find(round->key);
    row.cells.push_back({{count == counts.end() ? std::string() : std::to_string(count->second)}});
  }
  return row;
}

}  // namespace

void tell_attendance(ReportPen& pen) {
  const Sums sums = sums_of(pen.session());
  const auto rounds = rounds_of(pen.session().programme);
  if (sums.empty() || rounds.empty()) return;
  pen.heading(2, pen.say("report.attendance.title"));
  pen.body(pen.say("report.attendance.how"));
  const int count = static_cast<int>(rounds.size());
  const int share = std::clamp(60 / count, 1, 22);
  ReportTable table{
      pen.say("report.attendance.caption"), {{pen.say("report.column.group"), 100 - share * count}}, {}};
  std::map<PhaseKey, int> all;
  for (const Phase* round : rounds) table.columns.push_back({neutralised(round->title), share, Align::right});
  for (const std::string& group : groups_in_order(pen.session(), sums)) {
    const auto& counts = sums.at(group);
    for (const auto& [round, people] : counts) all[round] += people;
    table.rows.push_back(
        row_of(group.empty() ? pen.say("report.attendance.no_group") : neutralised(group), counts, rounds));
  }
  table.rows.push_back(row_of(pen.say("report.attendance.all"), all, rounds));
  pen.block(std::move(table));
}

void tell_questions(ReportPen& pen, const FieldKey& field) {
  for (const Phase* round : rounds_of(pen.session().programme)) {
    const auto asked = pen.session().questions.find({field, round->key});
    const Words text = asked == pen.session().questions.end() ? Words{} : asked->second.shown_or({});
    if (!text.empty()) pen.body(pen.say("report.question", neutralised(round->title), neutralised(text.text)));
    if (round->chatham_house)
      pen.paragraph(ParagraphKind::note, {{pen.say("report.chatham_house", neutralised(round->title))}});
  }
}

void tell_hand_votes(ReportPen& pen, const FieldKey& field) {
  const auto votes = hand_votes_in_order(pen.session(), field);
  if (votes.empty()) return;
  pen.heading(3, pen.say("report.hands.title"));
  ReportTable table{pen.say("report.hands.caption", field_title(pen, field)),
                    {{pen.say("report.column.subject"), 52},
                     {pen.say("hands.in_favour"), 12, Align::right},
                     {pen.say("hands.against"), 12, Align::right},
                     {pen.say("hands.abstained"), 12, Align::right},
                     {pen.say("report.column.time"), 12}},
                    {}};
  for (const CountedHands* vote : votes) {
    const HandVote& counted = vote->counted.shown()->value;
    table.rows.push_back({{{{words_for_people(pen, counted.subject)}},
                           {{std::to_string(counted.in_favour)}},
                           {{std::to_string(counted.against)}},
                           {{std::to_string(counted.abstained)}},
                           {{clock_for_people(pen.edition(), *vote->taken)}}},
                          {}});
  }
  pen.block(std::move(table));
}

}  // namespace tafelrunde::exchange
