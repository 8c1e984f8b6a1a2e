// The cards both screens are made of. Internal to scene.
#pragma once

#include "scene/desk_scene.h"

namespace tafelrunde::scene {

StatementCard statement_card(const Session& session, const Statement& statement);
HallCard hall_card(const Session& session, const Statement& statement);  // counts what the hall may see

// May the hall see it: released, not deleted, with words.
bool is_public(const Statement& statement);
// Is it a further mention of one that the hall sees? Then it has no card of its own there.
bool is_counted_in_public(const Session& session, const Statement& statement);

// Lies in the Themenspeicher, which has a view of its own: parked, not deleted, with words.
bool is_parked(const Statement& statement);

// The statements of a field in order of capture, deleted ones included.
std::vector<const Statement*> statements_of(const Session& session, const FieldKey& field);

// The agenda with what runs marked: by the started phase if there is one, else by the clock.
struct Running {
  const Phase* phase = nullptr;
  std::optional<int> minutes_left;
  double share_left_0_to_1 = 0;
};
Running running_phase(const Session& session, const HallClock& clock);
std::vector<AgendaLine> agenda_lines(const Session& session, const Running& running);

// "15:45", by the clock of the station that wrote.
std::string time_of(const Stamp& stamp);
// "15.45" for minute 945.
std::string clock_text(int minute_of_day);

std::string venue_line(const Session& session);

template <class T>
std::vector<std::string> texts_of(const Register<T>& reg) {
  std::vector<std::string> texts;
  for (const auto& head : reg.heads()) texts.push_back(head.value.text);
  return texts;
}

}  // namespace tafelrunde::scene
