#include "window/running_desk.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace tafelrunde::test {
namespace {

// A child of its own that ends with the test.
pid_t start(const std::vector<std::string>& words, int standard_output) {
  const pid_t child = fork();
  if (child != 0) return child;
  if (standard_output >= 0) dup2(standard_output, STDOUT_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

void end(pid_t& child) {
  if (child <= 0) return;
  ::kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  child = -1;
}

}  // namespace

std::string run_shell(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot run " + command);
  std::array<char, 4096> part;
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), count);
  if (const int status = pclose(pipe); status != 0) throw std::runtime_error("failed: " + command + "\n" + output);
  return output;
}

RunningDesk::RunningDesk(const std::string& session, const std::string& state_folder) {
  setenv("XDG_STATE_HOME", state_folder.c_str(), 1);
  setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
  run_shell("setxkbmap de");
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  program_ = start({"env", "LC_ALL=C", TAFELRUNDE_PROGRAM, session, "--echo-saved"}, ends[1]);
  close(ends[1]);
  echo_ = ends[0];
  fcntl(echo_, F_SETFL, O_NONBLOCK);
  window_ = run_shell(
      "LC_ALL=C.UTF-8 timeout 60 xdotool search --sync --onlyvisible --name 'Tafelrunde – Moderation' | head -n 1");
  while (!window_.empty() && window_.back() == '\n') window_.pop_back();
  if (window_.empty()) throw std::runtime_error("the desk's window did not open");
  run_shell("xdotool windowfocus --sync " + window_);
}

RunningDesk::~RunningDesk() {
  end(typist_);
  end(program_);
  close(echo_);
}

void RunningDesk::kill() {
  end(program_);
  end(typist_);
  run_shell("xdotool keyup Return");  // the typist may have gone with the key down
  read_echo();
}

// One xdotool for everything: "\n" in its own `type` would be a line-feed key, which no keyboard has.
void RunningDesk::start_typing(const std::string& text, int pause_ms) {
  end(typist_);
  const std::string pause = std::to_string(pause_ms);
  std::vector<std::string> words = {"env", "LC_ALL=C.UTF-8", "xdotool"};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    for (const std::string& word : {std::string("type"), std::string("--delay"), pause, std::string("--args"),
                                    std::string("1"), text.substr(at, line_end - at)})
      words.push_back(word);
    if (line_end < text.size())
      for (const std::string& word : {std::string("key"), std::string("--delay"), pause, std::string("Return")})
        words.push_back(word);
    at = line_end + 1;
  }
  typist_ = start(words, -1);
}

void RunningDesk::type(const std::string& text, int pause_ms) {
  start_typing(text, pause_ms);
  int status = 0;
  waitpid(typist_, &status, 0);
  typist_ = -1;
  if (status != 0) throw std::runtime_error("xdotool failed");
}

void RunningDesk::press(const std::vector<std::string>& keys, int pause_ms) {
  std::string line = "xdotool key --delay " + std::to_string(pause_ms);
  for (const std::string& key : keys) line += " " + key;
  run_shell(line);
}

bool RunningDesk::is_running() { return program_ > 0 && waitpid(program_, nullptr, WNOHANG) == 0; }

void RunningDesk::read_echo() {
  std::array<char, 4096> part;
  ssize_t count;
  while ((count = read(echo_, part.data(), part.size())) > 0)
    unread_.append(part.data(), static_cast<std::size_t>(count));
  std::size_t end_of_line;
  while ((end_of_line = unread_.find('\n')) != std::string::npos) {
    saved_.push_back(unread_.substr(0, end_of_line));
    unread_.erase(0, end_of_line + 1);
  }
}

std::vector<std::string> RunningDesk::saved() {
  read_echo();
  return saved_;
}

std::vector<std::string> RunningDesk::wait_for_saved(std::size_t count, std::chrono::seconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  while (saved().size() < count && std::chrono::steady_clock::now() < until) {
    pollfd ready{echo_, POLLIN, 0};
    poll(&ready, 1, 200);
    if (ready.revents & POLLHUP) break;  // the program has ended
  }
  return saved();
}

}  // namespace tafelrunde::test
