#include "shell/fonts.h"

#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace tafelrunde::shell {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// What German is written with, and the signs our own texts use: as few as that, because every start waits for them.
// Other characters are baked when somebody writes them.
constexpr Span kAlwaysBaked[] = {
    {0x20, 0x7E},     {0xA0, 0xA0},     {0xA7, 0xA7},     {0xAB, 0xAB},     {0xB0, 0xB0},     {0xB7, 0xB7},
    {0xBB, 0xBB},     {0xC4, 0xC4},     {0xD6, 0xD7},     {0xDC, 0xDC},     {0xDF, 0xDF},     {0xE4, 0xE4},
    {0xE9, 0xE9},     {0xF6, 0xF6},     {0xFC, 0xFC},     {0x1E9E, 0x1E9E}, {0x2010, 0x2014}, {0x2018, 0x201E},
    {0x2022, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2039, 0x203A}, {0x20AC, 0x20AC}, {0x2190, 0x2193},
    {0x21B5, 0x21B5}, {0x2212, 0x2212}, {0x25A0, 0x25A1}, {0x25B6, 0x25B6}, {0x25CB, 0x25CB}, {0x25CF, 0x25CF},
    {0x2713, 0x2713}, {0xFFFD, 0xFFFD}};
// Where one of these is written others follow: a neighbour's letters, Greek, Cyrillic, Vietnamese.
constexpr Span kTogether[] = {{0xA1, 0x17F}, {0x218, 0x21B}, {0x386, 0x3CE}, {0x400, 0x45F}, {0x1EA0, 0x1EF9}};

constexpr char32_t kHighest = 0xFFFF;  // Debian's ImGui has characters of 16 bits

void insert(std::set<char32_t>& points, const Span& span) {
  for (char32_t c = span.first; c <= span.last; ++c) points.insert(c);
}

std::set<char32_t> always_baked() {
  std::set<char32_t> points;
  for (const Span& span : kAlwaysBaked) insert(points, span);
  return points;
}

// ImGui wants pairs (first, last), ended by 0.
std::vector<ImWchar> as_ranges(const std::vector<char32_t>& points) {
  std::vector<ImWchar> ranges;
  for (const char32_t c : points) {
    const auto point = static_cast<ImWchar>(c);
    const bool continues = !ranges.empty() && ranges.back() + 1 == point;
    if (continues)
      ranges.back() = point;
    else
      ranges.insert(ranges.end(), {point, point});
  }
  ranges.push_back(0);
  return ranges;
}

// ImGui 1.86 rounds a font's height down to whole pixels; we round first, so that we know what we get.
float height_px(const FontSource& source, float em_px) { return std::round(em_px * source.height_in_em()); }

}  // namespace

Fonts::Fonts(const Typefaces& typefaces, Baking baking)
    : atlas_(std::make_unique<ImFontAtlas>()), wanted_(always_baked()) {
  regular_ = opened(typefaces.regular);
  semi_bold_ = opened(typefaces.semi_bold);
  if (!semi_bold_) semi_bold_ = regular_;
  if (!regular_)
    notice_ = Message{"fonts.none_found", {}};
  else if (!typefaces.is_inter)
    notice_ = Message{"fonts.inter_missing", {}};
  if (baking == Baking::at_once) bake({widgets::TypeSizes{}});
}

Fonts::~Fonts() = default;

FontSource* Fonts::opened(const FontFile& file) {
  if (file.path.empty()) return nullptr;
  const auto known = std::find_if(sources_.begin(), sources_.end(), [&](const auto& s) { return s->file() == file; });
  if (known != sources_.end()) return known->get();
  auto source = FontSource::open(file);
  if (!source) return nullptr;
  sources_.push_back(std::move(source));
  return sources_.back().get();
}

// A further font file that has this character: one already open, else one that fontconfig knows.
FontSource* Fonts::source_with(char32_t code_point) {
  for (const auto& source : sources_) {
    if (source.get() != semi_bold_ && source->has(code_point)) return source.get();
  }
  const auto file = find_typeface_with(code_point);
  FontSource* source = file ? opened(*file) : nullptr;
  return source && source->has(code_point) ? source : nullptr;
}

std::vector<Fonts::Share> Fonts::shares_of(FontSource* first) {
  std::vector<Share> shares{{first, {}}};
  for (const char32_t c : wanted_) {
    FontSource* source = first->has(c) ? first : source_with(c);
    if (!source) {
      unobtainable_.insert(c);
      continue;
    }
    auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.source == source; });
    if (share == shares.end()) share = shares.insert(shares.end(), Share{source, {}});
    share->points.push_back(c);
  }
  return shares;
}

void Fonts::add_share(const Share& share, float em_px, bool is_first) {
  ranges_.push_back(std::make_unique<std::vector<ImWchar>>(as_ranges(share.points)));
  ImFontConfig config;
  config.FontDataOwnedByAtlas = true;  // else each face gets a copy of the whole file; `forget_files` takes it back
  config.FontNo = share.source->file().index;
  config.MergeMode = !is_first;
  config.OversampleH = 1;
  const std::string_view bytes = share.source->bytes();
  void* const never_written = const_cast<char*>(bytes.data());
  atlas_->AddFontFromMemoryTTF(never_written, static_cast<int>(bytes.size()), height_px(*share.source, em_px),
                               &config, ranges_.back()->data());
}

// The atlas must not free files that belong to the sources.
void Fonts::forget_files() {
  for (ImFontConfig& config : atlas_->ConfigData) {
    config.FontData = nullptr;
    config.FontDataOwnedByAtlas = false;
  }
  atlas_->ClearInputData();
}

widgets::Face Fonts::add_face(const std::vector<Share>& shares, float em_px, bool is_strong) {
  for (std::size_t i = 0; i < shares.size(); ++i) add_share(shares[i], em_px, i == 0);
  const FontSource& first = *shares.front().source;
  return {atlas_->Fonts.back(), height_px(first, em_px) / first.height_in_em(), is_strong, shaper_};
}

widgets::Type Fonts::add_type(const std::vector<Share>& regular, const std::vector<Share>& semi_bold,
                              const widgets::TypeSizes& sizes) {
  widgets::Type type;
  type.body = add_face(regular, sizes.body_px, false);
  type.strong = add_face(semi_bold, sizes.body_px, true);
  type.small = add_face(regular, sizes.small_px, false);
  type.small_strong = add_face(semi_bold, sizes.small_px, true);
  type.heading = add_face(semi_bold, sizes.heading_px, true);
  type.capture = sizes.capture_px == sizes.body_px ? type.body : add_face(regular, sizes.capture_px, false);
  return type;
}

// The FreeType builder rounds every advance up, which spaces small text out; the letters themselves stay as hinted.
void Fonts::refine_advances(ImFont& font, const std::vector<Share>& shares, float em_px) const {
  for (const Share& share : shares) {
    for (const char32_t c : share.points) {
      auto* glyph = const_cast<ImFontGlyph*>(font.FindGlyphNoFallback(static_cast<ImWchar>(c)));
      if (glyph) glyph->AdvanceX = share.source->advance_in_em(c) * em_px;
    }
  }
}

void Fonts::bake(const std::vector<widgets::TypeSizes>& sizes) {
  sizes_ = sizes;
  types_.clear();
  atlas_->Clear();
  ranges_.clear();
  atlas_->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas_->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  if (!regular_) {
    const widgets::Face plain{atlas_->AddFontDefault(), 13};
    types_.assign(std::max<std::size_t>(sizes.size(), 1), {plain, plain, plain, plain, plain, plain});
    atlas_->Build();
    return;
  }
  const std::vector<Share> regular = shares_of(regular_);
  const std::vector<Share> semi_bold = shares_of(semi_bold_);
  for (const auto& one : sizes) types_.push_back(add_type(regular, semi_bold, one));
  atlas_->Build();
  forget_files();
  for (const widgets::Type& type : types_) {
    for (const auto& face : {type.body, type.small, type.capture}) refine_advances(*face.font, regular, face.em_px);
    for (const auto& face : {type.strong, type.small_strong, type.heading})
      refine_advances(*face.font, semi_bold, face.em_px);
  }
}

bool Fonts::want(const widgets::GlyphWishes& wishes) {
  bool worth_it = false;
  for (const char32_t c : wishes) {
    if (c > kHighest || unobtainable_.count(c) || !wanted_.insert(c).second) continue;
    for (const Span& span : kTogether)
      if (span.first <= c && c <= span.last) insert(wanted_, span);
    const bool obtainable = regular_ && (regular_->has(c) || source_with(c));
    if (!obtainable) unobtainable_.insert(c);
    worth_it = worth_it || obtainable;
  }
  return worth_it;
}

bool Fonts::want(std::string_view text) {
  const auto points = code_points(text);
  widgets::GlyphWishes wishes(points.begin(), points.end());
  std::erase_if(wishes, [](char32_t c) { return c < 0x20; });
  return want(wishes);
}

}  // namespace tafelrunde::shell
