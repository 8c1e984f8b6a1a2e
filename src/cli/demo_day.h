// The main job played from start to end without a person: a conference is prepared, copied to the tables, captured
// there, brought together, grouped, weighed, concluded and shown in the plenary. Its clock and randomness are fixed,
// so that every playing gives the same session. Internal to cli.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "cli/context.h"
#include "exchange/statement_table.h"

namespace tafelrunde::cli {

class DemoDay {
 public:
  // Writes below `folder`: magdeburg.tafel and tische/tisch-N.tafel. Takes its words from sessions/magdeburg.
  DemoDay(Context& context, std::filesystem::path folder, std::filesystem::path sources);

  // Plays the whole day and says each step. Gives the plenary laptop's station, or the problem that ended the day.
  Result<StationPtr> play();

  // A proposal of the field "Bildung und Sprachförderung" before it was adopted, for a picture of the ghosts, and the
  // session as it then was.
  const ClusterProposal& seen_proposal() const { return seen_proposal_; }
  const Session& seen_session() const { return seen_session_; }

 private:
  // Each step says what it did; a problem ends the day.
  Outcome prepare();
  Outcome import_paper();
  Outcome hand_out_to_tables();
  Outcome capture_at_tables();
  CountAttendance heads_at(const Field& field, const PhaseKey& round) const;
  Outcome capture_at(station::Station& table, const Field& field);
  Outcome capture_live();
  Outcome bring_together();
  Outcome group_by_hand();
  Outcome propose_for_the_rest();
  Outcome conclude();
  Outcome show_plenary();

  Outcome capture(station::Station& station, const ImportedStatement& row);
  Outcome conclude_row(const std::vector<std::string>& cells);
  ClusterId cluster_named(const FieldKey& field, const std::string& title) const;
  Outcome carry_out(station::Station& station, Command command);
  station::Setup setup(std::uint64_t number, const std::string& name);
  void wait_s(int seconds) { *now_ms_ += seconds * 1000LL; }
  const Session& session() const { return plenary_->session(); }

  Context& context_;
  std::filesystem::path folder_;
  std::filesystem::path sources_;
  std::shared_ptr<std::int64_t> now_ms_;
  StationPtr plenary_;
  std::vector<ImportedStatement> at_tables_;  // rows of tables.tsv, in order
  std::shared_ptr<const analysis::Lexicon> lexicon_;
  ClusterProposal seen_proposal_;
  Session seen_session_;
};

}  // namespace tafelrunde::cli
