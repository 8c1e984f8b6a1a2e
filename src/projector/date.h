// Dates as people say them.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace tafelrunde::projector {

// "12. September 2019" for "2019-09-12" in German. What is no ISO date comes back as it is.
std::string date_in_words(std::string_view iso_date, const Language& language);

}  // namespace tafelrunde::projector
