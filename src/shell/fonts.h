// The typefaces of every screen: Inter found through fontconfig, others for scripts Inter lacks, rasterised by
// FreeType with light hinting into one atlas that all windows share. Only characters in use are baked.
// A missing typeface is no reason to stop: the next best is taken, and `notice` tells the moderator.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "widgets/type.h"

namespace tafelrunde::shell {

// A face within a font file.
struct FontFile {
  std::string path;
  int index = 0;
  bool operator==(const FontFile&) const = default;
};

// What fontconfig knows. An empty path means that nothing was found.
struct Typefaces {
  FontFile regular;
  FontFile semi_bold;
  bool is_inter = false;
};
Typefaces find_typefaces();
// A typeface that has `code_point`, without colour and scalable; nothing if none is installed.
std::optional<FontFile> find_typeface_with(char32_t code_point);

class Fonts {
 public:
  explicit Fonts(Typefaces typefaces = find_typefaces());
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Bakes the atlas for these sizes (desk first, then projector, if any). Every Type handed out before is void
  // afterwards, and textures must be made anew. Never between ImGui::NewFrame and Render.
  void bake(const std::vector<widgets::TypeSizes>& sizes);

  // Adds the characters to those to bake. True if a bake would bring any of them: `rebake` then.
  bool want(const widgets::GlyphWishes& wishes);
  bool want(std::string_view text);
  void rebake() { bake(sizes_); }

  const widgets::Type& type(std::size_t index = 0) const { return types_.at(index); }
  ImFontAtlas& atlas() { return *atlas_; }
  // fonts.inter_missing or fonts.none_found, when that is so.
  const std::optional<Message>& notice() const { return notice_; }

 private:
  struct Loaded;   // a font file in memory
  struct Source;   // a loaded file and the characters it gives
  const Loaded* load(const FontFile& file);
  std::vector<Source> sources_for(const FontFile& first);
  widgets::Face add_face(const std::vector<Source>& sources, float em_px);
  void refine_advances();

  Typefaces typefaces_;
  std::unique_ptr<ImFontAtlas> atlas_;
  std::vector<std::unique_ptr<Loaded>> loaded_;
  std::vector<std::unique_ptr<std::vector<ImWchar>>> ranges_;  // ImGui keeps pointers to them while baking
  std::set<char32_t> wanted_;
  std::set<char32_t> unobtainable_;
  std::vector<widgets::TypeSizes> sizes_;
  std::vector<widgets::Type> types_;
  std::optional<Message> notice_;
};

}  // namespace tafelrunde::shell
