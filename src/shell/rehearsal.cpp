#include "shell/rehearsal.h"

#include "journal/hash.h"
#include "shell/mapped_file.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCopyName = "probe.tafel";
constexpr std::size_t kDigitsSaid = 12;

fs::path folder_of(const fs::path& session) {
  fs::path folder = session;
  folder += ".probe";
  return folder;
}

Result<std::string> digest_of(const fs::path& file) {
  const auto mapped = MappedFile::open(file);
  if (!mapped) return mapped.problem();
  return journal::hex(journal::sha256(mapped->bytes()));
}

}  // namespace

Result<Rehearsal> Rehearsal::begin(const fs::path& session) {
  const auto digest = digest_of(session);
  if (!digest) return digest.problem();
  const fs::path folder = folder_of(session), copy = folder / kCopyName;
  std::error_code error;
  fs::remove_all(folder, error);  // what a rehearsal left that was cut off; nothing else is ever kept there
  if (!error) fs::create_directory(folder, error);
  if (!error) fs::copy_file(session, copy, error);
  if (!error) return Rehearsal(session, copy, *digest);
  const std::string why = error.message();
  fs::remove_all(folder, error);
  return Message{"rehearsal.not_begun", {why}};
}

Message Rehearsal::end() const {
  std::error_code error;
  fs::remove_all(folder_of(session_), error);
  if (error || fs::exists(folder_of(session_), error)) return {"rehearsal.left_over", {folder_of(session_).string()}};
  const auto digest = digest_of(session_);
  const std::string name = session_.filename().string();
  if (!digest || *digest != digest_) return {"rehearsal.changed", {name}};
  return {"rehearsal.discarded", {name, digest_.substr(0, kDigitsSaid)}};
}

}  // namespace tafelrunde::shell
