#include "shell/look_around.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/apply.h"
#include "exchange/answers_table.h"
#include "exchange/paper_table.h"
#include "exchange/statement_table.h"
#include "journal/journal.h"
#include "shell/files.h"
#include "shell/table_file.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;
using desk::FileOffer;
using exchange::TableFormat;

std::string counted(const Language& language, const std::string& key, std::size_t count) {
  return language.say(key + (count == 1 ? ".one" : ".many"), std::to_string(count));
}

// --- sessions of other tables ---

template <class Things, class RegisterOf>
std::size_t divergences(const Things& things, const RegisterOf& register_of) {
  return static_cast<std::size_t>(std::count_if(
      things.begin(), things.end(), [&](const auto& each) { return register_of(each.second).diverges(); }));
}

std::size_t versions_side_by_side(const Session& session) {
  return divergences(
             session.statements, [](const Statement& each) -> const auto& { return each.text; }) +
         divergences(
             session.clusters, [](const Cluster& each) -> const auto& { return each.title; }) +
         divergences(
             session.findings, [](const Finding& each) -> const auto& { return each.text; });
}

bool is_same_conference(const std::vector<Operation>& theirs, const Session& session) {
  return std::any_of(theirs.begin(), theirs.end(), [&](const Operation& operation) {
    const auto* opened = std::get_if<ConferenceOpened>(&operation.fact);
    return opened && (opened->conference == session.conference || session.linked.contains(opened->conference));
  });
}

std::string stations_in(const std::vector<Operation>& operations) {
  std::set<std::string> names;
  for (const Operation& operation : operations)
    if (const auto* started = std::get_if<StationStarted>(&operation.fact)) names.insert(started->name.text);
  std::string said;
  for (const std::string& name : names) said += (said.empty() ? "" : ", ") + neutralised(name);
  return shortened(said, 80);
}

// "Tisch 4, Tisch 5": which tables' statements are among them.
std::string tables_in(const std::vector<Operation>& operations, const Language& language) {
  std::set<std::string> tables;
  for (const Operation& operation : operations)
    if (const auto* captured = std::get_if<StatementCaptured>(&operation.fact); captured && !captured->table.empty())
      tables.insert(language.say("desk.table", neutralised(captured->table)));
  std::string said;
  for (const std::string& table : tables) said += (said.empty() ? "" : ", ") + table;
  return shortened(said, 80);
}

void describe_merge(FileOffer& offer, const std::vector<Operation>& theirs, const Session& session,
                    const Language& language) {
  Session together = session;
  std::size_t added = 0, statements = 0, already = 0;
  for (const Operation& operation : theirs) {
    if (session.history.contains(operation.stamp.id)) {
      ++already;
      continue;
    }
    ++added;
    statements += std::holds_alternative<StatementCaptured>(operation.fact);
    apply(together, operation);
  }
  const std::size_t before = versions_side_by_side(session), after = versions_side_by_side(together);
  offer.about = stations_in(theirs);
  if (const std::string tables = tables_in(theirs, language); !tables.empty())
    offer.about += (offer.about.empty() ? "" : " · ") + tables;
  if (!offer.about.empty()) offer.about += "\n";
  offer.is_possible = added > 0;
  if (added == 0) {
    offer.about += language.text("files.all_there");
    return;
  }
  offer.about += language.say("files.would_add", counted(language, "count.statements", statements),
                              counted(language, "count.operations", added), std::to_string(already));
  if (after > before) offer.about += "\n" + language.say("files.versions", std::to_string(after - before));
  if (offer.deed == FileOffer::Deed::merge_as_same) offer.about += "\n" + language.text("files.other_conference");
}

FileOffer session_offer(const fs::path& path, const Session& session, const Language& language) {
  FileOffer offer{FileOffer::Deed::merge,       path.string(), path.filename().string(), {},
                  language.text("files.merge"), false};
  const auto journal = journal::Journal::open(path, journal::Journal::Access::read_only);
  const auto theirs = journal ? journal->read_all() : Result<std::vector<Operation>>(journal.problem());
  if (!theirs) {
    offer.about = language.say(theirs.problem());
    return offer;
  }
  if (!is_same_conference(*theirs, session)) {
    offer.deed = FileOffer::Deed::merge_as_same;
    offer.deed_said = language.text("files.merge_as_same");
  }
  describe_merge(offer, *theirs, session, language);
  return offer;
}

// --- tables and papers ---

Result<Command> refused_rows(const std::vector<exchange::RowFault>& faults, const Language& language) {
  const auto& first = faults.front();
  return Message{"import.faulty_rows",
                 {std::to_string(faults.size()), std::to_string(first.line), language.say(first.reason)}};
}

Result<Command> paper_command(const Result<exchange::PaperTable>& paper, const Language& language) {
  if (!paper) return paper.problem();
  if (!paper->faults.empty()) return refused_rows(paper->faults, language);
  return Command(ImportPaper{paper->items});
}

Result<Command> table_command(const std::string& bytes, TableFormat format, const Session& session,
                              const Language& language) {
  if (auto answers = exchange::parse_answers(bytes, format, session);
      answers && answers->faults.empty() && !answers->answers.empty())
    return Command(AnswerFindings{answers->answers});
  auto statements = exchange::parse_statements(bytes, format, session);
  if (!statements) {
    const auto paper = exchange::parse_paper(bytes, format, session);
    return paper ? paper_command(paper, language) : Result<Command>(statements.problem());
  }
  if (!statements->faults.empty()) return refused_rows(statements->faults, language);
  std::vector<ImportedStatement> rows = std::move(statements->rows);
  rows.insert(rows.end(), statements->held_back.begin(), statements->held_back.end());
  std::erase_if(rows, [&](const ImportedStatement& row) { return session.origins.contains(row.origin); });
  return Command(ImportStatements{std::move(rows), {ReleaseState::pending, {}}});
}

std::string said_of(const Command& command, const Language& language) {
  if (const auto* statements = std::get_if<ImportStatements>(&command))
    return statements->rows.empty()
               ? language.text("files.all_there")
               : language.say("files.would_take", counted(language, "count.statements", statements->rows.size()));
  if (const auto* paper = std::get_if<ImportPaper>(&command))
    return language.say("files.would_take_paper", std::to_string(paper->items.size()));
  const auto* answers = std::get_if<AnswerFindings>(&command);
  return answers ? language.say("files.would_take_answers", std::to_string(answers->answers.size())) : std::string();
}

bool brings_nothing(const Command& command) {
  const auto* statements = std::get_if<ImportStatements>(&command);
  return statements && statements->rows.empty();
}

// The first words of what would come in, so that the wrong column is seen before it is taken.
std::string first_words(const Command& command) {
  const auto* statements = std::get_if<ImportStatements>(&command);
  if (!statements || statements->rows.empty()) return {};
  return "\n„" + shortened(neutralised(statements->rows.front().text), 90) + "“";
}

FileOffer table_offer(const fs::path& path, const Session& session, const Language& language) {
  FileOffer offer{FileOffer::Deed::take_in,       path.string(), path.filename().string(), {},
                  language.text("files.take_in"), false};
  const auto command = command_of_file(path, session, language);
  offer.is_possible = command && !brings_nothing(*command);
  offer.about = command ? said_of(*command, language) + first_words(*command) : language.say(command.problem());
  return offer;
}

// --- sticks ---

FileOffer stick_offer(const fs::path& stick, const fs::path& session_path, const Language& language) {
  FileOffer offer{FileOffer::Deed::back_up,
                  stick.string(),
                  language.say("files.stick", stick.filename().string()),
                  {},
                  language.text("files.back_up"),
                  true};
  std::error_code fault;
  const bool has_copy = fs::exists(copy_on(stick, session_path), fault);
  const auto room = fs::space(stick, fault);
  if (fault) {
    offer.is_possible = false;
    offer.about = language.say("file.unreadable", stick.string(), fault.message());
    return offer;
  }
  offer.about = language.say(has_copy ? "files.has_copy" : "files.no_copy", std::to_string(room.available >> 20));
  return offer;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string tables_arrived(const Session& session, const Language& language) {
  const Venue* venue = find_venue(session.programme, session.venue);
  const std::size_t expected =
      venue && venue->tables > 0 ? static_cast<std::size_t>(venue->tables) : session.programme.fields.size();
  std::set<std::string> tables;
  for (const auto& [id, statement] : session.statements)
    if (statement.is_here() && !statement.table.empty()) tables.insert(statement.table);
  if (expected == 0) return {};
  return language.say("files.arrived", std::to_string(tables.size()), std::to_string(expected));
}

fs::path copy_on(const fs::path& stick, const fs::path& session_path) {
  return stick / (session_path.stem().string() + "-sicherung.tafel");
}

Outcome put_copy(const fs::path& session_path, const fs::path& stick) {
  auto journal = journal::Journal::open(session_path, journal::Journal::Access::read_only);
  if (!journal) return journal.problem();
  const fs::path target = copy_on(stick, session_path);
  fs::path fresh = target;
  fresh += ".neu";
  std::error_code fault;
  fs::remove(fresh, fault);  // of a copy that was interrupted
  if (auto copied = journal->copy_to(fresh); !copied) return copied;
  fs::rename(fresh, target, fault);
  if (fault) return Message{"file.unwritable", {target.string(), fault.message()}};
  return sync_folder(stick);
}

Result<Command> command_of_file(const fs::path& path, const Session& session, const Language& language) {
  const auto bytes = read_file(path, kMaxTableFileBytes);
  if (!bytes) return bytes.problem();
  if (const auto document = document_format_of(path))
    return paper_command(exchange::parse_paper_document(*bytes, *document, session), language);
  if (const auto format = table_format_of(path)) return table_command(*bytes, *format, session, language);
  return Message{"import.unknown_ending", {path.string()}};
}

std::vector<desk::FileOffer> look_around(const fs::path& session_path, const Session& session,
                                         const Language& language, const std::vector<fs::path>& sticks) {
  std::vector<desk::FileOffer> offers;
  std::vector<fs::path> folders{session_path.has_parent_path() ? session_path.parent_path() : fs::path(".")};
  folders.insert(folders.end(), sticks.begin(), sticks.end());
  std::error_code ignored;
  for (const fs::path& folder : folders)
    for (const fs::path& file : files_in(folder)) {
      const bool is_ours = fs::equivalent(file, session_path, ignored) || file == copy_on(folder, session_path);
      if (file.extension() == ".tafel" && !is_ours) offers.push_back(session_offer(file, session, language));
      if (table_format_of(file) || document_format_of(file)) offers.push_back(table_offer(file, session, language));
    }
  for (const fs::path& stick : sticks) offers.push_back(stick_offer(stick, session_path, language));
  std::stable_partition(offers.begin(), offers.end(), [](const FileOffer& offer) { return offer.is_possible; });
  return offers;
}

}  // namespace tafelrunde::shell
