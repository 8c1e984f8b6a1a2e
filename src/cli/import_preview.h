// What an import would do, said before anything is done. Internal to cli.
#pragma once

#include <string_view>

#include "cli/context.h"
#include "exchange/paper_table.h"
#include "exchange/statement_table.h"

namespace tafelrunde::cli {

// How the table was read, its columns, its first rows, every bad row with its reason, and how many are new.
void say_preview(Context& context, const exchange::StatementTable& table, const Session& session);
void say_paper_preview(Context& context, const exchange::PaperTable& table, const Session& session);

// A line for each bad row with its reason; of very many the first ones and how many more there are.
void name_faults(Context& context, std::ostream& out, const std::vector<exchange::RowFault>& faults);

// The verb fails with `problem`; where a column is missing, those that the file has are named too.
void fail_with_columns(Context& context, const Message& problem, std::string_view bytes,
                       const exchange::TableWish& wish);

}  // namespace tafelrunde::cli
