// What a check of a whole journal found: counts, and the place of the first fault.
#pragma once

#include <optional>

#include "base/result.h"

namespace tafelrunde::journal {

struct VerifyReport {
  int operations = 0;
  int writers = 0;               // starts of the program that wrote here
  int bodies = 0;                // texts that are here
  int words_redacted = 0;        // texts removed on purpose
  int words_missing = 0;         // texts that never came along; not a fault
  std::optional<Message> fault;  // names writer and seq, or the body, that is wrong; nothing: the journal is sound

  bool is_sound() const { return !fault; }
};

}  // namespace tafelrunde::journal
