// What can be taken in or handed on: sessions of other tables, tables and discussion papers, sticks to put a copy on.
// Reads files and changes nothing. Slow: for a thread of its own.
#pragma once

#include <filesystem>
#include <vector>

#include "base/language.h"
#include "core/session.h"
#include "desk/desk.h"

namespace tafelrunde::shell {

// Looks into the folder of the session and into `sticks`, not into folders below them.
std::vector<desk::FileOffer> look_around(const std::filesystem::path& session_path, const Session& session,
                                         const Language& language, const std::vector<std::filesystem::path>& sticks);

// "6 von 8 Tischen haben Beiträge."; empty where nobody said how many tables there are.
std::string tables_arrived(const Session& session, const Language& language);

// The copy that lies, or would lie, on a stick.
std::filesystem::path copy_on(const std::filesystem::path& stick, const std::filesystem::path& session_path);

// What a table or a paper would bring, as one command; empty rows in it are ready but for the ids. Refuses in words;
// a table with faulty rows is refused with import.faulty_rows (how many, the first with its line).
Result<Command> command_of_file(const std::filesystem::path& path, const Session& session, const Language& language);

// Makes a copy of the session on the stick in the place of an older one, and reads it again. Refuses as
// journal::Journal::copy_to does; the older copy is then still there.
Outcome put_copy(const std::filesystem::path& session_path, const std::filesystem::path& stick);

}  // namespace tafelrunde::shell
