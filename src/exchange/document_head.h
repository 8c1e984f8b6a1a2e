// What every document says about itself in its own properties. Internal to exchange.
#pragma once

#include <string>

#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/time_text.h"

namespace tafelrunde::exchange {

struct DocumentHead {
  std::string title;     // "Kleine Konferenz · Magdeburg, 12.09.2019"
  std::string subject;   // what kind of document, and its label: "Dokumentation der Ergebnisse (Entwurf)"
  std::string author;    // who publishes
  std::string language;  // "de-DE"
  Moment as_of;          // of the last operation, never of a clock
};

// `subject_key` names what kind of document it is, in the catalogue.
DocumentHead document_head(const Session& session, const Edition& edition, const std::string& subject_key);

// What stands at the foot of every page: label, as of when, until when it is kept.
std::string edition_line(const Session& session, const Edition& edition);

// "12.09.2019" for an ISO date; other text as it is.
std::string date_for_people(const Edition& edition, const std::string& date);
// "12.09.2019, 15.45 Uhr": what the station's clock showed.
std::string minute_for_people(const Edition& edition, const Stamp& stamp);
// "15.45 Uhr"
std::string clock_for_people(const Edition& edition, const Stamp& stamp);

}  // namespace tafelrunde::exchange
