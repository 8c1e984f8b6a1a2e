#include "exchange/key_facts.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/document_head.h"
#include "exchange/joined.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

class Facts {
 public:
  explicit Facts(const Edition& edition) : edition_(edition) {}

  // Nothing is said of what is not known.
  void add(const char* key, std::string value) {
    std::replace(value.begin(), value.end(), '\n', ' ');
    if (!value.empty()) facts_.push_back({edition_.language.text(key), neutralised(value)});
  }
  void add(const char* key, std::size_t count) { add(key, std::to_string(count)); }
  std::vector<KeyFact> all() && { return std::move(facts_); }

 private:
  const Edition& edition_;
  std::vector<KeyFact> facts_;
};

std::string in_one_line(std::string lines) {
  for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string::npos;) lines.replace(at, 1, ", ");
  return lines;
}

void add_place(Facts& facts, const Session& session, const Edition& edition) {
  const Venue* venue = find_venue(session.programme, session.venue);
  if (!venue) return;
  facts.add("report.fact.place", venue->city);
  facts.add("report.fact.house", joined({venue->house, in_one_line(venue->address)}, ", "));
  facts.add("report.fact.room", venue->room);
  facts.add("report.fact.date", date_for_people(edition, venue->date));
}

// "74 (Gesprächsrunde 1), 71 (Gesprächsrunde 2)"; empty where nobody counted.
std::string people_said(const Session& session, const Edition& edition) {
  std::vector<std::string> said;
  for (const Phase* round : rounds_of(session.programme)) {
    int people = 0;
    for (const Field& field : session.programme.fields) people += people_in(session, field.key, round->key);
    if (people > 0)
      said.push_back(edition.language.say("report.fact.people_in", std::to_string(people), round->title));
  }
  return joined(said, ", ");
}

void add_counts(Facts& facts, const StateView& view, const Edition& edition) {
  std::size_t released = 0, mentions = 0, dots = 0, clusters = 0, findings = 0, central = 0;
  for (const Statement* statement : view.statements()) {
    if (state_of(*statement) != StatementState::released) continue;
    ++released;
    mentions += static_cast<std::size_t>(statement->mention_count());
  }
  for (const Cluster* cluster : view.clusters()) {
    if (!is_on_board(view.session(), *cluster)) continue;
    ++clusters;
    dots += static_cast<std::size_t>(std::max(0, view.dots(cluster->id)));
  }
  for (const Finding* finding : view.findings()) {
    if (!finding->is_here()) continue;
    ++findings;
    central += finding->central_order() > 0;
  }
  const auto say = [&](const char* key, std::size_t all, std::size_t part) {
    return edition.language.say(key, std::to_string(all), std::to_string(part));
  };
  facts.add("report.fact.statements", say("report.fact.statements_of", view.statements().size(), released));
  facts.add("report.fact.mentions", mentions);
  facts.add("report.fact.clusters", clusters);
  facts.add("report.fact.dots", dots);
  facts.add("report.fact.findings", say("report.fact.findings_of", findings, central));
}

}  // namespace

std::vector<KeyFact> key_facts(const StateView& view, const Edition& edition) {
  const Session& session = view.session();
  const Programme& programme = session.programme;
  Facts facts(edition);
  facts.add("report.fact.conference", programme.title);
  add_place(facts, session, edition);
  facts.add("report.fact.hours", programme.hours);
  facts.add("report.fact.publisher", programme.publisher);
  facts.add("report.fact.moderation",
            joined(programme.moderators, ", ") +
                (programme.moderators_of.empty() ? "" : " (" + programme.moderators_of + ")"));
  facts.add("report.fact.fields", programme.fields.size());
  facts.add("report.fact.rounds", rounds_of(programme).size());
  facts.add("report.fact.people", people_said(session, edition));
  add_counts(facts, view, edition);
  if (session.last) facts.add("report.fact.as_of", minute_for_people(edition, *session.last));
  facts.add("report.fact.operations", session.history.size());
  facts.add("report.fact.label", edition.label);
  if (edition.profile == Profile::open)
    facts.add("report.fact.profile", edition.language.text("report.fact.profile_open"));
  if (!edition.keep_until.empty()) facts.add("report.fact.keep_until", date_for_people(edition, edition.keep_until));
  facts.add("report.fact.conference_id", session.conference.is_nil() ? std::string() : session.conference.hex());
  return std::move(facts).all();
}

}  // namespace tafelrunde::exchange
