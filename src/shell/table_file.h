// A file from elsewhere that somebody names: what its ending says it is, how large it may be.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "exchange/paper_document.h"
#include "exchange/raw_rows.h"
#include "exchange/table_reader.h"

namespace tafelrunde::shell {

// Nothing larger is a table; it is refused before it is read.
inline constexpr std::uintmax_t kMaxTableFileBytes = exchange::kMaxTableBytes + 1;

std::optional<exchange::TableFormat> table_format_of(const std::filesystem::path& file);
// A document can only be a discussion paper.
std::optional<exchange::DocumentFormat> document_format_of(const std::filesystem::path& file);

}  // namespace tafelrunde::shell
