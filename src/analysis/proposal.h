// The grouping of one field's statements, as a proposal: it is computed, shown with its reasons, and decides
// nothing. What the moderator placed stays where it is; her groups are kept and never joined with one another;
// statements that she has not placed are offered to her groups or gathered into new ones.
//
// Pure and reentrant: the same items, groups, parameters and lexicon give the same proposal on every run, in
// whatever order the items come. Nothing here fails: empty fields, empty texts and foreign words are allowed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/lexicon.h"
#include "analysis/progress.h"

namespace tafelrunde::analysis {

// With fewer statements than this in a field there is no partition (measured: ARI -.03 to .16 below 20), only
// confident offers to groups that have a name.
inline constexpr std::size_t kFewestForPartition = 15;

struct Item {
  std::string text;                  // UTF-8, as people wrote it
  std::string key;                   // tells equal texts apart and orders them, e.g. the statement's id in hex
  std::optional<std::size_t> group;  // the existing group in which the moderator placed it: pinned
  std::vector<std::size_t> refused;  // existing groups that she refused for it: never offered again
};

// A group that is on the board already. `name` may be empty: then only its pinned statements speak for it.
struct ExistingGroup {
  std::string name;
};

struct Parameters {
  double resolution = 2.5;      // 1 coarse ... 6 fine: how readily a group falls apart
  std::size_t neighbours = 12;  // each statement is tied to this many most similar ones
  double vector_share = 0.42;   // 0 only shared words ... 1 only related words; 0 where there is no word model
  std::uint64_t seed = 0;       // of the order in which statements are tried
  TellProgress tell;            // may be empty; asked from the computing thread whether to go on
};

enum class Placement {
  pinned,          // placed by the moderator; stays
  proposed,        // offered, with reasons worth showing
  uncertain,       // two groups are about as near, or it only just belongs: offered, but to be looked at
  fits_nowhere,    // nothing else in the field is like it; in no group
  other_language,  // written in neither German nor English, which the program cannot judge; in no group
  undecided,       // too few statements for a partition, and no named group is clearly the right one; in no group
};

struct ItemProposal {
  Placement placement = Placement::fits_nowhere;
  std::optional<std::size_t>
      group;          // index into Proposal::groups; none where it fits nowhere, is undecided or in another language
  double score = 0;   // -1..1: likeness to its group; 0 for pinned statements
  double margin = 0;  // its score less that of the next best group; may be negative
  std::vector<std::string> shared_words;    // why: its own words that speak for the group, strongest first, at most 3
  std::optional<std::size_t> nearest_item;  // why: the member of the group that is most like it, index into `items`
};

struct ProposedGroup {
  std::optional<std::size_t> existing;  // index into `existing`, or none: this group is new
  std::string name;                // the existing group's own, or a proposed one ("Sprachkurse, Kinderbetreuung")
  std::vector<std::size_t> items;  // members, indices into `items`, ascending; pinned ones included
};

struct Proposal {
  bool stopped = false;      // `tell` said so: nothing else in here is of use
  bool partitioned = false;  // false: too few statements, only offers to named groups
  std::vector<ProposedGroup>
      groups;                       // first the existing groups, all and in their order; then new ones, largest first
  std::vector<ItemProposal> items;  // one for each item, in the order given
};

// Groups one field. An `Item::group` or refusal beyond `existing` is ignored.
Proposal propose(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                 const Parameters& parameters = {});

// As `propose`, with the resolution sought at which about `group_count` groups come out, existing ones included.
Proposal propose_groups(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                        std::size_t group_count, Parameters parameters = {});

}  // namespace tafelrunde::analysis
