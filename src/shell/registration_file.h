// The list of who registered, beside the session ("x.tafel.anmeldungen"): readable by its owner only, and removed as
// a whole, with proof that its words stand nowhere else around the session.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/registrations.h"
#include "shell/byte_search.h"

namespace tafelrunde::shell {

std::filesystem::path registration_path(const std::filesystem::path& session);

// Empty where there is no file. Refuses as read_file and registrations_from_json do.
Result<std::vector<exchange::RegisteredPerson>> read_registrations(const std::filesystem::path& session);
// Refuses as write_file does.
Outcome write_registrations(const std::filesystem::path& session,
                            const std::vector<exchange::RegisteredPerson>& people);

// Overwrites and removes the file, then searches the session, its companions and its export folder for what would
// point to these people. Refuses file.unwritable; the list is then still there.
Result<ByteSearch> remove_registrations(const std::filesystem::path& session,
                                        const std::vector<exchange::RegisteredPerson>& people);

}  // namespace tafelrunde::shell
