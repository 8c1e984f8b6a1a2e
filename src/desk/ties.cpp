// Further mentions in other words, by hand: words being typed, or statements of the board.
#include <algorithm>

#include "desk/actions.h"
#include "desk/selection.h"
#include "desk/typing.h"

namespace tafelrunde::desk {
namespace {

// The first of the similar statements that may count the words in the box.
const scene::SimilarCard* tieable_similar(const View& view) {
  if (!has_similar(view)) return nullptr;
  for (const scene::SimilarCard& similar : view.scene.typing.similar)
    if (similar.is_of_field) return &similar;
  return nullptr;
}

// Of several chosen ones the first on the board counts the others: column by column, then loose ones.
StatementId first_on_board(const View& view, const std::vector<StatementId>& chosen) {
  const auto is_chosen = [&](const scene::StatementCard& card) {
    return std::find(chosen.begin(), chosen.end(), card.id) != chosen.end();
  };
  const auto first_of = [&](const std::vector<scene::StatementCard>& cards) {
    const auto found = std::find_if(cards.begin(), cards.end(), is_chosen);
    return found == cards.end() ? StatementId{} : found->id;
  };
  for (const scene::ClusterColumn& column : view.scene.board)
    if (const StatementId id = first_of(column.cards); !id.is_nil()) return id;
  return first_of(view.scene.loose);
}

void tie_chosen(const View& view, std::vector<StatementId> chosen) {
  const StatementId to = first_on_board(view, chosen);
  std::erase(chosen, to);
  view.submit(TieMentions{std::move(chosen), to});
  view.ui.selected.clear();
  view.ui.cursor_wish = to;
}

}  // namespace

bool may_tie(const View& view) {
  if (tieable_similar(view)) return true;
  if (view.ui.is_capturing) return false;
  const scene::StatementCard* card = chosen_card(view);
  return card ? !card->tied.empty() : chosen_statements(view).size() > 1;
}

void tie(const View& view) {
  if (const scene::SimilarCard* similar = tieable_similar(view)) return capture_as_mention(view, *similar);
  if (const scene::StatementCard* card = chosen_card(view)) return view.submit(TieMentions{card->tied_ids, {}});
  tie_chosen(view, chosen_statements(view));
}

}  // namespace tafelrunde::desk
