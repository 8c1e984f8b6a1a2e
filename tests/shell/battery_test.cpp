#include "shell/battery.h"

#include <doctest/doctest.h>

#include "shell/files.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

namespace {

void add_supply(const test::TemporaryFolder& folder, const std::string& name, const char* type, const char* capacity,
                const char* status, const char* scope = nullptr) {
  const auto place = folder.path() / name;
  std::filesystem::create_directory(place);
  REQUIRE(write_file(place / "type", type));
  if (capacity) REQUIRE(write_file(place / "capacity", capacity));
  if (status) REQUIRE(write_file(place / "status", status));
  if (scope) REQUIRE(write_file(place / "scope", scope));
}

}  // namespace

TEST_CASE("a battery tells how much it has and whether it is being used up") {
  const test::TemporaryFolder folder;
  CHECK_FALSE(battery_in(folder.path()));
  CHECK_FALSE(battery_in(folder.path() / "gibt-es-nicht"));
  add_supply(folder, "AC", "Mains\n", nullptr, nullptr);
  CHECK_FALSE(battery_in(folder.path()));
  add_supply(folder, "BAT0", "Battery\n", "17\n", "Discharging\n");
  CHECK(battery_in(folder.path()) == Battery{17, true});
  REQUIRE(write_file(folder.path() / "BAT0" / "status", "Charging\n"));
  CHECK(battery_in(folder.path()) == Battery{17, false});
}

TEST_CASE("of two the fuller one counts, of a mouse none, and nonsense is no battery") {
  const test::TemporaryFolder folder;
  add_supply(folder, "hid-1", "Battery\n", "3\n", "Discharging\n", "Device\n");
  add_supply(folder, "BAT2", "Battery\n", "voll\n", "Discharging\n");
  CHECK_FALSE(battery_in(folder.path()));
  add_supply(folder, "BAT0", "Battery\n", "5\n", "Discharging\n");
  add_supply(folder, "BAT1", "Battery\n", "140\n", "Not charging\n");
  CHECK(battery_in(folder.path()) == Battery{100, true});
}
