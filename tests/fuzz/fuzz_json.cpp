// JSON from strangers: the guard, conference templates, exported documents, registrations.
#include "exchange/findings_reader.h"
#include "exchange/json_guard.h"
#include "exchange/registrations.h"
#include "exchange/template_json.h"

using namespace tafelrunde;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto json = exchange::parse_guarded(bytes)) (void)exchange::readable_json(*json);
  (void)exchange::programme_from_json(bytes).ok();
  (void)exchange::operations_from_json(bytes, {}, {}).ok();
  (void)exchange::registrations_from_json(bytes).ok();
  return 0;
}
