// The typefaces of every screen: Inter found through fontconfig, others for scripts Inter lacks, rasterised by
// FreeType with light hinting into one atlas that all windows share. Only characters in use are baked.
// A missing typeface is no reason to stop: the next best is taken, and `notice` tells the moderator.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "shell/font_source.h"
#include "widgets/type.h"

namespace tafelrunde::shell {

class Fonts {
 public:
  // `at_once`: baked for an unscaled desk, so that the atlas is never empty. `later`: by the first bake, which has to
  // come before the first frame; half the time of a start.
  enum class Baking { at_once, later };
  explicit Fonts(const Typefaces& typefaces = find_typefaces(), Baking baking = Baking::at_once);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Bakes the atlas for these sizes (desk first, then projector, say). Every Type handed out before is void
  // afterwards, and textures must be made anew. Never between ImGui::NewFrame and Render.
  void bake(const std::vector<widgets::TypeSizes>& sizes);
  void rebake() { bake(std::vector(sizes_)); }
  const std::vector<widgets::TypeSizes>& sizes() const { return sizes_; }

  // Lends a shaper to every face handed out from the next bake on.
  void use(widgets::Shaper& shaper) { shaper_ = &shaper; }

  // Adds characters to those to bake. True if a bake would bring any of them, so that it is worth its time.
  bool want(const widgets::GlyphWishes& wishes);
  bool want(std::string_view text);

  const widgets::Type& type(std::size_t index = 0) const { return types_.at(index); }
  ImFontAtlas& atlas() { return *atlas_; }
  // fonts.inter_missing or fonts.none_found, when that is so.
  const std::optional<Message>& notice() const { return notice_; }

 private:
  // A font file and the characters it shall give to one face.
  struct Share {
    FontSource* source = nullptr;
    std::vector<char32_t> points;
  };
  FontSource* opened(const FontFile& file);
  FontSource* source_with(char32_t code_point);
  std::vector<Share> shares_of(FontSource* first);
  widgets::Face add_face(const std::vector<Share>& shares, float em_px, bool is_strong);
  void add_share(const Share& share, float em_px, bool is_first);
  void forget_files();
  void refine_advances(ImFont& font, const std::vector<Share>& shares, float em_px) const;
  widgets::Type add_type(const std::vector<Share>& regular, const std::vector<Share>& semi_bold,
                         const widgets::TypeSizes& sizes);

  widgets::Shaper* shaper_ = nullptr;
  std::vector<std::unique_ptr<FontSource>> sources_;
  FontSource* regular_ = nullptr;
  FontSource* semi_bold_ = nullptr;
  std::unique_ptr<ImFontAtlas> atlas_;
  std::vector<std::unique_ptr<std::vector<ImWchar>>> ranges_;  // ImGui reads them while it bakes
  std::set<char32_t> wanted_;
  std::set<char32_t> unobtainable_;
  std::vector<widgets::TypeSizes> sizes_;
  std::vector<widgets::Type> types_;
  std::optional<Message> notice_;
};

}  // namespace tafelrunde::shell
