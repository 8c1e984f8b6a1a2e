#include "scene/desk_scene.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.h"
#include "core/command.h"
#include "core/ties.h"
#include "core/vote.h"
#include "scene/action_name.h"
#include "scene/cards.h"
#include "scene/day_plan.h"

namespace tafelrunde::scene {
namespace {

bool contains(const std::vector<StatementId>& ids, const StatementId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void add_tabs(DeskScene& scene, const Session& session) {
  std::map<FieldKey, FieldTab> tabs;
  std::map<PhaseKey, int> in_round;
  for (const Statement* statement : statements_in_order(session)) {
    if (statement->is_deleted()) continue;
    ++scene.statements_total;
    const Filing filing = statement->filed();
    ++tabs[filing.field].statements;
    if (statement->state() == ReleaseState::pending) ++tabs[filing.field].pending;
    if (filing.field == scene.focus.field) ++in_round[filing.round];
  }
  for (const Finding* finding : findings_in_order(session))
    if (finding->central_order() > 0) ++tabs[finding->text.shown()->field].central;
  for (const Field& field : session.programme.fields) {
    FieldTab tab = tabs[field.key];
    tab.key = field.key;
    tab.number = field.number;
    tab.title = neutralised(field.title);
    tab.is_chosen = field.key == scene.focus.field;
    if (tab.is_chosen) scene.field = {tab.number, tab.title};
    scene.fields.push_back(std::move(tab));
  }
  for (const Field* field : plenary_fields(session)) {
    const bool is_shown = scene.projection.view == ProjectionView::plenary && scene.projection.field == field->key;
    scene.plenary.push_back(
        {field->key, field->number, neutralised(field->title), tabs[field->key].central, is_shown});
  }
  for (const Phase* round : rounds_of(session.programme)) {
    const bool is_chosen = round->key == scene.focus.round;
    scene.rounds.push_back({round->key, round->round_number.value_or(0), neutralised(round->title),
                            in_round[round->key], is_chosen, round->chatham_house});
  }
}

// What is asked at the tables, and who sits there.
void add_tables(DeskScene& scene, const Session& session) {
  const auto& [field, round, station] = scene.focus;
  scene.question = neutralised(question_of(session, field, round));
  if (const auto asked = session.questions.find({field, round}); asked != session.questions.end())
    scene.own_question = asked->second.shown_or({}).text;
  for (const std::string& audience : session.programme.audiences) scene.audiences.push_back(neutralised(audience));
  for (const auto& [place, counted] : session.attendance) {
    const Attendance attendance = counted.shown_or({});
    if (place.field == field && place.round == round && attendance.people() > 0)
      scene.attendance.push_back({neutralised(place.table), attendance});
  }
}

void add_hand_votes(DeskScene& scene, const Session& session) {
  for (const CountedHands* vote : hand_votes_in_order(session, scene.focus.field)) {
    const HandVote& counted = vote->counted.shown()->value;
    scene.hand_votes.insert(scene.hand_votes.begin(), {vote->id, counted.subject.text, counted.in_favour,
                                                       counted.against, counted.abstained, time_of(*vote->taken)});
  }
}

void add_columns(DeskScene& scene, const Session& session) {
  for (const Cluster* cluster : clusters_in_order(session, scene.focus.field)) {
    ClusterColumn column;
    column.id = cluster->id;
    column.title = cluster->title.shown_or({}).text;
    if (cluster->title.diverges()) column.versions = texts_of(cluster->title);
    column.number = static_cast<int>(scene.board.size()) + 1;
    column.dots = dots_of(session, cluster->id);
    scene.board.push_back(std::move(column));
  }
}

ClusterColumn* column_of(DeskScene& scene, const ClusterId& cluster) {
  const auto found = std::find_if(scene.board.begin(), scene.board.end(),
                                  [&](const ClusterColumn& column) { return column.id == cluster; });
  return found == scene.board.end() ? nullptr : &*found;
}

void add_statements(DeskScene& scene, const Session& session) {
  for (const Statement* statement : statements_of(session, scene.focus.field)) {
    StatementCard card = statement_card(session, *statement);
    if (card.is_deleted) {
      scene.deleted.push_back(std::move(card));
      continue;
    }
    if (!card.mention_of.is_nil()) {  // on the board it lies with what it mentions
      if (statement->filed().round == scene.focus.round) scene.newest.push_back(card);
      continue;
    }
    ClusterColumn* column = column_of(scene, card.cluster);
    if (column) column->mentions += card.mentions;
    if (statement->filed().round == scene.focus.round) scene.newest.push_back(card);
    (column ? column->cards : scene.loose).push_back(std::move(card));
  }
  std::reverse(scene.newest.begin(), scene.newest.end());
}

void add_queue(DeskScene& scene, const Session& session) {
  for (const Reason& reason : reasons_of(session.programme))
    scene.reasons.push_back({reason.key, neutralised(reason.label), reason.position});
  for (const Statement* statement : statements_in_order(session)) {
    if (statement->is_deleted() || statement->state() == ReleaseState::released) continue;
    StatementCard card = statement_card(session, *statement);
    for (ReasonCount& reason : scene.reasons)
      if (card.state == ReleaseState::withheld && reason.key == card.reason) ++reason.count;
    auto& list = card.state == ReleaseState::pending    ? scene.pending
                 : card.state == ReleaseState::withheld ? scene.withheld
                                                        : scene.parked;
    list.push_back(std::move(card));
  }
}

// "MS, Referat 42 · wird aufgenommen · offen"
std::string answer_line(const Answer& answer) {
  std::string line;
  for (const Words* words : {&answer.responsible, &answer.response, &answer.status})
    if (!words->empty()) line += (line.empty() ? "" : " · ") + neutralised(words->text);
  return line;
}

void add_findings(DeskScene& scene, const Session& session) {
  for (const Finding* finding : findings_in_order(session)) {
    const FindingText& text = *finding->text.shown();
    if (text.field != scene.focus.field) continue;
    FindingCard card{finding->id, text.kind, text.wording.text};
    if (finding->text.diverges())
      for (const auto& head : finding->text.heads()) card.versions.push_back(head.value.wording.text);
    card.central_order = finding->central_order();
    card.statements = text.statements;
    card.clusters = text.clusters;
    card.consensus = text.consensus;
    card.dissent = text.dissent.text;
    card.amended_in_plenary = text.amended_in_plenary;
    card.answer = answer_line(finding->answer.shown_or({}));
    card.level = text.level;
    card.addressee = text.addressee.text;
    card.horizon = text.horizon;
    card.indicator = text.indicator.text;
    for (const ClusterId& id : text.clusters) {
      ClusterColumn* column = column_of(scene, surviving_cluster(session, id));
      if (!column) continue;
      column->findings.push_back(finding->id);
      card.cluster_titles += (card.cluster_titles.empty() ? "" : " · ") + neutralised(column->title);
    }
    scene.findings.push_back(std::move(card));
  }
  const auto central = std::count_if(scene.findings.begin(), scene.findings.end(),
                                     [](const FindingCard& card) { return card.central_order > 0; });
  for (FindingCard& card : scene.findings)
    card.may_become_central = card.central_order > 0 || central < kMaxCentralResults;
  std::stable_sort(scene.findings.begin(), scene.findings.end(), [](const FindingCard& a, const FindingCard& b) {
    const auto rank = [](const FindingCard& card) { return card.central_order > 0 ? card.central_order : 1000; };
    return rank(a) < rank(b);
  });
}

// The parts of a proposal that still hold: statements that are here, of this field, and not placed by hand meanwhile.
void add_ghosts(DeskScene& scene, const Session& session, const ClusterProposal& proposal) {
  scene.has_proposal = true;
  scene.proposal_change = proposal.change;
  scene.fits_nowhere = static_cast<int>(proposal.fits_nowhere.size());
  scene.other_language = static_cast<int>(proposal.other_language.size());
  for (StatementCard& card : scene.loose) {
    card.fits_nowhere = contains(proposal.fits_nowhere, card.id);
    card.is_other_language = contains(proposal.other_language, card.id);
  }
  for (const ProposedCluster& group : proposal.clusters) {
    const ClusterId target = surviving_cluster(session, group.cluster);
    std::vector<GhostCard> ghosts;
    for (const ProposedPlacement& placement : group.placements) {
      const Statement* statement = find_statement(session, placement.statement);
      if (!statement || statement->is_deleted() || statement->filed().field != scene.focus.field) continue;
      if (is_further_mention(session, *statement)) continue;
      const StatementCard card = statement_card(session, *statement);
      if (card.is_pinned || (card.cluster == target && !card.cluster.is_nil())) continue;
      if (was_refused(statement->refused(), target, others_in(group, statement->id))) continue;
      ghosts.push_back({card, placement.shared_words, placement.is_uncertain, placement.news});
    }
    ClusterColumn* there = column_of(scene, target);
    const bool would_be_formed = group.is_new && !session.clusters.contains(group.cluster);
    if (ghosts.empty() || (!there && !would_be_formed)) continue;
    scene.proposed_count += static_cast<int>(ghosts.size());
    scene.uncertain_count += static_cast<int>(
        std::count_if(ghosts.begin(), ghosts.end(), [](const GhostCard& ghost) { return ghost.is_uncertain; }));
    if (there) {
      std::move(ghosts.begin(), ghosts.end(), std::back_inserter(there->ghosts));
      continue;
    }
    ClusterColumn column;
    column.id = group.cluster;
    column.title = group.title;
    column.number = static_cast<int>(scene.board.size()) + 1;
    column.is_ghost = true;
    column.is_remembered = group.is_remembered;
    column.ghosts = std::move(ghosts);
    scene.board.push_back(std::move(column));
  }
}

// "Plenum", and where the day runs late "Plenum · 17.45 → 17.57": planned, expected.
std::string title_with_delay(const DayPlan& plan, const Phase& next) {
  const auto same = [&](const PlannedPhase& phase) { return phase.key == next.key; };
  const auto found = std::find_if(plan.phases.begin(), plan.phases.end(), same);
  std::string title = neutralised(next.title);
  if (found == plan.phases.end() || found->expected_start_min == found->planned_start_min) return title;
  return title + " · " + clock_text(found->planned_start_min) + " → " + clock_text(found->expected_start_min);
}

void add_paper(DeskScene& scene, const Session& session) {
  for (const auto& [key, reg] : session.paper) {
    const auto* revised = reg.shown();
    if (!revised || revised->removed || revised->value.field != scene.focus.field) continue;
    const PaperItem& item = revised->value;
    scene.paper.push_back({key, neutralised(item.kind), neutralised(item.text.text), item.consensus, {}});
  }
  if (scene.paper.empty()) return;
  for (const auto& [id, statement] : session.statements) {
    if (!statement.is_here() || statement.is_deleted()) continue;
    for (PaperLine& line : scene.paper)
      if (const auto taken = statement.stances.find(line.key); taken != statement.stances.end())
        if (const auto stance = taken->second.shown_or(std::nullopt))
          ++line.counts[static_cast<std::size_t>(*stance)];
  }
}

void add_vote(DeskScene& scene, const Session& session) {
  VoteLine& line = scene.vote;
  line.vote = vote_of(session, scene.focus.field);
  const VoteTally tally = vote_tally(session, scene.focus.field);
  line.people = tally.people;
  line.given = tally.given;
  line.possible = tally.possible;
  line.is_over = tally.is_over();
  for (const ClusterId& id : tally.too_heavy)
    if (const ClusterColumn* column = column_of(scene, id)) line.too_heavy.push_back(neutralised(column->title));
  line.groups = static_cast<int>(clusters_in_order(session, scene.focus.field).size());
  line.usual_dots = usual_dots(line.groups, line.people);
}

void add_time(DeskScene& scene, const Session& session, const HallClock& clock) {
  const Running running = running_phase(session, clock);
  scene.agenda = agenda_lines(session, running);
  const DayPlan plan = day_plan(session, clock);
  scene.minutes_left = plan.minutes_left ? plan.minutes_left : running.minutes_left;
  scene.field_minutes_left = field_minutes_left(session, scene.focus.station, clock);
  if (running.phase) {
    scene.phase = neutralised(running.phase->title);
    scene.running_phase = running.phase->key;
    scene.phase_note = note_of(session, {}, running.phase->key).text;
  }
  const Phase* next = nullptr;
  for (const Phase& phase : session.programme.phases) {
    const bool is_later = !running.phase || phase.position > running.phase->position;
    if (is_later && (!next || phase.position < next->position)) next = &phase;
  }
  if (!next) return;
  scene.next_phase = next->key;
  scene.next_phase_title = title_with_delay(plan, *next);
}

}  // namespace

DeskFocus valid_focus(const Session& session, DeskFocus wished) {
  const Programme& programme = session.programme;
  if (!find_field(programme, wished.field) && !programme.fields.empty()) wished.field = programme.fields.front().key;
  const auto rounds = rounds_of(programme);
  const bool has_round =
      std::any_of(rounds.begin(), rounds.end(), [&](const Phase* round) { return round->key == wished.round; });
  if (has_round || rounds.empty()) return wished;
  wished.round = rounds.front()->key;
  for (const Phase* round : rounds)
    if (round->key == session.current_phase) wished.round = round->key;
  return wished;
}

DeskScene desk_scene(const Session& session, const DeskFocus& focus, const ClusterProposal* proposal,
                     const HallClock& clock, FrozenPast* past) {
  DeskScene scene;
  scene.version = session.version;
  scene.focus = valid_focus(session, focus);
  scene.title = neutralised(session.programme.title);
  if (const Venue* venue = find_venue(session.programme, session.venue)) {
    scene.venue = neutralised(venue->city);
    scene.date = venue->date;
  }
  scene.projection = projection_of(session, focus.station);
  scene.hall = projector_scene(session, scene.projection, clock, past);
  add_tabs(scene, session);
  add_tables(scene, session);
  add_hand_votes(scene, session);
  add_columns(scene, session);
  add_statements(scene, session);
  add_queue(scene, session);
  if (proposal && proposal->field == scene.focus.field) add_ghosts(scene, session, *proposal);
  add_findings(scene, session);
  add_vote(scene, session);
  scene.note = note_of(session, scene.focus.field, {}).text;
  add_paper(scene, session);
  add_time(scene, session, clock);
  scene.divergences = divergences(session);
  scene.undo = next_undo(session, focus.station);
  scene.redo = next_redo(session, focus.station);
  scene.unknown_operations = session.unknown_operations;
  return scene;
}

}  // namespace tafelrunde::scene
