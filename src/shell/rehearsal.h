// The day tried out beforehand: on a copy of the session, which is thrown away afterwards. That nothing of it stays
// is proved by the session's bytes, which are the same before and after. Internal to the shell.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace tafelrunde::shell {

class Rehearsal {
 public:
  // Copies the session into a folder of its own beside it ("x.probe"). Refuses with rehearsal.not_begun (why):
  // nothing was changed then. No program may hold the session for writing meanwhile but the one that called.
  static Result<Rehearsal> begin(const std::filesystem::path& session);

  const std::filesystem::path& session() const { return session_; }
  const std::filesystem::path& copy() const { return copy_; }

  // Throws the copy away and compares: rehearsal.discarded (file, the first digits of its SHA-256), or
  // rehearsal.changed if the session's bytes are others than before, or rehearsal.left_over if something of the copy
  // could not be removed (where it lies).
  Message end() const;

 private:
  Rehearsal(std::filesystem::path session, std::filesystem::path copy, std::string digest)
      : session_(std::move(session)), copy_(std::move(copy)), digest_(std::move(digest)) {}

  std::filesystem::path session_;
  std::filesystem::path copy_;
  std::string digest_;  // of the session's bytes, in hex
};

}  // namespace tafelrunde::shell
