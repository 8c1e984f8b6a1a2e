// Keeps the computer awake while something is projected: no screen saver, no suspend, and no notification where the
// desktop lets itself be asked. Asks over D-Bus, on a thread of its own; where nobody answers, nothing happens.
//   org.freedesktop.ScreenSaver (Idle Inhibition Service, freedesktop.org), session bus
//   org.freedesktop.login1.Manager.Inhibit (systemd-logind), system bus
//   org.freedesktop.Notifications.Inhibit (KDE's addition), session bus
#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace tafelrunde::shell {

class Wakefulness {
 public:
  // `why` is shown by desktops that list what keeps them awake.
  explicit Wakefulness(std::string why);
  Wakefulness(const Wakefulness&) = delete;
  Wakefulness& operator=(const Wakefulness&) = delete;
  ~Wakefulness();  // everything is as it was

  // So many of the three granted it by now.
  int granted() const { return granted_; }
  bool has_asked() const { return has_asked_; }  // all of them, with or without an answer

 private:
  void ask();

  std::string why_;
  std::atomic<int> granted_ = 0;
  std::atomic<bool> has_asked_ = false;
  struct Held;
  Held* held_;
  std::thread asking_;
};

}  // namespace tafelrunde::shell
