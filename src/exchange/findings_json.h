// The whole state of a conference as JSON, for archives and other programs; its form is published in
// assets/schema/tafelrunde-export-1.schema.json. Every statement is in it with its state, also deleted, pending,
// withheld, parked and unclustered ones; every cluster, also dissolved and merged ones; every standing finding with
// the ids of its statements; and where several stations left several wordings, all of them.
//
// The document holds the programme too, so that a new session can be made of it (findings_reader.h) whose export is
// the same document. It does not tell what the manifest tells (how many operations) nor what only the journal knows:
// who wrote what, earlier wordings, single counts.
//
// Keys stand in the order of the schema, lists in the order of capture; two blanks of indent, LF. The same set of
// operations gives the same bytes, in whatever order they were merged. The time of the document is that of the last
// operation. Invisible marks that could mislead a reader are written as \u escapes; the words stay as entered.
#pragma once

#include <string>

#include "core/session.h"

namespace tafelrunde::exchange {

std::string findings_json(const Session& session);

}  // namespace tafelrunde::exchange
