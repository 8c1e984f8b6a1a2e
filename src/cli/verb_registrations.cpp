// tafelrunde registrations SESSION [TABLE] [--preview] [--delete]: who registered, apart from the session.
#include <map>

#include "cli/context.h"
#include "cli/import_preview.h"
#include "exchange/registrations.h"
#include "shell/files.h"
#include "shell/registration_file.h"
#include "shell/table_file.h"

namespace tafelrunde::cli {
namespace {

using People = std::vector<exchange::RegisteredPerson>;

struct Options {
  std::string session;
  std::string table;
  bool preview = false;
  bool deletes = false;
};

// Those somebody must look at, each with every reason.
void say_flags(Context& context, const exchange::RegistrationTable& table) {
  for (std::size_t i = 0; i < table.people.size(); ++i)
    for (const Message& flag : table.people[i].flags)
      context.err << table.lines[i] << ": " << table.people[i].name << ": " << context.language.say(flag) << "\n";
  name_faults(context, context.err, table.faults);
}

void say_sums(Context& context, const People& people, const Session& session) {
  std::map<FieldKey, int> of_field;
  std::map<VenueKey, int> of_venue;
  long long flagged = 0;
  for (const auto& person : people) {
    ++of_venue[person.venue];
    for (const FieldKey& field : person.fields) ++of_field[field];
    if (!person.flags.empty()) ++flagged;
  }
  context.say("registrations.sum", counted(context, "count.people", static_cast<long long>(people.size())),
              std::to_string(flagged));
  for (const Venue& venue : session.programme.venues)
    if (of_venue[venue.key] > 0)
      context.say("registrations.of_venue", venue.city, counted(context, "count.people", of_venue[venue.key]));
  for (const Field& field : session.programme.fields)
    context.say("registrations.of_field", std::to_string(field.number), field.title,
                counted(context, "count.people", of_field[field.key]));
}

void take_table(Context& context, const Session& session, const Options& options, People people) {
  const auto format = shell::table_format_of(options.table);
  if (!format) return context.fail({"import.unknown_ending", {options.table}});
  const auto bytes = shell::read_file(options.table, shell::kMaxTableFileBytes);
  if (!bytes) return context.fail(bytes.problem());
  const auto table = exchange::parse_registrations(*bytes, *format, session);
  if (!table) return context.fail(table.problem());
  say_flags(context, *table);
  const int added = exchange::add_new(people, table->people);
  if (!options.preview)
    if (auto written = shell::write_registrations(options.session, people); !written)
      return context.fail(written.problem());
  context.say(
      options.preview ? "registrations.preview" : "registrations.taken", counted(context, "count.people", added),
      std::to_string(table->people.size() - static_cast<std::size_t>(added)), std::to_string(table->faults.size()));
  say_sums(context, people, session);
}

void remove_all(Context& context, const Options& options, const People& people) {
  const auto proof = shell::remove_registrations(options.session, people);
  if (!proof) return context.fail(proof.problem());
  for (const auto& found : proof->found)
    context.err << found.file.string() << ": "
                << context.language.say("registrations.found", found.words, std::to_string(found.count)) << "\n";
  const int places = proof->places();
  context.say("registrations.removed", counted(context, "count.people", static_cast<long long>(people.size())),
              std::to_string(places), counted(context, "count.files", proof->files_searched));
  if (places > 0) context.fail({"registrations.still_there", {std::to_string(places)}});
}

void registrations(Context& context, const Options& options) {
  const StationPtr station = open_to_read(context, options.session);
  if (!station) return;
  auto people = shell::read_registrations(options.session);
  if (!people) return context.fail(people.problem());
  if (options.deletes) return remove_all(context, options, *people);
  if (options.table.empty()) return say_sums(context, *people, station->session());
  take_table(context, station->session(), options, std::move(*people));
}

}  // namespace

void add_registrations(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("registrations", language.text("cli.registrations"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, language.text("cli.session_file")).required();
  const Option table = verb.option("TABLE", options->table, language.text("cli.registrations.table"));
  verb.flag("--preview", options->preview, language.text("cli.import.preview"));
  verb.flag("--delete", options->deletes, language.text("cli.registrations.delete")).excludes(table);
  verb.when_called([&context, options] { registrations(context, *options); });
}

}  // namespace tafelrunde::cli
