#include "shell/left_draft.h"

#include "base/text.h"

namespace tafelrunde::shell {
namespace {

constexpr std::ptrdiff_t kNewest = 5;  // statements among which a left-over draft is looked for
constexpr std::int64_t kAnswerIsLate_ms = 60'000;
constexpr std::int64_t kDraftIsLate_ms = 200;  // from the words in the box to the words in the file

}  // namespace

// After a kill between saving and forgetting the draft, its words are a statement already; or the beginning of one,
// if the file was last written while it was still being typed. The file is written on the side, a moment late.
bool was_saved(const Session& session, const LeftDraft& draft) {
  const auto accepted = accept_text(draft.words);
  if (!accepted) return false;
  const auto statements = statements_in_order(session);
  const auto newest = std::ssize(statements) - kNewest;
  for (std::ptrdiff_t i = 0; i < std::ssize(statements); ++i) {
    const Statement& statement = *statements[static_cast<std::size_t>(i)];
    const bool came_after = statement.captured->wall_ms + kDraftIsLate_ms >= draft.written_ms;
    const std::string& words = statement.words().text;
    // Until the disk has answered, the box holds the words of what was captured: on a slow one for seconds.
    const bool may_be_answered_late = statement.captured->wall_ms + kAnswerIsLate_ms >= draft.written_ms;
    if (words == *accepted && (i >= newest || may_be_answered_late)) return true;
    if (words.starts_with(*accepted) && came_after) return true;
  }
  return false;
}

}  // namespace tafelrunde::shell
