#include "exchange/xml_stream.h"

#include <expat.h>

#include <memory>
#include <type_traits>

namespace tafelrunde::exchange {
namespace {

std::string_view without_prefix(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

struct Reading {
  XML_Parser parser = nullptr;
  XmlListener& listener;
  int depth = 0;

  void refuse(const char* key) {
    if (!listener.refusal) listener.refusal = Message{key, {}};
    stop();
  }
  void stop() { XML_StopParser(parser, XML_FALSE); }
};

Reading& reading(void* user) { return *static_cast<Reading*>(user); }

void on_begin(void* user, const XML_Char* name, const XML_Char** attributes) {
  Reading& r = reading(user);
  if (r.listener.refusal) return;
  if (++r.depth > kMaxXmlDepth) return r.refuse("workbook.too_deep");
  r.listener.begin(XmlTag(without_prefix(name), attributes));
  if (r.listener.refusal) r.stop();
}

void on_end(void* user, const XML_Char* name) {
  Reading& r = reading(user);
  if (r.listener.refusal) return;
  --r.depth;
  r.listener.end(without_prefix(name));
  if (r.listener.refusal) r.stop();
}

void on_text(void* user, const XML_Char* text, int length) {
  Reading& r = reading(user);
  if (r.listener.refusal) return;
  r.listener.text({text, static_cast<std::size_t>(length)});
  if (r.listener.refusal) r.stop();
}

void on_doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  reading(user).refuse("workbook.entities");
}

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

// The newest expat has another name for it where `long` is too short, and warns; here it is long enough.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
long long bytes_parsed(XML_Parser parser) { return XML_GetCurrentByteIndex(parser); }
#pragma GCC diagnostic pop

}  // namespace

std::string_view XmlTag::attribute(std::string_view wanted) const {
  for (const char** at = attributes_; *at; at += 2)
    if (without_prefix(at[0]) == wanted) return at[1];
  return {};
}

int XmlTag::number(std::string_view wanted, int otherwise) const {
  const std::string_view text = attribute(wanted);
  if (text.empty() || text.size() > 9) return otherwise;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return otherwise;
    number = number * 10 + (c - '0');
  }
  return number > 0 ? number : otherwise;
}

Outcome read_xml(ZipReader& archive, const std::string& name, XmlListener& listener) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser(XML_ParserCreate(nullptr));
  if (!parser) return Message{"workbook.damaged", {}};
  Reading state{parser.get(), listener};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  long long given = 0;
  return archive.unpack(name, [&](std::string_view piece) -> Outcome {
    const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), piece.empty());
    if (listener.refusal) return *listener.refusal;
    if (status != XML_STATUS_OK) return Message{"workbook.damaged", {}};
    given += static_cast<long long>(piece.size());
    if (given - bytes_parsed(parser.get()) > kMaxXmlToken) return Message{"workbook.damaged", {}};
    return {};
  });
}

}  // namespace tafelrunde::exchange
