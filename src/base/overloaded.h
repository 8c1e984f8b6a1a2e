// Lets std::visit take one lambda per alternative. Write no catch-all: a new kind should fail to compile
// wherever it must be thought about.
#pragma once

namespace tafelrunde {

template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};

}  // namespace tafelrunde
