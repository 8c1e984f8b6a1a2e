#include "exchange/json_guard.h"

#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

// Walks through the text without building anything and stops at the first thing that is refused.
class Guard : public nlohmann::json_sax<Json> {
 public:
  const std::optional<Message>& fault() const { return fault_; }

  bool null() override { return count(); }
  bool boolean(bool) override { return count(); }
  bool number_integer(number_integer_t) override { return count(); }
  bool number_unsigned(number_unsigned_t) override { return count(); }
  bool number_float(number_float_t, const string_t&) override { return count(); }
  bool string(string_t&) override { return count(); }
  bool binary(binary_t&) override { return count(); }
  bool start_object(std::size_t) override { return descend(); }
  bool end_object() override { return ascend(); }
  bool start_array(std::size_t) override { return descend(); }
  bool end_array() override { return ascend(); }
  bool key(string_t& name) override {
    if (keys_.back().insert(name).second) return true;
    fault_ = Message{"json.key_twice", {shortened(name, 60)}};
    return false;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    fault_ = Message{"json.not_json", {std::to_string(position)}};
    return false;
  }

 private:
  bool count() {
    if (++values_ <= kMaxJsonValues) return true;
    fault_ = Message{"json.too_many_values", {std::to_string(kMaxJsonValues)}};
    return false;
  }
  bool descend() {
    if (!count()) return false;
    keys_.emplace_back();
    if (keys_.size() <= kMaxJsonDepth) return true;
    fault_ = Message{"json.too_deep", {std::to_string(kMaxJsonDepth)}};
    return false;
  }
  bool ascend() {
    keys_.pop_back();
    return true;
  }

  std::vector<std::set<std::string>> keys_;  // of the objects and lists we are inside of
  std::size_t values_ = 0;
  std::optional<Message> fault_;
};

void append_escaped(std::string& text, char32_t c) {
  char escape[16];
  if (c > 0xFFFF) {
    const unsigned rest = static_cast<unsigned>(c) - 0x10000;
    std::snprintf(escape, sizeof escape, "\\u%04x\\u%04x", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
  } else {
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
  }
  text += escape;
}

}  // namespace

Result<Json> parse_guarded(std::string_view bytes, std::size_t most_bytes) {
  if (bytes.size() > most_bytes) return Message{"json.too_large", {std::to_string(most_bytes)}};
  Guard guard;
  if (!Json::sax_parse(bytes, &guard)) return guard.fault().value_or(Message{"json.not_json", {"1"}});
  return Json::parse(bytes, nullptr, false);
}

std::string readable_json(const Json& json) {
  const std::string plain = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(plain.size() + 1);
  for (const char32_t c : code_points(plain)) {
    std::string one;
    append_utf8(one, c);
    if (c >= 0x80 && neutralised(one).empty())
      append_escaped(text, c);
    else
      text += one;
  }
  return text + "\n";
}

}  // namespace tafelrunde::exchange
