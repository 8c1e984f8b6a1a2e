// Shapes text with Pango and HarfBuzz into textures of the OpenGL context that is current.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "widgets/shaper.h"

typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLayout PangoLayout;

namespace tafelrunde::shell {

class PangoShaper : public widgets::Shaper {
 public:
  PangoShaper();
  ~PangoShaper() override;

  std::vector<widgets::Line> wrapped(std::string_view text, const widgets::ShapedFont& font, float width_px) override;
  float width_of(std::string_view line, const widgets::ShapedFont& font) override;
  widgets::ShapedRun run(std::string_view line, const widgets::ShapedFont& font, ImU32 colour,
                         bool from_right) override;
  bool begins_from_right(std::string_view text) override;

  // Lets old pictures go. Before a frame, never within one, with a context current that shares the textures.
  void make_room();

 private:
  struct Unref {
    void operator()(void* object) const;
  };
  using Layout = std::unique_ptr<PangoLayout, Unref>;
  Layout layout_of(std::string_view text, const widgets::ShapedFont& font, bool from_right);

  std::unique_ptr<PangoFontMap, Unref> map_;  // made when the first text needs it: it takes some milliseconds
  std::unique_ptr<PangoContext, Unref> context_;
  using RunKey = std::tuple<std::string, float, bool, ImU32, bool>;
  std::map<RunKey, widgets::ShapedRun> runs_;
};

}  // namespace tafelrunde::shell
