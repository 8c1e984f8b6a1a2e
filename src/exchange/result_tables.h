// The state as tables: every statement (also deleted, unreleased and unclustered ones, with its state in words),
// every cluster, every standing finding. docs/export-formats.md describes the columns; names there are never changed,
// new columns come at the end.
#pragma once

#include <vector>

#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/sheet.h"

namespace tafelrunde::exchange {

// One row per statement, in order of capture. As CSV it can be imported again with every word (statement_table.h).
Sheet statement_rows(const Session& session);

// One row per cluster, field by field, in order of forming; those on the board first, then dissolved and merged ones.
Sheet cluster_rows(const Session& session);

// One row per finding, field by field, central results first. The columns from "Zuständigkeit" on that a conference
// does not fill are there for the ministry.
// With a recut, "Kapitel Konzept" and "Querschnittsthema" say where the finding's field goes.
Sheet finding_rows(const Session& session, const Recut& recut = {});

// The findings again, under each chapter and topic their field goes into, in the order of these; those that go
// nowhere last, as "(ohne Kapitel)".
Sheet recut_rows(const Session& session, const Edition& edition);

// One row per group at a table; one row per vote by hands. Without rows where nobody counted.
Sheet attendance_rows(const Session& session);
Sheet hand_vote_rows(const Session& session);

// What a workbook holds beside those: what it is about, and what every column means.
Sheet about_rows(const Session& session, const Edition& edition);
Sheet column_rows(const std::vector<Sheet>& tables, const Edition& edition);

// All of them, in the order of the sheets; the counts of people only where somebody counted.
std::vector<Sheet> workbook_tables(const Session& session, const Edition& edition);

}  // namespace tafelrunde::exchange
