// What stands at the edges of every page: the head with badge and title, the foot with venue, time and page.
#pragma once

#include <string>

#include "projector/views.h"

namespace tafelrunde::projector {

// The sheet without its margins.
widgets::Rect inside_margins(const widgets::Frame& frame);

// The head of a page. Words that would leave no room for the rest are set smaller, down to the legible size, and
// only then shortened.
struct Head {
  int number = 0;  // of the badge; 0: none
  std::string title;
  std::string subject = {};   // what of it this page shows
  std::string question = {};  // quiet
};
Head field_head(const Showing& showing);
// Takes its place off the top of `rest`; nothing is drawn before the pages are.
PlacedBlock take_head(const Showing& showing, widgets::Rect& rest, const Head& head);
std::vector<Page> under(const PlacedBlock& head, std::vector<Page> pages);

// Takes the foot off the bottom of `rest`, to be drawn once the number of pages is known.
widgets::Rect take_foot(const Showing& showing, widgets::Rect& rest);
struct PageCount {
  int page = 0;  // from 0
  int pages = 1;
};
void draw_foot(const Showing& showing, const widgets::Rect& foot, const PageCount& count);

}  // namespace tafelrunde::projector
