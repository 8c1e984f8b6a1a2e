// What ODT and ODS have in common: the package, its properties, and text that keeps its blanks. Internal to exchange.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/zip_bytes.h"

namespace tafelrunde::exchange {

// An empty ODF document part: <office:ROOT> with every namespace we use, version 1.2.
pugi::xml_node odf_root(pugi::xml_document& document, const char* root);
std::string xml_bytes(const pugi::xml_document& document);

inline pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }
inline pugi::xml_node set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
  return node;
}

// People's words into a paragraph or span: ODF folds blanks and line ends, so that runs of blanks and breaks within a
// paragraph need elements of their own. Misleading marks are taken out.
void append_words(pugi::xml_node paragraph, std::string_view words);

struct OdfParts {
  const char* media_type = "";
  std::string content, styles;
  std::string settings;              // may be empty
  std::vector<ZippedFile> pictures;  // PNG, under "Pictures/"
};
// Refuses as zipped does.
Result<std::string> odf_package(const OdfParts& parts, const DocumentHead& head);

}  // namespace tafelrunde::exchange
