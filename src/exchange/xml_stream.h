// XML from strangers as a stream of tags and text: nothing is kept, nothing is fetched, no entity is defined.
// Internal to exchange. (pugixml, which we write with, builds a tree several times as large as the file.)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "exchange/zip_reader.h"

namespace tafelrunde::exchange {

// A tag by its name without prefix: "table-cell" of <table:table-cell>.
class XmlTag {
 public:
  XmlTag(std::string_view tag_name, const char** attributes) : name(tag_name), attributes_(attributes) {}

  // The attribute of this name without prefix, empty if there is none.
  std::string_view attribute(std::string_view wanted) const;
  // The same as a number from 1; `otherwise` if it is none. At most 2^31 - 1.
  int number(std::string_view wanted, int otherwise) const;

  std::string_view name;

 private:
  const char** attributes_;  // name, value, name, value, ..., null
};

class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void begin(const XmlTag& tag) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;  // a text may come in several pieces

  std::optional<Message> refusal;  // set: reading stops with it
};

// Refuses workbook.damaged, workbook.entities (a DOCTYPE, which no office program writes), workbook.too_deep, what
// ZipReader::unpack refuses and what the listener does.
inline constexpr int kMaxXmlDepth = 256;
inline constexpr long long kMaxXmlToken = 2
                                          << 20;  // bytes of one tag or comment; expat 2.5 rereads it with each piece
Outcome read_xml(ZipReader& archive, const std::string& name, XmlListener& listener);

}  // namespace tafelrunde::exchange
