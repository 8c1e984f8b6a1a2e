#include "core/programme.h"

#include <algorithm>

namespace tafelrunde {
namespace {

template <class Things, class KeyType>
auto find_by_key(const Things& things, const KeyType& key) -> decltype(things.data()) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.key == key; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Field* find_field(const Programme& programme, const FieldKey& key) {
  return find_by_key(programme.fields, key);
}
const Phase* find_phase(const Programme& programme, const PhaseKey& key) {
  return find_by_key(programme.phases, key);
}
const Venue* find_venue(const Programme& programme, const VenueKey& key) {
  return find_by_key(programme.venues, key);
}

std::vector<Reason> reasons_of(const Programme& programme) {
  if (!programme.reasons.empty()) return programme.reasons;
  std::vector<Reason> usual;
  for (const char* key : {kHeldBackReason, "person", "doppelt", "anderes_thema", "verletzend", "unklar"})
    usual.push_back({{key}, {}, static_cast<int>(usual.size()) + 1});
  return usual;
}

const Phase* find_round(const Programme& programme, int round_number) {
  for (const Phase& phase : programme.phases)
    if (phase.round_number == round_number) return &phase;
  return nullptr;
}

std::vector<const Phase*> rounds_of(const Programme& programme) {
  std::vector<const Phase*> rounds;
  for (const Phase& phase : programme.phases)
    if (phase.method == Method::collecting) rounds.push_back(&phase);
  std::stable_sort(rounds.begin(), rounds.end(),
                   [](const Phase* a, const Phase* b) { return a->position < b->position; });
  return rounds;
}

}  // namespace tafelrunde
