// Tables for other participation programs, with exactly the columns that these read (docs/export-formats.md says from
// which source each was taken). They publish what they take in: so only released statements go into them, whatever
// the profile, and where a person's name is expected there stands a table or nothing. Cells are verbatim: no
// apostrophe before what a spreadsheet would take for a formula. Internal to exchange.
#pragma once

#include <vector>

#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/manifest.h"

namespace tafelrunde::exchange {

// decidim-proposals.csv, decidim-results.csv: statements and findings, `;`.
std::vector<ExportedFile> decidim_files(const Session& session);
// polis-seed-1.csv, polis-seed-2.csv, ...: statements, thirty in a file, since more are refused.
std::vector<ExportedFile> polis_files(const Session& session);
// talk-to-the-city.csv: statements; one longer than 10,000 characters, which would be refused, in several rows.
std::vector<ExportedFile> talk_to_the_city_files(const Session& session);
// openslides-topics.csv, openslides-motions.csv: fields of action with their results, and findings.
std::vector<ExportedFile> openslides_files(const Session& session);
// sensemaker.csv: statements, their mentions as agreement.
std::vector<ExportedFile> sensemaker_files(const Session& session);

}  // namespace tafelrunde::exchange
