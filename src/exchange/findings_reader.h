// From an exported document (findings_json.h) back to a conference: the operations of a new session whose own export
// is the same document, byte for byte. What the document does not tell is not invented: everything comes from one
// writer, earlier wordings and single counts are not there, words that had not arrived stay away.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/operation.h"

namespace tafelrunde::exchange {

// The operations of `writer`, numbered from 1, in the order in which they are to be stored; `station` is a name
// for whose hand it was; a fresh one, so that no undo reaches them. Refuses what parse_guarded and ObjectReader
// refuse ({0} is the place, e.g. "statements[3].id"), and
//   rebuild.no_export      the file is no export of Tafelrunde
//   template.bad_moment    {0} the place, {1} what stands there instead of a moment
//   template.unknown_word  {0} the place, {1} a word that is not among those of the schema
Result<std::vector<Operation>> operations_from_json(std::string_view bytes, const WriterId& writer,
                                                    const StationId& station);

}  // namespace tafelrunde::exchange
