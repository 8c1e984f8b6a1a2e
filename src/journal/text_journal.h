// A journal as text: one line of canonical JSON per operation, with its bodies, salts and hashes. It is how samples
// are kept in sessions/ (a reviewer can read a difference), and it loses nothing: dump(replay(dump(x))) == dump(x).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "journal/journal.h"

namespace tafelrunde::journal {

// The text of `journal`: a first line that names the format, then the operations in the order of comes_before.
Result<std::string> dump(const Journal& journal);
std::string dump(const Rows& rows);

// The rows a text holds. Refuses journal.text_line (line number) for a line that is not one of ours; hashes are
// checked when the rows are merged.
Result<Rows> read_text_journal(std::string_view text);

// Makes the session file `path` from a text. Refuses like read_text_journal, Journal::create and Journal::merge; on
// refusal nothing stands under `path`.
Result<Journal> replay(std::string_view text, const std::filesystem::path& path,
                       RandomSource random = system_random());

}  // namespace tafelrunde::journal
