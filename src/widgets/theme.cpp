#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace tafelrunde::widgets {
namespace {

// 0xRRGGBB as designers write it.
constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF); }

// A shade darker than a palette for paper alone would be: the same colours must hold on the sunken ground as well.
constexpr std::array<ImU32, 8> kFieldsOnLight{rgb(0x095291), rgb(0x005B56), rgb(0x734700), rgb(0x7F2A90),
                                              rgb(0x932E00), rgb(0x335A09), rgb(0x9D0F52), rgb(0x41489A)};
constexpr std::array<ImU32, 8> kFieldsOnDark{rgb(0x8CC4F5), rgb(0x6FD3C9), rgb(0xE9BE6A), rgb(0xDDA5EA),
                                             rgb(0xFFAE86), rgb(0xA9D46F), rgb(0xFF9CC6), rgb(0xB4BAFF)};

constexpr Theme kLight{
    .name = ThemeName::kLight,
    .paper = rgb(0xFBFAF7),
    .card = rgb(0xFFFFFF),
    .sunken = rgb(0xF4F1EA),
    .hairline = rgb(0xDDD8CC),
    .text = rgb(0x1B1F24),
    .quiet = rgb(0x4C515A),
    .accent = rgb(0x095291),
    .saved = rgb(0x195C2D),
    .attention = rgb(0x754500),
    .fault = rgb(0x9C1F19),
    .selection = rgb(0xCFE2F3),
    .on_colour = rgb(0xFFFFFF),
    .fields = kFieldsOnLight,
    .line_px = 1,
};

constexpr Theme kDark{
    .name = ThemeName::kDark,
    .paper = rgb(0x14171C),
    .card = rgb(0x1B1F26),
    .sunken = rgb(0x0F1115),
    .hairline = rgb(0x363C46),
    .text = rgb(0xF2F0EA),
    .quiet = rgb(0xA9AFB8),
    .accent = rgb(0x8CC4F5),
    .saved = rgb(0x7FD494),
    .attention = rgb(0xF0B95A),
    .fault = rgb(0xFF9A90),
    .selection = rgb(0x26486A),
    .on_colour = rgb(0x14171C),
    .fields = kFieldsOnDark,
    .line_px = 1,
};

constexpr Theme kHighContrast{
    .name = ThemeName::kHighContrast,
    .paper = rgb(0xFFFFFF),
    .card = rgb(0xFFFFFF),
    .sunken = rgb(0xFFFFFF),
    .hairline = rgb(0x000000),
    .text = rgb(0x000000),
    .quiet = rgb(0x000000),
    .accent = rgb(0x00438A),
    .saved = rgb(0x0B4A1E),
    .attention = rgb(0x5E3600),
    .fault = rgb(0x8A0F0A),
    .selection = rgb(0xFFE45C),
    .on_colour = rgb(0xFFFFFF),
    .fields = kFieldsOnLight,
    .line_px = 2,
};

float channel(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFF) / 255.0F; }

float linear(float share) { return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F); }

float luminance(ImU32 colour) {
  return 0.2126F * linear(channel(colour, IM_COL32_R_SHIFT)) + 0.7152F * linear(channel(colour, IM_COL32_G_SHIFT)) +
         0.0722F * linear(channel(colour, IM_COL32_B_SHIFT));
}

}  // namespace

const Theme& theme(ThemeName name) {
  switch (name) {
    case ThemeName::kDark:
      return kDark;
    case ThemeName::kHighContrast:
      return kHighContrast;
    case ThemeName::kLight:
      break;
  }
  return kLight;
}

ImU32 field_colour(const Theme& theme, int field_number) {
  return theme.fields[static_cast<std::size_t>(std::max(field_number, 1) - 1) % theme.fields.size()];
}

bool field_wears_pattern(int field_number) {
  return field_number > static_cast<int>(std::tuple_size_v<decltype(Theme::fields)>);
}

float contrast(ImU32 a, ImU32 b) {
  const float one = luminance(a) + 0.05F;
  const float other = luminance(b) + 0.05F;
  return std::max(one, other) / std::min(one, other);
}

ImU32 mixed(ImU32 ground, ImU32 over, float share_0_to_1) {
  const auto blend = [&](int shift) {
    const float value = channel(ground, shift) * (1 - share_0_to_1) + channel(over, shift) * share_0_to_1;
    return static_cast<ImU32>(value * 255.0F + 0.5F);
  };
  return IM_COL32(blend(IM_COL32_R_SHIFT), blend(IM_COL32_G_SHIFT), blend(IM_COL32_B_SHIFT), 0xFF);
}

}  // namespace tafelrunde::widgets
