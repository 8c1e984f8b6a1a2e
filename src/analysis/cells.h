// Comparing only what lies close together: rows are put into cells around a few of them, and only rows of
// neighbouring cells are compared. Inner part of neighbours.h.
#pragma once

#include "analysis/progress.h"
#include "analysis/whole_points.h"

namespace tafelrunde::analysis {

// Offers to each row the rows of the nearest cells with their product. Deterministic; a cell that grew too large is
// taken in parts, so that many equal rows cost no more than many different ones.
void compare_in_cells(const WholeRows& rows, std::size_t count, Nearest& nearest, Progress& progress);

}  // namespace tafelrunde::analysis
