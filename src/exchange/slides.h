// The plenary as slides: what the projector shows of the whole conference, field by field, made from the same scenes.
#pragma once

#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/page_set.h"

namespace tafelrunde::exchange {

// Welcome, agenda, per field of action with anything to show its central results and its clusters by weight, the
// Themenspeicher, thanks. 16:9. What has no room goes on on a further slide; no word is cut.
PageSet slides_of(const Session& session, const Edition& edition);

}  // namespace tafelrunde::exchange
