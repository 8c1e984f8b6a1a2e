// Conferences at random, repeatable from a seed: laptops on which people do what a desk allows, decided, stamped and
// applied as the program does it.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/command.h"
#include "core/operation.h"
#include "core/session.h"

namespace tafelrunde::test {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : bits_(seed) {}
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits_() % count); }  // count > 0
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class T>
  const T& of(const std::vector<T>& things) {  // not empty
    return things[below(things.size())];
  }
  template <class IdType>
  IdType id() {
    IdType made;
    for (std::uint8_t& byte : made.bytes) byte = static_cast<std::uint8_t>(bits_());
    return made;
  }
  std::mt19937_64& bits() { return bits_; }

 private:
  std::mt19937_64 bits_;
};

// One start of the program on one computer.
struct Laptop {
  StationId station;
  WriterId writer;
  std::int64_t seq = 0;
  Hlc tick;
  std::int64_t clock_error_ms = 0;
  Session session;
  std::vector<Operation> operations;  // what its file holds, in the order of arrival
};

enum class WriterRule {
  new_at_every_start,
  one_per_laptop  // the fault that the merging test must notice
};

Laptop new_laptop(Chance& chance);

// Starts the program anew on the same file.
void restart(Laptop& laptop, Chance& chance, WriterRule rule = WriterRule::new_at_every_start);

// Decides, stamps and applies; gives the refusal, or the operations that were stored.
Result<std::vector<Operation>> carry_out(Laptop& laptop, const Command& command, std::int64_t true_ms);

// Takes in what `from` has and `laptop` lacks.
void hear(Laptop& laptop, const Laptop& from, std::int64_t true_ms);

OpenConference opening(Chance& chance);

// What somebody might wish at this moment. `is_undoable_only` leaves out what no key takes back: phases, projection,
// redaction. Undo and redo are never among them.
Command random_command(Chance& chance, const Session& session, const StationId& station,
                       bool is_undoable_only = false);

}  // namespace tafelrunde::test
