// Workbooks as ZIP files that are broken in any way.
#include "exchange/statement_table.h"
#include "fuzz/conference.h"

using namespace tafelrunde;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto format : {exchange::TableFormat::xlsx, exchange::TableFormat::ods})
    (void)exchange::parse_statements(bytes, format, test::fuzzed_conference()).ok();
  return 0;
}
