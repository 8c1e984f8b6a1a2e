#include "base/id.h"

#include <doctest/doctest.h>

#include <type_traits>
#include <unordered_set>

namespace tafelrunde {

TEST_CASE("an id is 32 lower-case hexadecimal digits and comes back from them") {
  StatementId id;
  for (std::uint8_t i = 0; i < 16; ++i) id.bytes[i] = static_cast<std::uint8_t>(17 * i);
  CHECK(id.hex() == "00112233445566778899aabbccddeeff");
  CHECK(StatementId::from_hex(id.hex()) == id);
}

TEST_CASE("nothing else is an id") {
  CHECK_FALSE(StatementId::from_hex(""));
  CHECK_FALSE(StatementId::from_hex("00112233445566778899aabbccddeef"));
  CHECK_FALSE(StatementId::from_hex("00112233445566778899aabbccddeeff0"));
  CHECK_FALSE(StatementId::from_hex("00112233445566778899AABBCCDDEEFF"));
  CHECK_FALSE(StatementId::from_hex("0011223344556677 899aabbccddeeff"));
}

TEST_CASE("a cluster cannot be passed for a statement") {
  CHECK_FALSE(std::is_convertible_v<ClusterId, StatementId>);
  CHECK_FALSE(std::is_convertible_v<FieldKey, PhaseKey>);
  CHECK(id_cast<AnyId>(StatementId{{1}}) == AnyId{{1}});
}

TEST_CASE("ids and keys stand in sets, and an id is nil until it is made") {
  CHECK(StatementId{}.is_nil());
  CHECK_FALSE(StatementId{{1}}.is_nil());
  const std::unordered_set<StatementId> ids = {{{1}}, {{2}}, {{1}}};
  CHECK(ids.size() == 2);
  const std::unordered_set<FieldKey> keys = {{"hf1"}, {"hf1"}};
  CHECK(keys.size() == 1);
}

}  // namespace tafelrunde
