// Control: a parser that cannot bear one byte. If nobody finds it, the others were not tried either.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (std::find(data, data + size, std::uint8_t{0xFE}) != data + size) std::abort();
  return 0;
}
