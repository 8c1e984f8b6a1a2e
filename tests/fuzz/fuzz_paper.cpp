// Discussion papers, as tables and as documents, and tables that give the fields another cut: the first byte chooses.
#include "exchange/paper_document.h"
#include "exchange/recut.h"
#include "exchange/zip_bytes.h"
#include "fuzz/conference.h"

using namespace tafelrunde;

namespace {

std::string packed(const char* name, std::string_view xml) {
  return *exchange::zipped({{name, std::string(xml)}}, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Session& session = test::fuzzed_conference();
  using exchange::DocumentFormat;
  using exchange::parse_paper_document;
  switch (data[0] % 5) {
    case 0:
      (void)exchange::parse_paper(bytes, exchange::TableFormat::csv, session).ok();
      break;
    case 1:
      (void)exchange::parse_recut(bytes, session).ok();
      break;
    case 2:
      (void)parse_paper_document(bytes, DocumentFormat::markdown, session).ok();
      break;
    case 3:
      (void)parse_paper_document(packed("content.xml", bytes), DocumentFormat::odt, session).ok();
      break;
    case 4:
      (void)parse_paper_document(packed("word/document.xml", bytes), DocumentFormat::docx, session).ok();
      break;
  }
  return 0;
}
