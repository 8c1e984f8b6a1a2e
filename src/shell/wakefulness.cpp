#include "shell/wakefulness.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#include <memory>

namespace tafelrunde::shell {
namespace {

constexpr int kPatience_ms = 2000;
constexpr const char* kProgram = "Tafelrunde";

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct UnrefVariant {
  void operator()(GVariant* value) const { g_variant_unref(value); }
};
struct FreeText {
  void operator()(char* text) const { g_free(text); }
};
using Connection = std::unique_ptr<GDBusConnection, Unref>;
using Value = std::unique_ptr<GVariant, UnrefVariant>;

// A connection of our own: what was granted through it ends with it. Null where there is no such bus.
Connection connected_to(GBusType bus, GCancellable* cancel) {
  const std::unique_ptr<char, FreeText> address(g_dbus_address_get_for_bus_sync(bus, cancel, nullptr));
  if (!address) return nullptr;
  constexpr auto kFlags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
  return Connection(g_dbus_connection_new_for_address_sync(address.get(), kFlags, nullptr, cancel, nullptr));
}

struct Service {
  const char* name;
  const char* path;
  const char* interface;
};

// True if it was granted. `arguments` is taken over.
bool is_granted(GDBusConnection* bus, const Service& service, GVariant* arguments, GCancellable* cancel) {
  const Value answer(g_dbus_connection_call_sync(bus, service.name, service.path, service.interface, "Inhibit",
                                                 arguments, G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE,
                                                 kPatience_ms, cancel, nullptr));
  return answer != nullptr;
}

// The file that holds it while it is open; -1 if it was not granted.
int held_by_login(GDBusConnection* bus, const char* what, const std::string& why, GCancellable* cancel) {
  GUnixFDList* files = nullptr;
  const Value answer(g_dbus_connection_call_with_unix_fd_list_sync(
      bus, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "Inhibit",
      g_variant_new("(ssss)", what, kProgram, why.c_str(), "block"), G_VARIANT_TYPE("(h)"), G_DBUS_CALL_FLAGS_NONE,
      kPatience_ms, nullptr, &files, cancel, nullptr));
  const std::unique_ptr<GUnixFDList, Unref> owned(files);
  if (!answer || !files) return -1;
  gint32 place = 0;
  g_variant_get(answer.get(), "(h)", &place);
  return g_unix_fd_list_get(files, place, nullptr);
}

}  // namespace

struct Wakefulness::Held {
  std::unique_ptr<GCancellable, Unref> cancel{g_cancellable_new()};
  Connection session_bus;
  int login_file = -1;
};

Wakefulness::Wakefulness(std::string why) : why_(std::move(why)), held_(new Held), asking_([this] { ask(); }) {}

Wakefulness::~Wakefulness() {
  g_cancellable_cancel(held_->cancel.get());  // whoever has not answered is not waited for
  asking_.join();
  if (held_->session_bus) g_dbus_connection_close_sync(held_->session_bus.get(), nullptr, nullptr);
  if (held_->login_file >= 0) ::close(held_->login_file);
  delete held_;
}

void Wakefulness::ask() {
  GCancellable* cancel = held_->cancel.get();
  held_->session_bus = connected_to(G_BUS_TYPE_SESSION, cancel);
  if (GDBusConnection* bus = held_->session_bus.get()) {
    granted_ += is_granted(
        bus, {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
        g_variant_new("(ss)", kProgram, why_.c_str()), cancel);
    granted_ += is_granted(
        bus, {"org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"},
        g_variant_new("(ssa{sv})", "tafelrunde", why_.c_str(), nullptr), cancel);
  }
  if (const Connection bus = connected_to(G_BUS_TYPE_SYSTEM, cancel)) {
    held_->login_file = held_by_login(bus.get(), "idle:sleep", why_, cancel);
    // A user who may not forbid sleep may still forbid idling.
    if (held_->login_file < 0) held_->login_file = held_by_login(bus.get(), "idle", why_, cancel);
    granted_ += held_->login_file >= 0;
    g_dbus_connection_close_sync(bus.get(), nullptr, nullptr);
  }
  has_asked_ = true;
}

}  // namespace tafelrunde::shell
