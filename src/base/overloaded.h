// Lets std::visit take one lambda per alternative. Write no catch-all: a new kind should fail to compile
// wherever it must be thought about.
#pragma once

namespace tafelrunde {

template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};
// C++20 deduces this by itself; clang does from 17 on, and Debian 12 has 14.
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace tafelrunde
