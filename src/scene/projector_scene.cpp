#include "scene/projector_scene.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/command.h"
#include "core/ties.h"
#include "scene/cards.h"
#include "scene/frozen.h"

namespace tafelrunde::scene {
namespace {

void add_clusters(ProjectorScene& scene, const Session& session, const FieldKey& field) {
  std::vector<HallCluster>& clusters = scene.clusters;
  for (const Cluster* cluster : clusters_in_order(session, field))
    clusters.push_back(
        {cluster->id, neutralised(cluster->title.shown_or({}).text), {}, dots_of(session, cluster->id)});
  for (const Statement* statement : statements_of(session, field)) {
    if (!is_public(*statement) || is_counted_in_public(session, *statement)) continue;
    const ClusterId lies_in = cluster_of(session, *statement);
    const auto cluster = std::find_if(clusters.begin(), clusters.end(),
                                      [&](const HallCluster& each) { return each.cluster == lies_in; });
    const HallCard card = hall_card(session, *statement);
    if (cluster == clusters.end()) {
      scene.loose.push_back(card);
    } else {
      cluster->cards.push_back(card);
      cluster->mentions += card.mentions;
    }
  }
  std::erase_if(clusters, [](const HallCluster& cluster) { return cluster.cards.empty(); });
}

// The released statements a finding rests on: named ones, and those of its clusters.
std::vector<const Statement*> grounds_of(const Session& session, const FindingText& finding) {
  std::set<ClusterId> clusters;
  for (const ClusterId& id : finding.clusters) clusters.insert(surviving_cluster(session, id));
  std::vector<const Statement*> grounds;
  for (const Statement* statement : statements_of(session, finding.field)) {
    const bool is_named =
        std::find(finding.statements.begin(), finding.statements.end(), statement->id) != finding.statements.end() ||
        std::find(finding.statements.begin(), finding.statements.end(), counted_under(session, *statement)) !=
            finding.statements.end();
    const ClusterId lies_in = cluster_of(session, *statement);
    if (is_public(*statement) && (is_named || (!lies_in.is_nil() && clusters.contains(lies_in))))
      grounds.push_back(statement);
  }
  return grounds;
}

HallFinding hall_finding(const Session& session, const Finding& finding, std::vector<const Statement*>& grounds) {
  const FindingText& text = *finding.text.shown();
  HallFinding shown{finding.id, finding.central_order(), text.kind, neutralised(text.wording.text)};
  shown.dissent = neutralised(text.dissent.text);
  shown.amended_in_plenary = text.amended_in_plenary;
  std::set<ClusterId> clusters;
  for (const ClusterId& id : text.clusters) clusters.insert(surviving_cluster(session, id));
  for (const ClusterId& id : clusters) shown.dots += dots_of(session, id);
  for (const Statement* statement : grounds_of(session, text)) {
    shown.mentions += statement->mention_count();
    if (std::find(grounds.begin(), grounds.end(), statement) == grounds.end()) grounds.push_back(statement);
  }
  return shown;
}

// The words most people stood behind; of equals the shortest, then the first.
const Statement* quoted_of(const std::vector<const Statement*>& grounds) {
  const auto weaker = [](const Statement* a, const Statement* b) {
    const int mentions_a = a->mention_count(), mentions_b = b->mention_count();
    if (mentions_a != mentions_b) return mentions_a < mentions_b;
    return a->words().text.size() > b->words().text.size();
  };
  const auto strongest = std::max_element(grounds.begin(), grounds.end(), weaker);
  return strongest == grounds.end() ? nullptr : *strongest;
}

void add_plenary(ProjectorScene& scene, const Session& session, const FieldKey& field) {
  std::vector<const Statement*> grounds;
  for (const Finding* finding : findings_in_order(session))
    if (finding->central_order() > 0 && finding->text.shown()->field == field &&
        finding->text.shown()->wording.is_present())
      scene.findings.push_back(hall_finding(session, *finding, grounds));
  std::stable_sort(scene.findings.begin(), scene.findings.end(),
                   [](const HallFinding& a, const HallFinding& b) { return a.order < b.order; });
  if (scene.findings.size() > kMaxCentralResults)  // stations that marked at the same time
    scene.findings.resize(kMaxCentralResults);
  if (const Statement* quoted = quoted_of(grounds)) {
    scene.quote = neutralised(quoted->words().text);
    scene.quoted = quoted->id;
  }
  for (const Statement* statement : grounds)
    if (const std::string dissent = neutralised(statement->dissent.shown_or({}).text); !dissent.empty())
      scene.dissents.push_back({statement->id, dissent});
}

void sort_by_weight(std::vector<HallCluster>& clusters) {
  std::stable_sort(clusters.begin(), clusters.end(), [](const HallCluster& a, const HallCluster& b) {
    return std::tie(a.dots, a.mentions) > std::tie(b.dots, b.mentions);
  });
}

// Nobody is to follow the others' dots: they are seen when the vote is closed.
void hide_dots(ProjectorScene& scene) {
  for (HallCluster& cluster : scene.clusters) cluster.dots = 0;
  for (HallFinding& finding : scene.findings) finding.dots = 0;
}

// The Themenspeicher: what was parked, field by field.
void add_storage(ProjectorScene& scene, const Session& session) {
  for (const Field& field : session.programme.fields) {
    HallCluster parked;
    parked.title = neutralised(field.title);
    parked.field_number = field.number;
    for (const Statement* statement : statements_of(session, field.key))
      if (is_parked(*statement)) parked.cards.push_back(hall_card(session, *statement));
    if (!parked.cards.empty()) scene.clusters.push_back(std::move(parked));
  }
}

void add_thanks(ProjectorScene& scene, const Session& session) {
  scene.publisher = neutralised(session.programme.publisher);
  scene.contact = neutralised(session.programme.contact);
}

// The last one: earlier ones are for the report.
void add_hands(ProjectorScene& scene, const Session& session, const FieldKey& field) {
  const auto votes = hand_votes_in_order(session, field);
  if (votes.empty()) return;
  const HandVote& counted = votes.back()->counted.shown()->value;
  if (!counted.subject.is_present()) return;  // its words were removed: nothing says what was voted on
  scene.hands = HallHands{votes.back()->id, neutralised(counted.subject.text), counted.in_favour, counted.against,
                          counted.abstained};
}

void add_field(ProjectorScene& scene, const Session& session, const Projection& projection, const Phase* running) {
  const Field* field = find_field(session.programme, projection.field);
  if (!field) return;
  scene.field = {field->number, neutralised(field->title)};
  const PhaseKey round = running ? running->key : PhaseKey{};
  scene.question = neutralised(question_of(session, field->key, round));
  scene.is_chatham_house = is_chatham_house(session, round);
  if (projection.view == ProjectionView::question) return;
  if (projection.view == ProjectionView::hands) return add_hands(scene, session, field->key);
  add_clusters(scene, session, field->key);
  const Vote vote = vote_of(session, field->key);
  if (vote.hides_dots()) scene.vote = HallVote{vote.dots_per_person, vote.most_on_one};
  if (projection.view == ProjectionView::plenary) add_plenary(scene, session, field->key);
  if (projection.view == ProjectionView::cluster) {
    const ClusterId shown = surviving_cluster(session, projection.cluster);
    std::erase_if(scene.clusters, [&](const HallCluster& cluster) { return cluster.cluster != shown; });
    scene.loose.clear();
  }
  if (scene.vote) hide_dots(scene);
  if (projection.view == ProjectionView::plenary || (projection.view == ProjectionView::dots && !scene.vote))
    sort_by_weight(scene.clusters);
}

void add_welcome(ProjectorScene& scene, const Session& session) {
  const Venue* venue = find_venue(session.programme, session.venue);
  if (!venue) return;
  for (const Speaker& speaker : venue->greeting) {
    if (!scene.greeting.empty()) scene.greeting += " · ";
    scene.greeting += neutralised(speaker.office.empty() ? speaker.name : speaker.office + " " + speaker.name);
  }
}

}  // namespace

Projection projection_of(const Session& session, const StationId& station) {
  const auto found = session.projections.find(station);
  return found == session.projections.end() ? Projection{} : found->second.shown_or(Projection{});
}

namespace {

ProjectorScene scene_of(const Session& session, const Projection& projection, const HallClock& clock) {
  ProjectorScene scene;
  scene.view = projection.view;
  scene.page = projection.page;
  if (projection.view == ProjectionView::blank) return scene;
  const Running running = running_phase(session, clock);
  const Venue* venue = find_venue(session.programme, session.venue);
  scene.title = neutralised(session.programme.title);
  scene.subtitle = neutralised(session.programme.subtitle);
  scene.venue = venue_line(session);
  scene.date = venue ? venue->date : "";
  if (running.phase) scene.phase = neutralised(running.phase->title);
  scene.minutes_left = running.minutes_left;
  scene.share_left_0_to_1 = running.share_left_0_to_1;
  if (projection.view == ProjectionView::welcome) add_welcome(scene, session);
  if (projection.view == ProjectionView::agenda) scene.agenda = agenda_lines(session, running);
  if (projection.view == ProjectionView::storage) add_storage(scene, session);
  if (projection.view == ProjectionView::thanks) add_thanks(scene, session);
  if (shows_field(projection.view)) add_field(scene, session, projection, running.phase);
  return scene;
}

}  // namespace

ProjectorScene projector_scene(const Session& session, const Projection& projection, const HallClock& clock,
                               FrozenPast* past) {
  if (!projection.is_frozen()) return scene_of(session, projection, clock);
  FrozenPast folded;
  ProjectorScene scene = scene_of((past ? *past : folded).of(session, projection.frozen_after), projection, clock);
  keep_public(scene, session);
  return scene;
}

}  // namespace tafelrunde::scene
