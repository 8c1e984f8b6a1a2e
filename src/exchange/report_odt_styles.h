// How the ODT report looks: its styles.xml. Internal to exchange.
#pragma once

#include <string>

#include "exchange/report.h"

namespace tafelrunde::exchange {

inline constexpr double kOdtTextWidth_cm = 17;  // of A4, between the margins

std::string report_odt_styles(const Report& report);

}  // namespace tafelrunde::exchange
