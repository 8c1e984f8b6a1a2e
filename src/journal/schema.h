// The tables of a session file, format version 1, to the letter: the text below is compared with what a file
// contains. docs/session-format.md explains it to readers without this program.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tafelrunde::journal {

inline constexpr std::int64_t kApplicationId = 0x5441464C;  // "TAFL"
inline constexpr std::int64_t kFormatVersion = 1;           // PRAGMA user_version

inline constexpr char kCreateOperation[] =
    R"sql(CREATE TABLE operation (
  writer         BLOB    NOT NULL CHECK (length(writer) = 16),     -- one start of the program: 128 random bits
  seq            INTEGER NOT NULL CHECK (seq >= 1),                -- 1, 2, 3, ... per writer, without gaps
  hlc_ms         INTEGER NOT NULL,                                 -- hybrid logical clock: ms since 1970 UTC; orders the display
  hlc_c          INTEGER NOT NULL,                                 -- and its counter within the millisecond
  wall_ms        INTEGER NOT NULL,                                 -- the station's wall clock: ms since 1970 UTC; for people
  utc_offset_min INTEGER NOT NULL,                                 -- its time zone: minutes east of UTC
  kind           TEXT    NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),  -- what happened, e.g. statement_captured
  version        INTEGER NOT NULL CHECK (version >= 1),            -- of this kind's payload
  entity         BLOB    NOT NULL CHECK (length(entity) = 16),     -- the statement, cluster, ... it is about
  payload        TEXT    NOT NULL CHECK (length(payload) <= 900000),  -- canonical JSON; names bodies, never holds words
  supersedes     TEXT    NOT NULL CHECK (length(supersedes) <= 900000),  -- ["writer/seq",...]: what its author saw and replaced
  prev_hash      BLOB    NOT NULL CHECK (length(prev_hash) = 32),  -- hash of the same writer's seq - 1; zero for seq 1
  hash           BLOB    NOT NULL CHECK (length(hash) = 32),       -- SHA-256 of all the above
  PRIMARY KEY (writer, seq)
) STRICT, WITHOUT ROWID)sql";

inline constexpr char kCreateBody[] =
    R"sql(CREATE TABLE body (
  commitment BLOB NOT NULL PRIMARY KEY CHECK (length(commitment) = 32),  -- SHA-256(salt || text); payloads name it
  salt       BLOB NOT NULL CHECK (length(salt) = 16),                    -- 128 random bits, gone with the text
  text       TEXT NOT NULL CHECK (length(text) <= 900000)                -- what a person said, or a JSON document
) STRICT, WITHOUT ROWID)sql";

inline constexpr char kCreateRedactionIndex[] =
    R"sql(CREATE INDEX operation_redaction ON operation (entity) WHERE kind = 'entity_redacted')sql";

inline constexpr char kCreateNoUpdate[] =
    R"sql(CREATE TRIGGER operation_is_never_changed BEFORE UPDATE ON operation
BEGIN SELECT RAISE(ABORT, 'operations are never changed'); END)sql";

inline constexpr char kCreateNoDelete[] =
    R"sql(CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'operations are never deleted'); END)sql";

inline constexpr char kCreateNoBodyUpdate[] =
    R"sql(CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'bodies are deleted, never changed'); END)sql";

struct SchemaEntry {
  std::string_view type, name, table;
  const char* sql;
};

// In the order in which they are created and checked.
inline constexpr std::array<SchemaEntry, 6> kSchema{{
    {"table", "operation", "operation", kCreateOperation},
    {"table", "body", "body", kCreateBody},
    {"index", "operation_redaction", "operation", kCreateRedactionIndex},
    {"trigger", "operation_is_never_changed", "operation", kCreateNoUpdate},
    {"trigger", "operation_is_never_deleted", "operation", kCreateNoDelete},
    {"trigger", "body_is_never_changed", "body", kCreateNoBodyUpdate},
}};

}  // namespace tafelrunde::journal
