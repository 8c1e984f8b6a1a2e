// Reads the entries of a JSON object that should have a certain form. The first fault is kept with its place and all
// that is read after it comes back empty, so that a reader of a format is one straight list of entries. Internal to
// exchange.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "exchange/json_guard.h"

namespace tafelrunde::exchange {

using Fault = std::optional<Message>;

enum class Need { required, optional };

class ObjectReader {
 public:
  // `place` names the object for people, e.g. "phases[3]"; empty at the top. `fault` outlives the reader.
  ObjectReader(const Json& json, std::string place, Fault& fault);

  std::string line(const char* name, Need need = Need::optional) const;  // one line, by the rule for text
  std::string lines(const char* name) const;  // a text, or a list of lines that are joined with "\n"
  std::vector<std::string> list(const char* name) const;
  std::string text(const char* name) const;                // words of people, with their line breaks
  std::vector<std::string> texts(const char* name) const;  // a list of such
  bool is_true(const char* name) const;                    // false where it is missing
  // An id of 32 hexadecimal digits; nil where it is missing.
  template <class IdType>
  IdType id(const char* name, Need need = Need::optional) const {
    const std::string hex = line(name, need);
    return id_of<IdType>(name, hex);
  }
  template <class IdType>
  std::vector<IdType> ids(const char* name) const {
    std::vector<IdType> all;
    for (const std::string& hex : list(name)) all.push_back(id_of<IdType>(name, hex));
    return all;
  }
  std::optional<int> number(const char* name, int least, int most, Need need = Need::optional) const;
  std::string date(const char* name) const;                      // "2019-09-12", or empty
  std::optional<int> minute(const char* name, Need need) const;  // "15:45" as minutes after midnight
  // Calls `read` with a reader for each object of the list.
  void each(const char* name, Need need, const std::function<void(const ObjectReader&)>& read) const;
  void part(const char* name, const std::function<void(const ObjectReader&)>& read) const;

  // Notes what is wrong with an entry.
  void refuse(const char* key, const char* name, std::string what) const;

 private:
  const Json* entry(const char* name, Need need) const;
  std::string place_of(const char* name) const;
  using Accept = Result<std::string> (*)(std::string_view raw);
  std::string accepted(const char* name, const Json& text, Accept accept) const;
  std::vector<std::string> accepted_list(const char* name, Accept accept) const;
  template <class IdType>
  IdType id_of(const char* name, const std::string& hex) const {
    const auto read = IdType::from_hex(hex);
    if (!read && !hex.empty()) refuse("template.bad_id", name, hex);
    return read.value_or(IdType{});
  }

  const Json& json_;
  std::string place_;
  Fault& fault_;
};

}  // namespace tafelrunde::exchange
