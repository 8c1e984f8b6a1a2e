// Prints one sample of each JSON document that we publish a schema for: a JSON list of [schema, document].
#include <iostream>

#include "exchange/findings_json.h"
#include "exchange/manifest.h"
#include "exchange/template_json.h"
#include "support/sessions.h"

int main() {
  using namespace tafelrunde;
  const char* between = "[";
  const auto sample = [&](const char* schema, const std::string& document) {
    std::cout << between << "[\"" << schema << "\", " << document << "]";
    between = ",\n";
  };
  sample("tafelrunde-export-1", exchange::findings_json(test::full_story().session()));
  sample("tafelrunde-export-1", exchange::findings_json(test::tricky_story().session()));
  sample("tafelrunde-export-1", exchange::findings_json(Session{}));
  sample("tafelrunde-template-1", exchange::programme_to_json(test::small_programme()));
  const Session session = test::full_story().session();
  sample("tafelrunde-manifest-1",
         exchange::manifest_json(exchange::manifest_of({{"a.csv", "abc"}}, session, {{}, "Entwurf", "2029-12-31"})));
  std::cout << "]\n";
}
