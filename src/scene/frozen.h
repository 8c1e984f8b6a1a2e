// A frozen projection: the hall keeps the last picture while the moderator regroups.
#pragma once

#include <optional>

#include "core/session.h"
#include "scene/projector_scene.h"

namespace tafelrunde::scene {

// The session as it was right after an operation: folded anew from its history, which costs a few microseconds an
// operation. Words redacted since are gone from it too. An operation that is not here: the session as it is.
Session as_after(const Session& session, const OperationId& last);

// The past session of a frozen projection, kept as long as it stays frozen after the same operation.
class FrozenPast {
 public:
  const Session& of(const Session& session, const OperationId& last);

 private:
  OperationId last_;
  std::optional<Session> past_;
};

// Takes out what may no longer be shown: statements withheld, deleted or redacted since, results deleted or redacted.
void keep_public(ProjectorScene& scene, const Session& now);

}  // namespace tafelrunde::scene
