// Why a statement was offered to a group, in the statement's own words; and names for new groups.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/centroids.h"
#include "analysis/features.h"
#include "analysis/similarity.h"

namespace tafelrunde::analysis {

// The statement's words that it shares with the group's centroid, itself or as a compound part, as they are written
// in the statement; strongest first, at most three. Empty if only related words brought them together. If the
// statement is a member of the centroid, `own_weight` says with what weight, and it is not counted.
std::vector<std::string> shared_words(const StatementSpace& space, const Reading& reading, const Point& point,
                                      const Centroids& centroids, std::size_t group, double own_weight = 0);

// A name for each group of statements: the two or three words that are typical of it and rare in the others
// (c-TF-IDF, Grootendorst 2022), in their most frequent spelling, nouns and compounds first: "Sprachkurse,
// Kinderbetreuung". Empty for a group without words. `groups` holds indices into `readings`.
std::vector<std::string> proposed_names(std::span<const Reading> readings,
                                        std::span<const std::vector<std::size_t>> groups);

}  // namespace tafelrunde::analysis
