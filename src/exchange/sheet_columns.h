// The columns of the tables that are delivered. A name is read by others and never changed; new ones come at the end.
// Internal to exchange.
#pragma once

#include <vector>

#include "exchange/sheet.h"

namespace tafelrunde::exchange {

std::vector<Column> statement_columns();
std::vector<Column> cluster_columns();
std::vector<Column> finding_columns();
std::vector<Column> recut_columns();
std::vector<Column> attendance_columns();
std::vector<Column> hand_vote_columns();
std::vector<Column> about_columns();
std::vector<Column> explanation_columns();

}  // namespace tafelrunde::exchange
