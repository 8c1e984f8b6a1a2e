#include "journal/durability/interposer.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <map>

namespace tafelrunde::disk {
namespace {

// The one place in the project with state of its own: the functions below have no other way to know of it.
struct Watch {
  std::string folder;  // empty: nothing is watched
  bool is_recording = false;
  std::vector<Event> events;
  std::map<int, int> file_of_descriptor;
  std::map<std::string, int> file_of_name;
  int next_file = 0;

  int calls_until_failure = 0;  // 0: none is planned
  int error = 0;
  Lasting lasting = Lasting::once;
  bool has_failed = false;
};

Watch& watch() {
  static Watch the_watch;
  return the_watch;
}

bool is_inside(const char* path) {
  const auto& folder = watch().folder;
  return !folder.empty() && std::string(path).compare(0, folder.size(), folder) == 0;
}

bool is_watched(int descriptor) {
  if (watch().folder.empty()) return false;
  char link[64], target[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const auto length = ::readlink(link, target, sizeof target - 1);
  if (length <= 0) return false;
  target[length] = '\0';
  return is_inside(target);
}

// Whether this call is to fail; sets errno.
bool must_fail() {
  Watch& w = watch();
  if (w.calls_until_failure == 0) return false;
  if (w.calls_until_failure > 1) {
    --w.calls_until_failure;
    return false;
  }
  if (w.has_failed && w.lasting == Lasting::once) return false;
  w.has_failed = true;
  errno = w.error;
  return true;
}

int file_named(const std::string& name) {
  const auto [found, is_new] = watch().file_of_name.try_emplace(name, watch().next_file);
  if (is_new) ++watch().next_file;
  return found->second;
}

std::string name_of(const char* path) { return std::filesystem::path(path).filename().string(); }

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void note_open(int descriptor, const char* path, bool is_created) {
  if (!watch().is_recording || descriptor < 0) return;
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const std::string name = name_of(path);
  const int file = file_named(name);
  watch().file_of_descriptor[descriptor] = file;
  if (is_created) watch().events.push_back({Act::create, file, 0, {}, name, {}});
}

int open_watched(const char* path, int flags, mode_t mode) {
  using Open = int(const char*, int, ...);
  static Open* const kReal = real<Open>("open64");
  if (!is_inside(path)) return kReal(path, flags, mode);
  if (must_fail()) return -1;
  const bool is_new = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
  const int descriptor = kReal(path, flags, mode);
  note_open(descriptor, path, is_new);
  return descriptor;
}

int file_behind(int descriptor) {
  const auto found = watch().file_of_descriptor.find(descriptor);
  return found == watch().file_of_descriptor.end() ? -1 : found->second;
}

ssize_t write_watched(int descriptor, const void* bytes, std::size_t count, off_t offset) {
  using Write = ssize_t(int, const void*, std::size_t, off_t);
  static Write* const kReal = real<Write>("pwrite64");
  if (!is_watched(descriptor)) return kReal(descriptor, bytes, count, offset);
  if (must_fail()) return -1;
  if (watch().is_recording) {
    std::string copy(static_cast<const char*>(bytes), count);
    watch().events.push_back({Act::write, file_behind(descriptor), offset, std::move(copy), {}, {}});
  }
  return kReal(descriptor, bytes, count, offset);
}

int sync_watched(int descriptor, const char* function) {
  auto* const sync = real<int(int)>(function);
  if (!is_watched(descriptor)) return sync(descriptor);
  if (must_fail()) return -1;
  const int file = file_behind(descriptor);
  if (watch().is_recording) watch().events.push_back({file < 0 ? Act::sync_folder : Act::sync, file, 0, {}, {}, {}});
  return 0;  // what it costs is not what is tested here
}

int truncate_watched(int descriptor, off_t size) {
  using Truncate = int(int, off_t);
  static Truncate* const kReal = real<Truncate>("ftruncate64");
  if (!is_watched(descriptor)) return kReal(descriptor, size);
  if (must_fail()) return -1;
  if (watch().is_recording) watch().events.push_back({Act::truncate, file_behind(descriptor), size, {}, {}, {}});
  return kReal(descriptor, size);
}

int unlink_watched(const char* path, const char* function) {
  auto* const remove_path = real<int(const char*)>(function);
  if (!is_inside(path)) return remove_path(path);
  if (must_fail()) return -1;
  const int result = remove_path(path);
  if (result == 0 && watch().is_recording) {
    watch().events.push_back({Act::unlink, file_named(name_of(path)), 0, {}, name_of(path), {}});
    watch().file_of_name.erase(name_of(path));
  }
  return result;
}

void note_rename(const char* from, const char* to) {
  const int file = file_named(name_of(from));
  watch().file_of_name.erase(name_of(from));
  watch().file_of_name[name_of(to)] = file;
  watch().events.push_back({Act::rename, file, 0, {}, name_of(to), name_of(from)});
}

}  // namespace

void start_recording(const std::filesystem::path& folder) {
  watch() = Watch{};
  watch().folder = folder.string();
  watch().is_recording = true;
}

void acknowledge(long number) {
  if (watch().is_recording) watch().events.push_back({Act::acknowledge, -1, number, {}, {}, {}});
}

std::vector<Event> stop_recording() {
  auto events = std::move(watch().events);
  watch() = Watch{};
  return events;
}

void spare_syncs(const std::filesystem::path& folder) {
  watch() = Watch{};
  watch().folder = folder.string();
}

void start_failing(const std::filesystem::path& folder, int nth, int error, Lasting lasting) {
  watch() = Watch{};
  watch().folder = folder.string();
  watch().calls_until_failure = nth;
  watch().error = error;
  watch().lasting = lasting;
}

bool stop_failing() {
  const bool has_failed = watch().has_failed;
  watch() = Watch{};
  return has_failed;
}

}  // namespace tafelrunde::disk

using namespace tafelrunde::disk;

// The C library's names, each also with its large-file twin.
extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open_watched(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  return open_watched(path, flags, mode);
}
ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  return write_watched(descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
  return write_watched(descriptor, bytes, count, offset);
}
int fsync(int descriptor) { return sync_watched(descriptor, "fsync"); }
int fdatasync(int descriptor) { return sync_watched(descriptor, "fdatasync"); }
int ftruncate(int descriptor, off_t size) noexcept { return truncate_watched(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) noexcept { return truncate_watched(descriptor, size); }
int unlink(const char* path) noexcept { return unlink_watched(path, "unlink"); }
int remove(const char* path) noexcept { return unlink_watched(path, "remove"); }
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
  using Rename = int(int, const char*, int, const char*, unsigned);
  static Rename* const kReal = real<Rename>("renameat2");
  if (is_inside(to) && must_fail()) return -1;
  const int result = kReal(from_folder, from, to_folder, to, flags);
  if (result == 0 && is_inside(to) && watch().is_recording) note_rename(from, to);
  return result;
}

}  // extern "C"
