// Discussion papers, and tables that give the fields another cut.
#include "exchange/paper_table.h"
#include "exchange/recut.h"
#include "fuzz/conference.h"

using namespace tafelrunde;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)exchange::parse_paper(bytes, exchange::TableFormat::csv, test::fuzzed_conference()).ok();
  (void)exchange::parse_recut(bytes, test::fuzzed_conference()).ok();
  return 0;
}
