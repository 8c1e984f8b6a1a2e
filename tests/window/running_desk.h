// The real program in a real window on the display of this test, typed at through the X server.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tafelrunde::test {

// Runs a command line of the shell and gives what it printed; throws if it failed.
std::string run_shell(const std::string& command);

class RunningDesk {
 public:
  // Starts the program on `session` and gives its window the keyboard.
  RunningDesk(const std::string& session, const std::string& state_folder);
  RunningDesk(const RunningDesk&) = delete;
  RunningDesk& operator=(const RunningDesk&) = delete;
  ~RunningDesk();  // kill -9, if it still runs

  // Types text, "\n" being the Enter key, with this pause between keys. Returns when the last key was pressed.
  void type(const std::string& text, int pause_ms);
  // The same on the side: returns at once.
  void start_typing(const std::string& text, int pause_ms);

  // Presses keys one after the other, as xdotool names them: {"F11", "alt+w", "ctrl+Return"}.
  void press(const std::vector<std::string>& keys, int pause_ms = 150);
  bool is_running();

  // Reads what the program echoed as saved so far, without waiting.
  std::vector<std::string> saved();
  // Waits until so many statements were shown as saved, or the time is over.
  std::vector<std::string> wait_for_saved(std::size_t count, std::chrono::seconds at_most);

  void kill();

 private:
  void read_echo();

  pid_t program_ = -1;
  pid_t typist_ = -1;
  int echo_ = -1;
  std::string window_;
  std::string unread_;
  std::vector<std::string> saved_;
};

}  // namespace tafelrunde::test
