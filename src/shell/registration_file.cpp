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

// The session file and all that bears its name: draft, copies, export folder.
std::vector<fs::path> files_around(const fs::path& session) {
  std::vector<fs::path> files;
  std::error_code ignored;
  const fs::path folder = session.has_parent_path() ? session.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.path().filename().string().starts_with(session.stem().string())) continue;
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
    if (!entry.is_directory(ignored)) continue;
    for (const auto& inside : fs::recursive_directory_iterator(entry.path(), ignored))
      if (inside.is_regular_file(ignored)) files.push_back(inside.path());
  }
  return files;
}

int count_of(const std::string& words, const std::string& bytes) {
  int count = 0;
  for (auto at = bytes.find(words); at != std::string::npos; at = bytes.find(words, at + words.size())) ++count;
  return count;
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

Result<RemovalProof> remove_registrations(const fs::path& session,
                                          const std::vector<exchange::RegisteredPerson>& people) {
  const fs::path path = registration_path(session);
  std::error_code fault;
  if (fs::exists(path, fault)) {
    if (auto gone = overwrite(path, fs::file_size(path, fault)); !gone) return gone.problem();
    if (!fs::remove(path, fault)) return Message{"file.unwritable", {path.string(), fault.message()}};
  }
  RemovalProof proof;
  const auto words = exchange::personal_words(people);
  for (const fs::path& file : files_around(session)) {
    const auto bytes = read_file(file);
    if (!bytes) return bytes.problem();
    ++proof.files_searched;
    for (const std::string& each : words)
      if (const int count = count_of(each, *bytes); count > 0) proof.found.push_back({file, each, count});
  }
  return proof;
}

}  // namespace tafelrunde::shell
