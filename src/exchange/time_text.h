// Moments as text: ISO 8601, from stamps and never from a clock. Internal to exchange.
#pragma once

#include <string>

#include "base/stamp.h"

namespace tafelrunde::exchange {

// "2019-09-12T15:45:00+02:00": what the station's clock on the wall showed.
std::string local_time(const Stamp& stamp);
// "2019-09-12T13:45:00Z"
std::string utc_time(const Stamp& stamp);
// "2019-09-12 15:45", for people.
std::string minute_text(const Stamp& stamp);

}  // namespace tafelrunde::exchange
