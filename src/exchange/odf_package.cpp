#include "exchange/odf_package.h"

#include <sstream>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

struct Namespace {
  const char* prefix;
  const char* uri;
};
constexpr Namespace kNamespaces[] = {{"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                     {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                                     {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                                     {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                                     {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                                     {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                                     {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                                     {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
                                     {"presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"},
                                     {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                     {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                                     {"xlink", "http://www.w3.org/1999/xlink"},
                                     {"dc", "http://purl.org/dc/elements/1.1/"}};

std::string manifest_bytes(const std::vector<ZippedFile>& files, const char* media_type) {
  pugi::xml_document document;
  auto root = document.append_child("manifest:manifest");
  set(root, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  set(root, "manifest:version", "1.2");
  const auto entry = [&](const std::string& path, const std::string& type) {
    set(set(add(root, "manifest:file-entry"), "manifest:full-path", path), "manifest:media-type", type);
  };
  entry("/", media_type);
  for (const ZippedFile& file : files) entry(file.name, file.name.ends_with(".png") ? "image/png" : "text/xml");
  return xml_bytes(document);
}

std::string meta_bytes(const DocumentHead& head) {
  pugi::xml_document document;
  auto meta = add(odf_root(document, "office:document-meta"), "office:meta");
  const auto say = [&](const char* name, const std::string& text) {
    if (!text.empty()) add(meta, name).text().set(text.c_str());
  };
  say("meta:generator", "Tafelrunde");
  say("dc:title", head.title);
  say("dc:subject", head.subject);
  say("meta:initial-creator", head.author);
  say("dc:creator", head.author);
  say("meta:creation-date", iso_text(head.as_of));
  say("dc:date", iso_text(head.as_of));
  say("dc:language", head.language);
  return xml_bytes(document);
}

}  // namespace

pugi::xml_node odf_root(pugi::xml_document& document, const char* root) {
  auto node = document.append_child(root);
  for (const Namespace& each : kNamespaces) set(node, (std::string("xmlns:") + each.prefix).c_str(), each.uri);
  set(node, "office:version", "1.2");
  return node;
}

std::string xml_bytes(const pugi::xml_document& document) {
  std::ostringstream bytes;
  bytes << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  document.save(bytes, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(bytes).str();
}

void append_words(pugi::xml_node paragraph, std::string_view words) {
  const std::string shown = neutralised(words);
  std::string run;
  const auto flush = [&] {
    if (!run.empty()) paragraph.append_child(pugi::node_pcdata).set_value(run.c_str());
    run.clear();
  };
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (shown[at] == '\n') {
      flush();
      add(paragraph, "text:line-break");
    } else if (shown[at] == ' ' && (at == 0 || shown[at - 1] == ' ' || shown[at - 1] == '\n')) {
      flush();
      add(paragraph, "text:s");
    } else {
      run += shown[at];
    }
  }
  flush();
}

Result<std::string> odf_package(const OdfParts& parts, const DocumentHead& head) {
  std::vector<ZippedFile> files{
      {"content.xml", parts.content}, {"styles.xml", parts.styles}, {"meta.xml", meta_bytes(head)}};
  if (!parts.settings.empty()) files.push_back({"settings.xml", parts.settings});
  files.insert(files.end(), parts.pictures.begin(), parts.pictures.end());
  files.push_back({"META-INF/manifest.xml", manifest_bytes(files, parts.media_type)});
  // First and stored, so that a program sees what it is without unpacking.
  files.insert(files.begin(), {"mimetype", parts.media_type, Packing::stored});
  return zipped(files, head.as_of);
}

}  // namespace tafelrunde::exchange
