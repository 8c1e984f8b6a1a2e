// The release queue: what waits, what was withheld and why, what lies in the Themenspeicher, of all fields together.
// Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// The statements of the list that is shown.
const std::vector<scene::StatementCard>& queued(const View& view);

// Keys that decide about what is chosen in the queue: Enter releases, a digit withholds for that reason, T parks.
// True if the event at the front of the queue was one of these and was taken.
bool take_queue_event(const View& view);

void open_queue(const View& view);  // or close it
void release_chosen(const View& view);
void release_all(const View& view);
void withhold_chosen(const View& view, int number);  // of the reason, from 1
void park_chosen(const View& view);                  // or take it out of the Themenspeicher again
void add_reason(const View& view);                   // as typed
void remove_reason(const View& view, const ReasonKey& reason);

// "Personenbezug": as the programme says, or by the catalogue for the usual reasons.
std::string reason_said(const View& view, const scene::ReasonCount& reason);

}  // namespace tafelrunde::desk
