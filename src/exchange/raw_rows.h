// Rows as they stand in a file, before anybody knows what its columns mean. Internal to exchange.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tafelrunde::exchange {

// More than a conference has, and little enough to be refused within 256 MB of memory.
inline constexpr std::size_t kMaxTableBytes = 32u << 20;  // of the file, and of all its cells
inline constexpr std::size_t kMaxRows = 200'000;
inline constexpr std::size_t kMaxColumns = 1'000;
inline constexpr std::size_t kMaxCells = 1'000'000;

struct RawRow {
  int line = 0;  // from 1; of a row over several lines the first. In a workbook: the number of the row
  std::vector<std::string> cells;
  std::optional<Message> fault;
};

// Takes one row after the other; what it refuses ends the reading.
using RowTaker = std::function<Outcome(RawRow&&)>;

// `;`, `,` or tab, whichever the header has most of outside quotes; a German file where it is a tie.
char recognised_separator(std::string_view text);

// Rows of text in UTF-8. With quotes by RFC 4180, and the apostrophe that our export puts before a cell that begins
// like a formula is taken off; without them a quote is a quote. Row faults: table.text_after_quote,
// table.unclosed_quote (reading goes on with the next line). Refuses table.too_wide.
enum class Quotes { rfc4180, none };
Outcome take_text_rows(std::string_view text, char separator, Quotes quotes, const RowTaker& take);

}  // namespace tafelrunde::exchange
