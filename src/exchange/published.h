// What of a conference may be published, and what in it might still point to a person.
#pragma once

#include <string>
#include <vector>

#include "core/session.h"

namespace tafelrunde::exchange {

inline constexpr int kSmallestGroup = 5;  // a table that fewer statements come from is not named

// The session as the public may see it: released statements with the wording shown, the clusters they lie in,
// standing findings. Tables with fewer than kSmallestGroup of these statements in a field and round are not named,
// nor are groups of fewer people; head counts are those of a field and round.
// Operations are counted but tell nothing, except when phases began.
Session published(const Session& session);

// Where rounds are under the Chatham House rule: the session with no table named for what was said in them, and no
// station named at all, since stations are called after their tables; head counts of such a round are those of the
// field. Every edition is made from this one.
bool has_hidden_places(const Session& session);
Session without_places(const Session& session);

struct PersonalHint {
  std::string id;     // of the statement, cluster or finding
  std::string kind;   // key of the catalogue: "hint.name", "hint.mail", "hint.phone"
  std::string words;  // what points to a person: "Frau M."
};

// E-mail addresses, telephone numbers, and names behind Frau, Herr, Dr., Prof. A person has to look: it finds things
// that are none, and overlooks others.
std::vector<PersonalHint> personal_hints(const Session& session);

}  // namespace tafelrunde::exchange
