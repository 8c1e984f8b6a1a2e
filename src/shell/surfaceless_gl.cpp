#include "shell/surfaceless_gl.h"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace tafelrunde::shell {
namespace {

Message no_graphics(const std::string& step) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string code = "0x";
  const EGLint error = eglGetError();
  for (int shift = 12; shift >= 0; shift -= 4) code += kDigits[(error >> shift) & 15];
  return Message{"offscreen.no_graphics", {step + ", EGL " + code}};
}

EGLContext core_context(EGLDisplay display) {
  const EGLint wanted[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (!eglBindAPI(EGL_OPENGL_API) || !eglChooseConfig(display, wanted, &config, 1, &count)) return EGL_NO_CONTEXT;
  const EGLint attributes[] = {
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  return eglCreateContext(display, count > 0 ? config : EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
}

// A colour buffer to draw into, for the length of one picture.
class FrameBuffer {
 public:
  FrameBuffer(int width_px, int height_px) {
    glGenRenderbuffers(1, &colour_);
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width_px, height_px);
    glGenFramebuffers(1, &buffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, buffer_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
  }
  ~FrameBuffer() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &buffer_);
    glDeleteRenderbuffers(1, &colour_);
  }
  FrameBuffer(const FrameBuffer&) = delete;
  FrameBuffer& operator=(const FrameBuffer&) = delete;

 private:
  GLuint colour_ = 0;
  GLuint buffer_ = 0;
};

// OpenGL counts rows from below; a picture has no transparency.
void turn_upright(Picture& picture) {
  const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(picture.width_px) * 4;
  for (std::ptrdiff_t top = 0, bottom = picture.height_px - 1; top < bottom; ++top, --bottom) {
    std::swap_ranges(picture.rgba.begin() + top * row, picture.rgba.begin() + (top + 1) * row,
                     picture.rgba.begin() + bottom * row);
  }
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
}

}  // namespace

Result<std::unique_ptr<SurfacelessGl>> SurfacelessGl::open() {
  std::unique_ptr<SurfacelessGl> gl(new SurfacelessGl);
  EGLDisplay display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr)) return no_graphics("display");
  gl->display_ = display;
  gl->context_ = core_context(display);
  if (gl->context_ == EGL_NO_CONTEXT) return no_graphics("context");
  if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, gl->context_)) return no_graphics("make current");
  return gl;
}

SurfacelessGl::~SurfacelessGl() {
  if (!display_) return;
  eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  if (context_) eglDestroyContext(display_, context_);
  // The display stays: EGL keeps one per process, and another picture may be using it.
}

void SurfacelessGl::make_current() { eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_); }

Picture SurfacelessGl::picture_of(int width_px, int height_px, const std::function<void()>& paint) {
  const FrameBuffer buffer(width_px, height_px);
  glViewport(0, 0, width_px, height_px);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  paint();
  Picture picture{width_px, height_px, {}};
  picture.rgba.resize(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 4);
  glReadPixels(0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
  turn_upright(picture);
  return picture;
}

}  // namespace tafelrunde::shell
