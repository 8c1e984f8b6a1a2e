// What is printed around a conference: sheets to write on at the tables, the board as a poster, a page to take home.
#pragma once

#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/page_set.h"
#include "exchange/report.h"

namespace tafelrunde::exchange {

// A sheet for each field of action and each round, A4: the question, and rows for number, words, kind and mentions.
PageSet capture_sheets(const Session& session, const Edition& edition);
// The board of each field with its clusters and every released statement, A3 landscape; fields without any have none.
PageSet board_sheets(const Session& session, const Edition& edition);
// The central results in brief, with where to turn; written as a report is.
Report handout_of(const Session& session, const Edition& edition);

}  // namespace tafelrunde::exchange
