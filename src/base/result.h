// What an operation that may fail in ordinary life gives back: a value, or a problem told as a message.
// A message names a sentence of the language catalogue (assets/language) and the words to fill in; it becomes
// text only at the edge (screen, command line), so that tests and rooms never compare German with English.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tafelrunde {

// One sentence for a person: a catalogue key such as "refusal.statement_empty", and what fills {0}, {1}, ...
struct Message {
  std::string key;
  std::vector<std::string> args;
  bool operator==(const Message&) const = default;
};

// A value or a problem. Problems are expected in life (refusal, unreadable file, full disk); bugs are asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Message problem)
      : content_(std::in_place_index<1>, std::move(problem)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return content_.index() == 0; }
  bool ok() const { return content_.index() == 0; }
  T& value() {
    assert(ok());
    return std::get<0>(content_);
  }
  const T& value() const {
    assert(ok());
    return std::get<0>(content_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Message& problem() const {
    assert(!ok());
    return std::get<1>(content_);
  }

 private:
  std::variant<T, Message> content_;
};

// Done, or a problem.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Message problem) : problem_(std::move(problem)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return !problem_; }
  bool ok() const { return !problem_; }
  const Message& problem() const {
    assert(problem_);
    return *problem_;
  }

 private:
  std::optional<Message> problem_;
};

using Outcome = Result<void>;

}  // namespace tafelrunde
