// What slides and printed sheets have in common: the badge of a field, counts in words, styles. Internal to exchange.
#pragma once

#include <string>

#include "exchange/edition.h"
#include "exchange/page_flow.h"
#include "scene/projector_scene.h"

namespace tafelrunde::exchange {

// The number of a field in its disc; gives the disc's width.
double place_badge(PageFlow& flow, int number, double x, double y, double diameter);

// The edition's line at the foot of the page.
void place_foot(PageFlow& flow, const std::string& line, double margin);

// "7 Punkte · 12 Nennungen"; no dots where there are none.
std::string weight_of(const Edition& edition, int dots, int mentions);
// The title of a cluster, or that it has none yet.
std::string title_of(const Edition& edition, const scene::HallCluster& cluster);
// "Wort (3 Nennungen)": a statement with how often it was said, if more than once.
std::string card_words(const Edition& edition, const scene::HallCard& card);

// The scene of one view of one field, as the hall would see it now.
scene::ProjectorScene hall_scene(const Session& session, ProjectionView view, const FieldKey& field = {});

}  // namespace tafelrunde::exchange
