#include "support/session_picture.h"

#include <algorithm>
#include <sstream>

#include "base/overloaded.h"
#include "core/redact.h"
#include "core/ties.h"

namespace tafelrunde::test {
namespace {

using Out = std::ostringstream;

// Named here so that the templates below find them.
void put(Out& out, const Filing& f);
void put(Out& out, const Release& r);
void put(Out& out, const Placement& p);
void put(Out& out, const Refusals& r);
void put(Out& out, const DotCount& d);
void put(Out& out, const CentralMark& mark);
void put(Out& out, const Projection& p);
void put(Out& out, const PaperItem& i);
void put(Out& out, const Field& f);
void put(Out& out, const Phase& p);
void put(Out& out, const Speaker& s);
void put(Out& out, const Venue& v);
void put(Out& out, const Reason& r);
void put(Out& out, const FindingText& t);
void put(Out& out, const Programme& p);
void put(Out& out, const Vote& v);
void put(Out& out, const Answer& a);
void put(Out& out, const GroupCount& g);
void put(Out& out, const Attendance& a);
void put(Out& out, const HandVote& v);

template <class Tag>
void put(Out& out, const Id<Tag>& id) {
  out << id.hex();
}
template <class Tag>
void put(Out& out, const Key<Tag>& key) {
  out << key.value;
}
void put(Out& out, const OperationId& id) { out << id.writer.hex() << '/' << id.seq; }
void put(Out& out, const Hlc& hlc) { out << hlc.ms << '.' << hlc.counter; }
void put(Out& out, const Stamp& stamp) {
  put(out, stamp.id);
  out << '@';
  put(out, stamp.hlc);
  out << ' ' << stamp.wall_ms << '+' << stamp.utc_offset_min;
}
void put(Out& out, const std::string& text) { out << '"' << text << '"'; }
void put(Out& out, bool value) { out << (value ? "yes" : "no"); }
void put(Out& out, int value) { out << value; }
void put(Out& out, const Words& words) {
  constexpr const char* kStates[] = {"", "redacted", "missing"};
  out << '"' << words.text << '"' << kStates[static_cast<int>(words.state)];
}
template <class T>
requires std::is_enum_v<T>
void put(Out& out, T value) { out << '#' << static_cast<int>(value); }
template <class T>
void put(Out& out, const std::optional<T>& value) {
  if (value)
    put(out, *value);
  else
    out << '-';
}
template <class T>
void put(Out& out, const std::vector<T>& values) {
  out << '[';
  for (const T& value : values) {
    put(out, value);
    out << ' ';
  }
  out << ']';
}
template <class... T>
void put_all(Out& out, const T&... values) {
  ((put(out, values), out << ' '), ...);
}
void put(Out& out, const Filing& f) { put_all(out, f.field, f.round); }
void put(Out& out, const Release& r) { put_all(out, r.state, r.reason); }
void put(Out& out, const Placement& p) { put_all(out, p.cluster, p.pinned); }
void put(Out& out, const Refusals& r) { put_all(out, r.clusters, r.company); }
void put(Out& out, const DotCount& d) { put_all(out, d.count, d.source); }
void put(Out& out, const CentralMark& mark) { put(out, mark.order); }
void put(Out& out, const Projection& p) {
  put_all(out, p.view, p.field, p.page);
  if (!p.cluster.is_nil()) put_all(out, p.cluster);
  if (p.is_frozen()) put_all(out, p.frozen_after);
}
void put(Out& out, const Vote& v) { put_all(out, v.dots_per_person, v.most_on_one, v.people, v.source, v.is_closed); }
void put(Out& out, const Answer& a) { put_all(out, a.responsible, a.response, a.status); }
void put(Out& out, const GroupCount& g) { put_all(out, g.group, g.people); }
void put(Out& out, const Attendance& a) { put(out, a.groups); }
void put(Out& out, const HandVote& v) {
  put_all(out, v.field, v.phase, v.subject, v.in_favour, v.against, v.abstained);
}
void put(Out& out, const Reason& r) { put_all(out, r.key, r.label, r.position); }
void put(Out& out, const PaperItem& i) { put_all(out, i.field, i.kind, i.text, i.consensus, i.note); }
void put(Out& out, const Field& f) { put_all(out, f.key, f.number, f.title, f.question); }
void put(Out& out, const Phase& p) {
  put_all(out, p.key, p.method, p.title, p.date, p.start_min, p.duration_min, p.round_number, p.question, p.position);
  if (p.chatham_house) out << "chatham house ";
}
void put(Out& out, const Speaker& s) { put_all(out, s.name, s.office); }
void put(Out& out, const Venue& v) {
  put_all(out, v.key, v.city, v.date, v.house, v.address, v.room, v.entrance, v.greeting, v.tables);
}
void put(Out& out, const FindingText& t) {
  put_all(out, t.field, t.kind, t.wording, t.statements, t.clusters, t.consensus, t.dissent, t.level, t.addressee);
  put_all(out, t.horizon, t.indicator, t.amended_in_plenary);
}
template <class T>
void put(Out& out, const Revised<T>& revised) {
  put_all(out, revised.value, revised.removed);
}
void put(Out& out, const Programme& p) {
  put_all(out, p.template_id, p.title, p.subtitle, p.purpose, p.invitation, p.publisher, p.contact, p.hours);
  put_all(out, p.moderators, p.moderators_of, p.audiences, p.registration.max_fields, p.registration.rule);
  put_all(out, p.registration.deadline, p.registration.address, p.registration.documents);
  put_all(out, p.venues, p.fields, p.phases);
  if (!p.reasons.empty()) put_all(out, p.reasons);
}

// All heads in the order they stand in.
template <class T>
void line(Out& out, const char* name, const Register<T>& reg) {
  if (!reg.is_written()) return;
  out << "  " << name << ':';
  for (const auto& head : reg.heads()) {
    out << " {";
    put(out, head.operation);
    out << '@';
    put(out, head.hlc);
    out << ' ';
    put(out, head.value);
    out << '}';
  }
  out << '\n';
}

template <class Map>
auto by_id(const Map& map) {
  using Entry = std::pair<const typename Map::key_type*, const typename Map::mapped_type*>;
  std::vector<Entry> entries;
  for (const auto& [id, entity] : map) entries.push_back({&id, &entity});
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return *a.first < *b.first; });
  return entries;
}

void put_statement(Out& out, const Statement& s) {
  out << "statement ";
  put_all(out, s.id, s.captured, s.table, s.said_in, s.source, s.origin);
  out << '\n';
  line(out, "text", s.text);
  line(out, "filing", s.filing);
  line(out, "release", s.release);
  line(out, "kind", s.kind);
  line(out, "deleted", s.deleted);
  line(out, "placement", s.placement);
  line(out, "dissent", s.dissent);
  line(out, "mentions", s.mentions);
  for (const auto& [item, reg] : s.stances) line(out, ("stance " + item.value).c_str(), reg);
  if (s.refusals.is_written()) line(out, "refusals", s.refusals);
  if (s.tie.is_written()) line(out, "tie", s.tie);
}

void put_cluster(Out& out, const Cluster& c) {
  out << "cluster ";
  put_all(out, c.id, c.formed, c.field, c.split_from);
  out << '\n';
  line(out, "title", c.title);
  line(out, "dissolved", c.dissolved);
  line(out, "merged_into", c.merged_into);
  line(out, "dots", c.dots);
}

void put_finding(Out& out, const Finding& f) {
  out << "finding ";
  put_all(out, f.id, f.written);
  out << '\n';
  line(out, "text", f.text);
  line(out, "mark", f.mark);
  line(out, "deleted", f.deleted);
  line(out, "answer", f.answer);
}

// The words a fact carries, and nothing of the rest: that is in the registers.
std::string words_of(const Fact& fact) {
  Out out;
  std::visit(overloaded{
                 [&](const StatementCaptured& f) { put(out, f.text); },
                 [&](const StatementRevised& f) { put(out, f.text); },
                 [&](const DissentNoted& f) { put(out, f.text); },
                 [&](const ClusterFormed& f) { put(out, f.title); },
                 [&](const ClusterRenamed& f) { put(out, f.title); },
                 [&](const FindingWritten& f) { put(out, f.text); },
                 [&](const FindingAnswered& f) { put(out, f.answer); },
                 [](const auto&) {},
             },
             fact);
  return out.str();
}

void put_history(Out& out, const Session& session) {
  for (const auto& [id, operation] : by_id(session.history)) {
    out << "operation ";
    put_all(out, operation->stamp, static_cast<int>(operation->fact.index()), entity_of(operation->fact));
    put_all(out, operation->supersedes);
    out << words_of(operation->fact) << '\n';
  }
  for (const auto& [writer, actions] : session.actions)
    for (const Action& action : actions) {
      out << "action ";
      put_all(out, writer, action.hlc, action.operations);
      out << '\n';
    }
}

void put_conference(Out& out, const Session& session) {
  out << "conference ";
  put_all(out, session.conference, session.opened, session.programme, session.venue, session.current_phase);
  put_all(out, session.unknown_operations, session.latest, session.last);
  out << session.version << '\n';
  for (const ConferenceId& linked : session.linked) out << "linked " << linked.hex() << '\n';
  for (const auto& [key, reg] : session.fields) line(out, "field", reg);
  for (const auto& [key, reg] : session.phases) line(out, "phase", reg);
  for (const auto& [key, reg] : session.venues) line(out, "venue", reg);
  for (const auto& [key, reg] : session.reasons) line(out, "reason", reg);
  for (const auto& [key, reg] : session.votes) line(out, ("vote " + key.value).c_str(), reg);
  for (const auto& [key, reg] : session.notes)
    line(out, ("note " + key.first.value + "/" + key.second.value).c_str(), reg);
  for (const auto& [key, reg] : session.questions)
    line(out, ("question " + key.first.value + "/" + key.second.value).c_str(), reg);
  for (const auto& [place, reg] : session.attendance)
    line(out, ("attendance " + place.field.value + "/" + place.round.value + "/" + place.table).c_str(), reg);
  for (const auto& [id, vote] : by_id(session.hand_votes)) {
    out << "hand vote " << id->hex() << ' ';
    put(out, vote->taken);
    line(out, "", vote->counted);
  }
  line(out, "plenary order", session.plenary_order);
  line(out, "chosen venue", session.chosen_venue);
  line(out, "started phase", session.started_phase);
  for (const auto& [key, reg] : session.paper) line(out, ("paper " + key.value).c_str(), reg);
  for (const auto& [station, reg] : session.projections) line(out, ("projection " + station.hex()).c_str(), reg);
  for (const auto& [writer, station] : session.stations) {
    out << "station ";
    put_all(out, writer, station.id, station.name);
    out << station.said_in_seq << '\n';
  }
  for (const auto& [entity, reason] : by_id(session.redacted)) out << "redacted " << entity->hex() << *reason << '\n';
  std::vector<std::string> origins(session.origins.begin(), session.origins.end());
  std::sort(origins.begin(), origins.end());
  for (const std::string& origin : origins) out << "origin " << origin << '\n';
}

template <class T>
void see(Out& out, const char* name, const Register<T>& reg, T otherwise = {}) {
  std::vector<std::string> values;
  for (const auto& head : reg.heads()) {
    Out one;
    put(one, head.value);
    values.push_back(one.str());
  }
  if (values.empty()) {
    Out one;
    put(one, otherwise);
    values.push_back(one.str());
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  out << "  " << name;
  for (const std::string& value : values) out << ' ' << value;
  out << '\n';
}

}  // namespace

std::string session_picture(const Session& session) {
  Out out;
  put_conference(out, session);
  for (const auto& [id, statement] : by_id(session.statements)) put_statement(out, *statement);
  for (const auto& [id, cluster] : by_id(session.clusters)) put_cluster(out, *cluster);
  for (const auto& [id, finding] : by_id(session.findings)) put_finding(out, *finding);
  put_history(out, session);
  return out.str();
}

std::string visible_picture(const Session& session) {
  Out out;
  put_all(out, session.programme, session.venue);
  out << '\n';
  for (const auto& [key, reg] : session.paper)
    if (const auto* item = reg.shown(); item && !item->removed) see(out, key.value.c_str(), reg);
  for (const Statement* s : statements_in_order(session)) {
    if (s->is_deleted()) continue;
    out << "statement " << s->id.hex() << ' ' << s->table << '\n';
    see(out, "text", s->text);
    see(out, "filing", s->filing);
    see(out, "release", s->release);
    see(out, "kind", s->kind);
    see(out, "placement", s->placement);
    see(out, "dissent", s->dissent);
    out << "  mentions " << s->mention_count() << '\n';
    for (const auto& [item, reg] : s->stances)
      if (reg.shown_or(std::nullopt)) see(out, item.value.c_str(), reg);
    if (s->refused() != Refusals{}) see(out, "refusals", s->refusals);
    if (!s->tie.shown_or({}).is_nil()) see(out, "tie", s->tie);
    if (mentions_of(session, *s) != s->mention_count()) out << "  with ties " << mentions_of(session, *s) << '\n';
  }
  for (const auto& [id, c] : by_id(session.clusters)) {
    if (!c->is_here() || c->dissolved.shown_or(false)) continue;
    out << "cluster " << id->hex() << " dots " << dots_of(session, *id) << '\n';
    see(out, "title", c->title);
    see(out, "merged into", c->merged_into);
  }
  for (const Finding* f : findings_in_order(session)) {
    out << "finding " << f->id.hex() << '\n';
    see(out, "text", f->text);
    see(out, "mark", f->mark);
    if (f->answer.shown_or({}) != Answer{}) see(out, "answer", f->answer);
  }
  for (const auto& [key, reg] : session.votes)
    if (reg.shown_or({}) != Vote{}) see(out, "vote", reg);
  for (const auto& [key, reg] : session.notes)
    if (!reg.shown_or({}).empty()) see(out, "note", reg);
  for (const auto& [key, reg] : session.questions)
    if (!reg.shown_or({}).empty()) see(out, "question", reg);
  for (const auto& [place, reg] : session.attendance)
    if (reg.shown_or({}) != Attendance{}) see(out, "attendance", reg);
  for (const auto& [id, vote] : by_id(session.hand_votes))
    if (vote->is_here()) see(out, "hands", vote->counted);
  if (!session.plenary_order.shown_or({}).empty()) see(out, "plenary order", session.plenary_order);
  return out.str();
}

}  // namespace tafelrunde::test
