// tafelrunde check DIR [SESSION]: is a delivered folder whole and unchanged, and does it tell this session? Exit 1
// and the place of the fault.
#include <set>

#include "cli/context.h"
#include "exchange/manifest.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string folder;
  std::string session;
};

// One file against its entry; every fault is said, not only the first.
void check_file(Context& context, const fs::path& folder, const exchange::ManifestEntry& entry) {
  const auto bytes = shell::read_file(folder / entry.name);
  if (!bytes) return context.fail(bytes.problem());
  if (bytes->size() != entry.size)
    return context.fail(
        {"check.other_size", {entry.name, std::to_string(bytes->size()), std::to_string(entry.size)}});
  if (exchange::sha256_hex(*bytes) != entry.sha256) context.fail({"check.other_bytes", {entry.name}});
}

// What lies in the folder and was not delivered with the rest is named; it is no fault.
void name_strangers(Context& context, const fs::path& folder, const exchange::Manifest& manifest) {
  std::set<std::string> known{exchange::kManifestName};
  for (const auto& entry : manifest.files) known.insert(entry.name);
  std::set<std::string> strangers;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (const std::string name = at->path().filename().string(); !known.contains(name)) strangers.insert(name);
  for (const std::string& name : strangers) context.say("check.stranger", name);
}

void check_session(Context& context, const std::string& path, const exchange::Manifest& manifest) {
  const StationPtr station = open_to_read(context, path);
  if (!station) return;
  if (exchange::journal_state(station->session()) == manifest.journal_state)
    return context.say("check.same_state", path);
  context.fail({"check.other_state",
                {path, std::to_string(station->session().history.size()), std::to_string(manifest.operations)}});
}

void check(Context& context, const Options& options) {
  const fs::path folder(options.folder);
  const auto bytes = shell::read_file(folder / exchange::kManifestName);
  if (!bytes) return context.fail(bytes.problem());
  const auto manifest = exchange::parse_manifest(*bytes);
  if (!manifest) return context.fail(manifest.problem());
  for (const auto& entry : manifest->files) check_file(context, folder, entry);
  name_strangers(context, folder, *manifest);
  if (!options.session.empty()) check_session(context, options.session, *manifest);
  if (context.exit_code == 0)
    context.say("check.sound", counted(context, "count.files", static_cast<long long>(manifest->files.size())),
                manifest->as_of);
}

}  // namespace

void add_check(Verb root, Context& context) {
  Verb verb = root.add_verb("check", context.language.text("cli.check"));
  auto options = std::make_shared<Options>();
  verb.option("DIR", options->folder, context.language.text("cli.check.folder")).required();
  verb.option("SESSION", options->session, context.language.text("cli.check.session"));
  verb.when_called([&context, options] { check(context, *options); });
}

}  // namespace tafelrunde::cli
