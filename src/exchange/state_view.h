// The state in the order in which every export tells it, with what belongs to what looked up once. Internal to
// exchange; lives no longer than the session it looks at.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/session.h"

namespace tafelrunde::exchange {

class StateView {
 public:
  explicit StateView(const Session& session);

  const Session& session() const { return session_; }
  const std::vector<const Statement*>& statements() const { return statements_; }  // in order of capture
  // Field by field (those of fields that are gone last); on the board first, each in order of forming.
  const std::vector<const Cluster*>& clusters() const { return clusters_; }
  // Field by field; central results first in their order, then in order of writing, deleted ones last.
  const std::vector<const Finding*>& findings() const { return findings_; }

  // The statements in a cluster on the board, in order of capture, deleted ones left out.
  const std::vector<const Statement*>& statements_in(const ClusterId& cluster) const;
  int dots(const ClusterId& cluster) const;  // with those of the clusters merged into it; 0 for nil

  // What a finding rests on: the statements it names and those in the clusters it names, each once.
  std::vector<const Statement*> statements_behind(const FindingText& text) const;
  // The clusters it names, or what these were merged into, each once.
  std::vector<const Cluster*> clusters_behind(const FindingText& text) const;

  // The number of a field or round, if it still is in the programme.
  std::optional<int> number_of(const FieldKey& field) const;
  std::optional<int> number_of(const PhaseKey& round) const;

  // When an operation was made; nothing if it is not here.
  const Stamp* stamp_of(const OperationId& operation) const;

 private:
  const Session& session_;
  std::vector<const Statement*> statements_;
  std::vector<const Cluster*> clusters_;
  std::vector<const Finding*> findings_;
  std::unordered_map<ClusterId, std::vector<const Statement*>> members_;
  std::unordered_map<ClusterId, int> dots_;
};

// All heads of a register, the one that is shown first.
template <class T>
std::vector<const typename Register<T>::Head*> heads_of(const Register<T>& reg) {
  std::vector<const typename Register<T>::Head*> heads;
  for (const auto& head : reg.heads()) heads.push_back(&head);
  std::sort(heads.begin(), heads.end(), [](const auto* a, const auto* b) {
    return std::tie(b->hlc, b->operation) < std::tie(a->hlc, a->operation);
  });
  return heads;
}

// The different wordings that stand beside each other, the one that is shown first.
std::vector<std::string> wordings_of(const Register<Words>& reg);

}  // namespace tafelrunde::exchange
