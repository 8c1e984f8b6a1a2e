#include "shell/registration_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".anmeldungen";

// On a disk that writes in place nothing of it can be read again; one that moves what it writes keeps traces of its
// own.
Outcome overwrite(const fs::path& path, std::uintmax_t size) {
  const auto refused = [&] { return Message{"file.unwritable", {path.string(), std::strerror(errno)}}; };
  const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return refused();
  const std::string zeros(static_cast<std::size_t>(size), '\0');
  const bool is_written =
      write(file, zeros.data(), zeros.size()) == static_cast<ssize_t>(zeros.size()) && fsync(file) == 0;
  const Outcome outcome = is_written ? Outcome() : Outcome(refused());
  close(file);
  return outcome;
}

}  // namespace

fs::path registration_path(const fs::path& session) {
  fs::path path = session;
  path += kEnding;
  return path;
}

Result<std::vector<exchange::RegisteredPerson>> read_registrations(const fs::path& session) {
  const fs::path path = registration_path(session);
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return std::vector<exchange::RegisteredPerson>{};
  const auto bytes = read_file(path);
  if (!bytes) return bytes.problem();
  return exchange::registrations_from_json(*bytes);
}

Outcome write_registrations(const fs::path& session, const std::vector<exchange::RegisteredPerson>& people) {
  return write_file(registration_path(session), exchange::registrations_json(people), Readers::owner);
}

Result<ByteSearch> remove_registrations(const fs::path& session,
                                        const std::vector<exchange::RegisteredPerson>& people) {
  const fs::path path = registration_path(session);
  std::error_code fault;
  if (fs::exists(path, fault)) {
    if (auto gone = overwrite(path, fs::file_size(path, fault)); !gone) return gone.problem();
    if (!fs::remove(path, fault)) return Message{"file.unwritable", {path.string(), fault.message()}};
  }
  return search_around(session, exchange::personal_words(people));
}

}  // namespace tafelrunde::shell
