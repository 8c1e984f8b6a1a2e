// A bus of the test's own, with a screen saver, notifications and a login manager that only note what they are asked.
#include "shell/wakefulness.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

using namespace tafelrunde::shell;

namespace {

constexpr const char* kInterfaces =
    "<node>"
    "<interface name='org.freedesktop.ScreenSaver'><method name='Inhibit'>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='out'/></method></interface>"
    "<interface name='org.freedesktop.Notifications'><method name='Inhibit'>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='u' direction='out'/></method></interface>"
    "<interface name='org.freedesktop.login1.Manager'><method name='Inhibit'>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='h' direction='out'/></method></interface>"
    "</node>";

// Answers while the test waits. Refuses to forbid sleep if told so, as a login manager may.
class Desktop {
 public:
  explicit Desktop(bool forbids_sleep) : may_forbid_sleep_(forbids_sleep) {
    bus_ = g_test_dbus_new(G_TEST_DBUS_NONE);
    g_test_dbus_up(bus_);
    setenv("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address(bus_), 1);
    connection_ = g_dbus_connection_new_for_address_sync(
        g_test_dbus_get_bus_address(bus_),
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
        nullptr, nullptr, nullptr);
    node_ = g_dbus_node_info_new_for_xml(kInterfaces, nullptr);
    offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", 0);
    offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", 1);
    offer("org.freedesktop.login1", "/org/freedesktop/login1", 2);
  }
  ~Desktop() {
    g_dbus_connection_close_sync(connection_, nullptr, nullptr);
    g_object_unref(connection_);
    g_dbus_node_info_unref(node_);
    g_test_dbus_down(bus_);
    g_object_unref(bus_);
    if (held_by_ >= 0) close(held_by_);
    unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
  }

  template <class Done>
  bool wait_for(const Done& done) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!done() && std::chrono::steady_clock::now() < end) g_main_context_iteration(nullptr, FALSE);
    return done();
  }

  // True if the file that the login manager lent is still open at the other end.
  bool is_held() const {
    char byte;
    return held_by_ >= 0 && read(held_by_, &byte, 1) < 0;  // not blocking: nothing to read, but nobody closed it
  }

  std::vector<std::string> asked;

 private:
  void offer(const char* name, const char* path, int interface) {
    static const GDBusInterfaceVTable kTable = {&Desktop::answer, nullptr, nullptr, {}};
    g_dbus_connection_register_object(connection_, path, node_->interfaces[interface], &kTable, this, nullptr,
                                      nullptr);
    g_variant_unref(g_dbus_connection_call_sync(connection_, "org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                                "RequestName", g_variant_new("(su)", name, 0U), nullptr,
                                                G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr));
  }

  static void answer(GDBusConnection*, const gchar*, const gchar*, const gchar* interface, const gchar*,
                     GVariant* arguments, GDBusMethodInvocation* call, gpointer data) {
    auto& desktop = *static_cast<Desktop*>(data);
    gchar* said = g_variant_print(arguments, FALSE);
    desktop.asked.push_back(std::string(interface) + " " + said);
    g_free(said);
    if (std::string(interface) != "org.freedesktop.login1.Manager")
      return g_dbus_method_invocation_return_value(call, g_variant_new("(u)", 7U));
    const gchar* what = nullptr;
    g_variant_get_child(arguments, 0, "&s", &what);
    if (!desktop.may_forbid_sleep_ && std::string(what) != "idle")
      return g_dbus_method_invocation_return_dbus_error(call, "org.freedesktop.DBus.Error.AccessDenied", "nein");
    desktop.lend(call);
  }

  void lend(GDBusMethodInvocation* call) {
    int ends[2];
    REQUIRE(pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
    held_by_ = ends[0];
    GUnixFDList* files = g_unix_fd_list_new();
    g_unix_fd_list_append(files, ends[1], nullptr);
    close(ends[1]);
    g_dbus_method_invocation_return_value_with_unix_fd_list(call, g_variant_new("(h)", 0), files);
    g_object_unref(files);
  }

  bool may_forbid_sleep_;
  GTestDBus* bus_;
  GDBusConnection* connection_;
  GDBusNodeInfo* node_;
  int held_by_ = -1;
};

bool has_a_bus() { return std::system("command -v dbus-daemon >/dev/null") == 0; }

}  // namespace

TEST_SUITE("keeping the computer awake") {
  TEST_CASE("screen saver, notifications and sleep are asked to wait, with the reason, and let go afterwards") {
    REQUIRE_MESSAGE(has_a_bus(), "dbus-daemon is missing");
    Desktop desktop(true);
    {
      const Wakefulness awake("Eine Konferenz läuft");
      REQUIRE(desktop.wait_for([&] { return awake.has_asked(); }));
      CHECK(awake.granted() == 3);
      REQUIRE(desktop.asked.size() == 3);
      for (const std::string& call : desktop.asked) CHECK(call.find("Eine Konferenz läuft") != std::string::npos);
      CHECK(desktop.asked[2].find("idle:sleep") != std::string::npos);
      CHECK(desktop.is_held());
    }
    CHECK_FALSE(desktop.is_held());
  }

  TEST_CASE("who may not forbid sleep forbids at least idling") {
    REQUIRE_MESSAGE(has_a_bus(), "dbus-daemon is missing");
    Desktop desktop(false);
    const Wakefulness awake("Eine Konferenz läuft");
    REQUIRE(desktop.wait_for([&] { return awake.has_asked(); }));
    CHECK(awake.granted() == 3);
    CHECK(desktop.asked.back().find("'idle'") != std::string::npos);
  }

  TEST_CASE("where there is no bus nothing happens, and nobody waits") {
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nirgends/bus", 1);
    setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nirgends/system", 1);
    const Wakefulness awake("Eine Konferenz läuft");
    while (!awake.has_asked()) g_usleep(1000);
    CHECK(awake.granted() == 0);
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
    unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
  }
}
