// A picture in memory, and as PNG bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tafelrunde::shell {

struct Picture {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint8_t> rgba;  // four bytes a pixel, rows from the top

  const std::uint8_t* pixel(int x, int y) const {
    return rgba.data() +
           4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) + static_cast<std::size_t>(x));
  }
};

// The same bytes for the same picture, always.
std::string png_bytes(const Picture& picture);

}  // namespace tafelrunde::shell
