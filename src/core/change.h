// What one action did to one register, and which earlier write a head stands for. Undo and redo never erase: they
// write an earlier value anew. To take back several writes of one register, undo must therefore know that the head it
// finds stands for the write it is to take back. Internal to undo.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/session.h"

namespace tafelrunde {

enum class RegisterKind {
  text,
  filing,
  release,
  kind,
  deleted,
  placement,
  mentions,
  dissent,
  stance,
  refusals,
  tie,
  title,
  dissolved,
  merged_into,
  dots,
  finding_text,
  mark,
  finding_deleted,
  venue_chosen,
  field,
  phase,
  venue,
  paper_item,
  reason,
  vote,
  answer,
  note,
  question,
  attendance,
  plenary_order,
  hand_vote,
};

struct RegisterName {
  RegisterKind kind;
  AnyId entity;      // nil for the programme's registers
  std::string part;  // a key, where an entity has several such registers
  auto operator<=>(const RegisterName&) const = default;
};

// The register that a fact rewrites; nothing for facts that make a thing, or write none.
std::optional<RegisterName> register_of(const Fact& fact);

struct Change {
  std::vector<OperationId> writes;    // in order of seq; a withdrawal from a tally writes nothing
  std::vector<OperationId> replaced;  // the heads that were taken away, each once, in order
};
Change change_by(const Session& session, const Action& action, const RegisterName& name);
std::map<RegisterName, Change> changes_by(const Session& session, const Action& action);

// The action that an operation belongs to; null if the operation is not here.
const Action* action_of(const Session& session, const OperationId& id);

// Which action, by its first operation, the action that begins with `first` takes back or brings again.
std::optional<OperationId> inverted_by(const Fact& first);

// The write that `id` brought back, when undo or redo wrote it; else `id` itself.
OperationId original_of(const Session& session, OperationId id);

}  // namespace tafelrunde
