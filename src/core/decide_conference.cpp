// Decisions about the conference as a whole: its programme, its projector, redaction.
#include <set>

#include "base/text.h"
#include "core/decide_parts.h"

namespace tafelrunde::deciding {
namespace {

// A revision of one part of the programme, unless it says what is there already.
template <class FactType, class Registers, class Value>
Result<Decision> revising(const Session& session, const Registers& registers, const Value& value) {
  if (value.key.empty()) return Message{"refusal.key_missing", {}};
  const auto found = registers.find(value.key);
  if (found == registers.end()) return only({FactType{session.conference, value}, {}});
  const auto* shown = found->second.shown();
  if (shown && !shown->removed && shown->value == value) return nothing();
  return only(writing(found->second, FactType{session.conference, value}));
}

template <class Things>
bool keys_are_distinct(const Things& things) {
  std::set<std::string> keys;
  for (const auto& thing : things)
    if (thing.key.empty() || !keys.insert(thing.key.value).second) return false;
  return true;
}

}  // namespace

Result<Decision> on(const Session& session, const OpenConference& wish) {
  if (session.opened) return Message{"refusal.conference_open", {}};
  const Programme& programme = wish.programme;
  if (programme.fields.empty() || rounds_of(programme).empty()) return Message{"refusal.programme_empty", {}};
  if (!keys_are_distinct(programme.fields) || !keys_are_distinct(programme.phases) ||
      !keys_are_distinct(programme.venues))
    return Message{"refusal.programme_keys", {}};
  VenueKey venue = wish.venue;
  if (venue.empty() && !programme.venues.empty()) venue = programme.venues.front().key;
  if (!venue.empty() && !find_venue(programme, venue)) return Message{"refusal.unknown_venue", {venue.value}};
  return only({ConferenceOpened{wish.conference, programme, venue}, {}});
}

Result<Decision> on(const Session& session, const LinkConference& wish) {
  if (wish.other == session.conference || session.linked.contains(wish.other)) return nothing();
  return only({ConferenceLinked{session.conference, wish.other}, {}});
}

Result<Decision> on(const Session& session, const ChooseVenue& wish) {
  if (!find_venue(session.programme, wish.venue)) return Message{"refusal.unknown_venue", {wish.venue.value}};
  if (session.venue == wish.venue) return nothing();
  return only(writing(session.chosen_venue, VenueChosen{session.conference, wish.venue}));
}

Result<Decision> on(const Session& session, const ReviseField& wish) {
  return revising<FieldRevised>(session, session.fields, wish.field);
}
Result<Decision> on(const Session& session, const RevisePhase& wish) {
  return revising<PhaseRevised>(session, session.phases, wish.phase);
}
Result<Decision> on(const Session& session, const ReviseVenue& wish) {
  return revising<VenueRevised>(session, session.venues, wish.venue);
}

// A conference that has the usual reasons gets them as its own first, so that changing one keeps the others.
Decision with_usual_reasons(const Session& session) {
  Decision decision;
  if (!session.reasons.empty()) return decision;
  for (const Reason& reason : reasons_of(session.programme))
    decision.push_back({ReasonRevised{session.conference, reason}, {}});
  return decision;
}

Result<Decision> on(const Session& session, const ReviseReason& wish) {
  Reason reason = wish.reason;
  auto label = accept_line(reason.label);
  if (!label) return label.problem();
  if (label->empty()) return Message{"refusal.statement_empty", {}};
  reason.label = *label;
  Decision decision = with_usual_reasons(session);
  const auto same = [&](const Decided& each) { return std::get<ReasonRevised>(each.fact).reason.key == reason.key; };
  std::erase_if(decision, same);
  auto revision = revising<ReasonRevised>(session, session.reasons, reason);
  if (!revision) return revision.problem();
  for (Decided& each : *revision) decision.push_back(std::move(each));
  return decision;
}

Result<Decision> on(const Session& session, const RemoveReason& wish) {
  if (wish.reason.value == kHeldBackReason) return Message{"refusal.reason_needed", {}};
  Decision decision = with_usual_reasons(session);
  for (Decided& each : decision)
    if (auto& fact = std::get<ReasonRevised>(each.fact); fact.reason.key == wish.reason) fact.removed = true;
  if (!decision.empty()) return decision;
  const auto found = session.reasons.find(wish.reason);
  const auto* shown = found == session.reasons.end() ? nullptr : found->second.shown();
  if (!shown || shown->removed) return nothing();
  return only(writing(found->second, ReasonRevised{session.conference, shown->value, true}));
}

Result<Decision> on(const Session& session, const WriteNote& wish) {
  if (!wish.field.empty() && !find_field(session.programme, wish.field))
    return Message{"refusal.unknown_field", {wish.field.value}};
  if (!wish.phase.empty() && !find_phase(session.programme, wish.phase))
    return Message{"refusal.unknown_phase", {wish.phase.value}};
  auto text = accept_text(wish.text);
  if (!text) return text.problem();
  const NoteWritten fact{session.conference, wish.field, wish.phase, *text};
  const auto found = session.notes.find({wish.field, wish.phase});
  if (found == session.notes.end()) return text->empty() ? nothing() : only({fact, {}});
  if (already_says(found->second, Words(*text))) return nothing();
  return only(writing(found->second, fact));
}

Result<Decision> on(const Session& session, const StartPhase& wish) {
  if (!find_phase(session.programme, wish.phase)) return Message{"refusal.unknown_phase", {wish.phase.value}};
  if (session.current_phase == wish.phase) return nothing();
  return only(writing(session.started_phase, PhaseStarted{session.conference, wish.phase}));
}

Result<Decision> on(const Session& session, const ImportPaper& wish) {
  Decision decision;
  for (const auto& [key, raw] : wish.items) {
    if (!find_field(session.programme, raw.field)) return Message{"refusal.unknown_field", {raw.field.value}};
    PaperItem item = raw;
    for (Words* words : {&item.text, &item.note}) {
      auto accepted = accept_text(words->text);
      if (!accepted) return accepted.problem();
      words->text = *accepted;
    }
    const auto found = session.paper.find(key);
    const auto* shown = found == session.paper.end() ? nullptr : found->second.shown();
    if (shown && !shown->removed && shown->value == item) continue;
    PaperItemRevised fact{session.conference, key, item};
    decision.push_back(found == session.paper.end() ? Decided{fact, {}} : writing(found->second, fact));
  }
  return decision;
}

Result<Decision> on(const Session& session, const ShowProjection& wish) {
  Projection projection = wish.projection;
  if (shows_field(projection.view) && !find_field(session.programme, projection.field))
    return Message{"refusal.unknown_field", {projection.field.value}};
  if (projection.view == ProjectionView::cluster && !find_cluster(session, projection.cluster))
    return Message{"refusal.unknown_cluster", {}};
  if (wish.freezes && !projection.is_frozen() && session.last) projection.frozen_after = session.last->id;
  const auto found = session.projections.find(wish.station);
  if (found == session.projections.end()) return only({ProjectionShown{wish.station, projection}, {}});
  if (const Projection* shown = found->second.shown(); shown && *shown == projection) return nothing();
  return only(writing(found->second, ProjectionShown{wish.station, projection}));
}

Result<Decision> on(const Session& session, const RedactEntity& wish) {
  const bool exists = session.statements.contains(id_cast<StatementId>(wish.entity)) ||
                      session.clusters.contains(id_cast<ClusterId>(wish.entity)) ||
                      session.findings.contains(id_cast<FindingId>(wish.entity)) ||
                      session.hand_votes.contains(id_cast<HandVoteId>(wish.entity));
  if (!exists) return Message{"refusal.unknown_entity", {}};
  if (session.redacted.contains(wish.entity)) return nothing();
  return only({EntityRedacted{wish.entity, wish.reason}, {}});
}

}  // namespace tafelrunde::deciding
