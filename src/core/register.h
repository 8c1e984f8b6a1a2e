// A value that several stations may write at once. Each write names the writes its author saw (`supersedes`); what
// nobody superseded is a head. One head is the ordinary case; more are a divergence, kept until someone chooses.
// The state does not depend on the order in which writes arrive: a write superseded before it came never shows.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/stamp.h"

namespace tafelrunde {

template <class T>
class Register {
 public:
  struct Head {
    OperationId operation;
    Hlc hlc;
    T value;
  };

  // Takes a write in: the heads it supersedes go, it becomes a head unless it was superseded already.
  void write(const Stamp& stamp, const std::vector<OperationId>& supersedes, T value) {
    retire(supersedes);
    const auto known = std::find(retired_unseen_.begin(), retired_unseen_.end(), stamp.id);
    if (known != retired_unseen_.end()) {
      retired_unseen_.erase(known);
      return;
    }
    Head head{stamp.id, stamp.hlc, std::move(value)};
    heads_.insert(std::upper_bound(heads_.begin(), heads_.end(), head, is_earlier), std::move(head));
  }

  // The named writes no longer hold, whether they have arrived or not.
  void retire(const std::vector<OperationId>& operations) {
    for (const OperationId& operation : operations) {
      const auto head = find(operation);
      if (head != heads_.end())
        heads_.erase(head);
      else
        retired_unseen_.push_back(operation);
    }
  }

  // Earliest first by (hlc, writer, seq), whatever the order they arrived in.
  const std::vector<Head>& heads() const { return heads_; }
  std::vector<Head>& heads() { return heads_; }
  bool is_written() const { return !heads_.empty(); }
  bool holds(const OperationId& operation) const {
    return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) { return head.operation == operation; });
  }

  // The head to show: the latest by (hlc, writer, seq). Null while nothing was written.
  const T* shown() const { return heads_.empty() ? nullptr : &heads_.back().value; }
  T shown_or(T otherwise) const {
    const T* value = shown();
    return value ? *value : otherwise;
  }

  // What a new write by someone who sees this register supersedes.
  std::vector<OperationId> head_ids() const {
    std::vector<OperationId> ids;
    for (const Head& head : heads_) ids.push_back(head.operation);
    return ids;
  }

  // True if heads with different values stand beside each other.
  bool diverges() const {
    return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) { return head.value != heads_[0].value; });
  }

 private:
  static bool is_earlier(const Head& a, const Head& b) {
    return std::tie(a.hlc, a.operation) < std::tie(b.hlc, b.operation);
  }
  auto find(const OperationId& operation) {
    return std::find_if(heads_.begin(), heads_.end(), [&](const Head& head) { return head.operation == operation; });
  }

  std::vector<Head> heads_;
  std::vector<OperationId> retired_unseen_;  // superseded before they arrived; nearly always empty
};

}  // namespace tafelrunde
