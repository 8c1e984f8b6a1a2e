// The words of the field as they stand in files: names for JSON, German words for tables and people. Names of the
// first kind are a file format and never change. Internal to exchange.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/session.h"

namespace tafelrunde::exchange {

// What became of a statement, in one word: the first of these that fits.
enum class StatementState { redacted, missing, deleted, pending, released, withheld, parked };
StatementState state_of(const Statement& statement);

std::string json_name(Kind kind);             // "need"
std::string json_name(Source source);         // "moderator"
std::string json_name(Stance stance);         // "confirms"
std::string json_name(CountSource source);    // "paper"
std::string json_name(Consensus consensus);   // "unknown"
std::string json_name(StatementState state);  // "released"

std::string german_word(Kind kind);             // "Bedarf"
std::string german_word(Source source);         // "Moderation"
std::string german_word(Stance stance);         // "bestätigt"
std::string german_word(Consensus consensus);   // "ja", "Dissens", "offen", or empty
std::string german_word(StatementState state);  // "freigegeben"
// "Land", "langfristig" for the words of core/kinds.h; other text as it is.
std::string german_level(const std::string& level);
std::string german_horizon(const std::string& horizon);

// What a cell of a table says: the German word or the JSON name, in any case and with or without umlauts. Nothing if
// it is neither.
std::optional<Kind> kind_from(std::string_view text);
std::optional<Stance> stance_from(std::string_view text);
std::optional<StatementState> state_from(std::string_view text);
std::optional<Consensus> consensus_from(std::string_view text);
std::optional<Source> source_from(std::string_view text);
std::optional<CountSource> count_source_from(std::string_view text);  // the JSON name only

}  // namespace tafelrunde::exchange
