// A programme as a part of a JSON document, in the form of a template (template_json.h). Internal to exchange.
#pragma once

#include "core/programme.h"
#include "exchange/object_reader.h"

namespace tafelrunde::exchange {

Json programme_json(const Programme& programme);
// Faults are noted at the reader; whether two things share an id is not looked at.
Programme programme_from(const ObjectReader& in);

}  // namespace tafelrunde::exchange
