#include "exchange/document_head.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/joined.h"
#include "exchange/sheet.h"

namespace tafelrunde::exchange {

std::string date_for_people(const Edition& edition, const std::string& date) {
  if (date.size() != 10 || !moment_in(date)) return neutralised(date);
  return edition.language.say("report.date", date.substr(8, 2), date.substr(5, 2), date.substr(0, 4));
}

std::string clock_for_people(const Edition& edition, const Stamp& stamp) {
  const std::string minute = minute_text(stamp);
  return edition.language.say("report.clock", minute.substr(11, 2), minute.substr(14, 2));
}

std::string minute_for_people(const Edition& edition, const Stamp& stamp) {
  return date_for_people(edition, minute_text(stamp).substr(0, 10)) + ", " + clock_for_people(edition, stamp);
}

std::string edition_line(const Session& session, const Edition& edition) {
  std::vector<std::string> parts;
  if (!edition.label.empty()) parts.push_back(neutralised(edition.label));
  if (session.last)
    parts.push_back(edition.language.say("report.foot.as_of", minute_for_people(edition, *session.last)));
  if (!edition.keep_until.empty())
    parts.push_back(edition.language.say("report.foot.keep_until", date_for_people(edition, edition.keep_until)));
  return joined(parts, " · ");
}

DocumentHead document_head(const Session& session, const Edition& edition, const std::string& subject_key) {
  DocumentHead head;
  head.title = neutralised(session.programme.title);
  if (head.title.empty()) head.title = edition.language.text("report.untitled");
  if (const Venue* venue = find_venue(session.programme, session.venue)) {
    head.title += " · " + neutralised(venue->city);
    if (!venue->date.empty()) head.title += ", " + date_for_people(edition, venue->date);
  }
  head.subject = edition.language.text(subject_key);
  if (!edition.label.empty()) head.subject += " (" + neutralised(edition.label) + ")";
  head.author = neutralised(session.programme.publisher);
  std::replace(head.author.begin(), head.author.end(), '\n', ' ');
  head.language = edition.language.text("report.language_tag");
  head.as_of = session.last ? local_moment(*session.last) : Moment{1980, 1, 1};
  return head;
}

}  // namespace tafelrunde::exchange
