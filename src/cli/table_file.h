// A table that somebody names on the command line: what its ending says, how large it may be. Internal to cli.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "exchange/raw_rows.h"
#include "exchange/table_reader.h"

namespace tafelrunde::cli {

// Nothing larger is a table; it is refused before it is read.
inline constexpr std::uintmax_t kMaxTableFileBytes = exchange::kMaxTableBytes + 1;

std::string ending_of(const std::string& file);  // ".csv", in lower case

// Refuses import.unknown_ending (the file).
Result<exchange::TableFormat> table_format_of(const std::string& file);

}  // namespace tafelrunde::cli
