// The XML within a workbook, packed soundly: the first byte chooses .ods or .xlsx.
#include "exchange/statement_table.h"
#include "exchange/zip_bytes.h"
#include "fuzz/conference.h"

using namespace tafelrunde;

namespace {

std::string xlsx_of(std::string_view xml) {
  return *exchange::zipped({{"xl/workbook.xml", "<w><sheet name='a' id='1'/></w>"},
                            {"xl/_rels/workbook.xml.rels", "<r><Relationship Id='1' Target='s.xml'/></r>"},
                            {"xl/sharedStrings.xml", "<s><si><t>beitrag</t></si></s>"},
                            {"xl/s.xml", std::string(xml)}},
                           {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view xml(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool is_xlsx = data[0] & 1;
  const std::string bytes = is_xlsx ? xlsx_of(xml) : *exchange::zipped({{"content.xml", std::string(xml)}}, {});
  (void)exchange::read_table(bytes, is_xlsx ? exchange::TableFormat::xlsx : exchange::TableFormat::ods).ok();
  return 0;
}
