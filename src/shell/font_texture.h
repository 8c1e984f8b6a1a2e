// The texture that an atlas' letters are drawn from: one byte a pixel, a quarter of what ImGui's backend would make
// of it, in time and in memory. The backend itself gets none (make_backend_objects).
#pragma once

#include "imgui.h"

namespace tafelrunde::shell {

class FontTexture {
 public:
  FontTexture() = default;
  FontTexture(const FontTexture&) = delete;
  FontTexture& operator=(const FontTexture&) = delete;

  // Makes it anew, in the OpenGL context that is current (or shares with those that draw), and names it to the atlas.
  // It ends with its context.
  void upload(ImFontAtlas& atlas);

 private:
  unsigned texture_ = 0;
};

// Makes the objects of ImGui's OpenGL backend for the current ImGui and OpenGL contexts. It would make a texture of
// the letters on the way; it is given a small atlas for that.
void make_backend_objects();

}  // namespace tafelrunde::shell
