// Conference templates (assets/templates/*.json): a programme as JSON that people can read and edit. The form is
// described by assets/schema/tafelrunde-template-1.schema.json: times are "15:45", addresses are lists of lines.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "core/programme.h"

namespace tafelrunde::exchange {

// The programme a template describes. Unknown keys are tolerated, so that newer templates can be read. Refuses
//   json.too_large, json.too_deep, json.key_twice, json.not_json     what is no JSON of ours at all
//   template.missing, template.wrong_type, template.bad_text         {0} is the place, e.g. "phases[3].start"
//   template.bad_time, template.bad_date, template.bad_number, template.unknown_method, template.id_twice
//                                                                    {0} the place, {1} what stands there
// and never throws, whatever the bytes are. Phases are taken in the order of the file.
Result<Programme> programme_from_json(std::string_view bytes);

// The same programme as a template: keys in the order of the schema, two blanks of indent, LF.
std::string programme_to_json(const Programme& programme);

}  // namespace tafelrunde::exchange
