// The least that a program with our libraries is, all of them loaded: windows of the desk's and (with "2") the
// projector's size, one line of ImGui's own letters, nothing else. What the start and the memory of Tafelrunde are
// compared with. Says "drawn" after its first picture and waits to be ended.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

struct EmptyWindow {
  GLFWwindow* handle = nullptr;
  ImGuiContext* context = nullptr;
};

EmptyWindow opened(int width, int height) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  EmptyWindow window;
  window.handle = glfwCreateWindow(width, height, "empty", nullptr, nullptr);
  if (!window.handle) return window;
  glfwMakeContextCurrent(window.handle);
  window.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(window.context);
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 330");
  return window;
}

void draw(const EmptyWindow& window) {
  glfwMakeContextCurrent(window.handle);
  ImGui::SetCurrentContext(window.context);
  int width = 0, height = 0;
  glfwGetFramebufferSize(window.handle, &width, &height);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGui::NewFrame();
  ImGui::Text("empty");
  ImGui::Render();
  glViewport(0, 0, width, height);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window.handle);
}

}  // namespace

int main(int count, char** arguments) {
  if (!glfwInit()) return 1;
  std::vector<EmptyWindow> windows{opened(1440, 900)};
  if (count > 1 && std::strcmp(arguments[1], "2") == 0) windows.push_back(opened(1920, 1080));
  for (const EmptyWindow& window : windows) {
    if (!window.handle) return 1;
    draw(window);
  }
  std::puts("drawn");
  std::fflush(stdout);
  while (true) glfwWaitEvents();
}
