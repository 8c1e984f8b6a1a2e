// .csv and .tsv in every encoding: the first byte chooses how the rest is read.
#include <cstdlib>

#include "exchange/statement_table.h"
#include "fuzz/conference.h"

using namespace tafelrunde;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  exchange::StatementWish wish(data[0] & 1 ? exchange::TableFormat::tsv : exchange::TableFormat::csv);
  if (data[0] & 4) wish.table.encoding = static_cast<exchange::Encoding>(data[0] >> 3 & 3);
  if (data[0] & 64) wish.field = wish.round = "1";
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto table = exchange::parse_statements(bytes, wish, test::fuzzed_conference());
  if (!table) return 0;
  // Every row with words is taken, there already, or told.
  const std::size_t told = table->rows.size() + table->held_back.size() + table->own_again + table->faults.size();
  if (told != table->reading.row_count) std::abort();
  return 0;
}
