// What a killed start left in the capture box, against what it had saved by then.
#pragma once

#include "core/session.h"
#include "shell/draft_file.h"

namespace tafelrunde::shell {

// True of words that are a statement already, or the beginning of one: they are not offered again.
bool was_saved(const Session& session, const LeftDraft& draft);

}  // namespace tafelrunde::shell
