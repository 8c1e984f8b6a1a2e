#include "scene/typing_scene.h"

#include <algorithm>

#include "base/text.h"
#include "core/ties.h"
#include "scene/cards.h"

namespace tafelrunde::scene {
namespace {

bool is_there(const TypingScene& scene, const ClusterId& id) {
  return std::any_of(scene.clusters.begin(), scene.clusters.end(),
                     [&](const SuggestedCluster& suggested) { return suggested.id == id; });
}

bool is_there(const TypingScene& scene, const StatementId& id) {
  return std::any_of(scene.similar.begin(), scene.similar.end(),
                     [&](const SimilarCard& similar) { return similar.card.id == id; });
}

void add_suggestions(TypingScene& scene, const Session& session, const Advice& advice) {
  for (const ClusterSuggestion& suggestion : advice.clusters) {
    const Cluster* cluster = find_cluster(session, surviving_cluster(session, suggestion.cluster));
    if (!cluster || !is_on_board(session, *cluster) || is_there(scene, cluster->id)) continue;
    SuggestedCluster shown;
    shown.id = cluster->id;
    shown.title = neutralised(cluster->title.shown_or({}).text);
    shown.number = static_cast<int>(scene.clusters.size()) + 1;
    shown.shared_words = suggestion.shared_words;
    shown.is_confident = suggestion.is_confident;
    scene.clusters.push_back(std::move(shown));
  }
}

void add_similar(TypingScene& scene, const Session& session, const Advice& advice) {
  for (const SimilarWords& similar : advice.similar) {
    const Statement* statement = find_statement(session, counted_under(session, similar.statement));
    if (!statement || statement->is_deleted() || !statement->words().is_present()) continue;
    if (is_there(scene, statement->id)) continue;
    SimilarCard shown{statement_card(session, *statement), statement->filed().field, 0, similar.is_near_verbatim};
    if (const Field* field = find_field(session.programme, shown.field)) shown.field_number = field->number;
    shown.is_of_field = shown.field == advice.field;
    scene.similar.push_back(std::move(shown));
  }
}

}  // namespace

TypingScene typing_scene(const Session& session, const Advice* advice) {
  TypingScene scene;
  if (!advice) return scene;
  add_suggestions(scene, session, *advice);
  add_similar(scene, session, *advice);
  return scene;
}

}  // namespace tafelrunde::scene
