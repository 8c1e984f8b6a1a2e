// The mark that one program writes a session: an flock on a file beside it ("x.tafel.lock"). The kernel lets go of it
// when the program ends, however it ends. Readers do not need it.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace tafelrunde::journal {

class LockFile {
 public:
  // Refuses with journal.in_use when another program (or another Journal of this one) holds it, and with
  // journal.cannot_lock when no file can be made there.
  static Result<LockFile> take(const std::filesystem::path& session);

  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;
  ~LockFile();  // removes the lock file and an empty rollback journal, and lets go

  // Notes, durably, that deleted words may still lie in free pages of the session until it has been vacuumed; the
  // note outlives a power cut.
  Outcome note_wipe_pending();
  void wipe_done();
  bool is_wipe_pending() const;

 private:
  LockFile(std::filesystem::path session, int descriptor) : session_(std::move(session)), descriptor_(descriptor) {}
  void release();

  std::filesystem::path session_;
  int descriptor_ = -1;
};

}  // namespace tafelrunde::journal
