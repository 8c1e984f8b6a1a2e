#include "exchange/object_reader.h"

#include <chrono>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number of a text made of digits only; nothing for anything else.
std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

// Hours go beyond 23 for what ends after midnight.
std::optional<int> minute_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2)), minute = digits(text.substr(3, 2));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

}  // namespace

ObjectReader::ObjectReader(const Json& json, std::string place, Fault& fault)
    : json_(json), place_(std::move(place)), fault_(fault) {
  if (!json_.is_object() && !fault_) fault_ = Message{"template.wrong_type", {place_.empty() ? "{}" : place_}};
}

std::string ObjectReader::place_of(const char* name) const { return place_.empty() ? name : place_ + "." + name; }

void ObjectReader::refuse(const char* key, const char* name, std::string what) const {
  if (!fault_) fault_ = Message{key, {place_of(name), shortened(what, 60)}};
}

const Json* ObjectReader::entry(const char* name, Need need) const {
  if (fault_) return nullptr;
  const auto found = json_.find(name);
  if (found != json_.end() && !found->is_null()) return &*found;
  if (need == Need::required) fault_ = Message{"template.missing", {place_of(name)}};
  return nullptr;
}

std::string ObjectReader::accepted(const char* name, const Json& text, Accept accept) const {
  if (fault_) return {};
  if (!text.is_string()) {
    fault_ = Message{"template.wrong_type", {place_of(name)}};
    return {};
  }
  auto line = accept(text.get_ref<const std::string&>());
  if (line) return *line;
  fault_ = Message{"template.bad_text", {place_of(name)}};
  return {};
}

std::string ObjectReader::line(const char* name, Need need) const {
  const Json* found = entry(name, need);
  if (!found) return {};
  std::string text = accepted(name, *found, accept_line);
  if (text.empty() && need == Need::required && !fault_) fault_ = Message{"template.missing", {place_of(name)}};
  return text;
}

std::vector<std::string> ObjectReader::list(const char* name) const { return accepted_list(name, accept_line); }

std::vector<std::string> ObjectReader::texts(const char* name) const { return accepted_list(name, accept_text); }

std::string ObjectReader::text(const char* name) const {
  const Json* found = entry(name, Need::optional);
  return found ? accepted(name, *found, accept_text) : std::string();
}

bool ObjectReader::is_true(const char* name) const {
  const Json* found = entry(name, Need::optional);
  if (!found) return false;
  if (found->is_boolean()) return found->get<bool>();
  fault_ = Message{"template.wrong_type", {place_of(name)}};
  return false;
}

std::vector<std::string> ObjectReader::accepted_list(const char* name, Accept accept) const {
  const Json* found = entry(name, Need::optional);
  if (!found) return {};
  if (!found->is_array()) {
    fault_ = Message{"template.wrong_type", {place_of(name)}};
    return {};
  }
  std::vector<std::string> texts;
  for (const Json& text : *found) texts.push_back(accepted(name, text, accept));
  return texts;
}

std::string ObjectReader::lines(const char* name) const {
  const Json* found = entry(name, Need::optional);
  if (!found) return {};
  if (!found->is_array()) return accepted(name, *found, accept_line);
  std::string joined;
  for (const std::string& text : list(name)) joined += (joined.empty() ? "" : "\n") + text;
  return joined;
}

std::optional<int> ObjectReader::number(const char* name, int least, int most, Need need) const {
  const Json* found = entry(name, need);
  if (!found) return std::nullopt;
  if (!found->is_number_integer()) {
    fault_ = Message{"template.wrong_type", {place_of(name)}};
    return std::nullopt;
  }
  const bool is_huge = found->is_number_unsigned() && found->get<std::uint64_t>() > INT32_MAX;
  const std::int64_t number = is_huge ? INT32_MAX : found->get<std::int64_t>();
  if (!is_huge && number >= least && number <= most) return static_cast<int>(number);
  refuse("template.bad_number", name, found->dump());
  return std::nullopt;
}

std::string ObjectReader::date(const char* name) const {
  std::string text = line(name);
  if (!text.empty() && !is_date(text)) refuse("template.bad_date", name, text);
  return text;
}

std::optional<int> ObjectReader::minute(const char* name, Need need) const {
  const std::string text = line(name, need);
  if (text.empty()) return std::nullopt;
  const auto minute = minute_of(text);
  if (!minute) refuse("template.bad_time", name, text);
  return minute;
}

void ObjectReader::each(const char* name, Need need, const std::function<void(const ObjectReader&)>& read) const {
  const Json* found = entry(name, need);
  if (!found) return;
  if (!found->is_array()) {
    fault_ = Message{"template.wrong_type", {place_of(name)}};
    return;
  }
  for (std::size_t i = 0; i < found->size() && !fault_; ++i) {
    const ObjectReader reader((*found)[i], place_of(name) + "[" + std::to_string(i + 1) + "]", fault_);
    if (!fault_) read(reader);
  }
}

void ObjectReader::part(const char* name, const std::function<void(const ObjectReader&)>& read) const {
  const Json* found = entry(name, Need::optional);
  if (!found) return;
  const ObjectReader reader(*found, place_of(name), fault_);
  if (!fault_) read(reader);
}

}  // namespace tafelrunde::exchange
