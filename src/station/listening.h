// Listens while somebody types: asks the analysis about the words in the box, on a thread of its own, and only ever
// about the newest ones. What it knows of the board is read anew when the session moved.
//
// All functions are for the owner's thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/advice.h"
#include "core/session.h"
#include "station/job_queue.h"
#include "station/lexicon_source.h"

namespace tafelrunde::station {

class Listening {
 public:
  Listening(LexiconSource lexicon, std::function<void()> wake);

  // The words in the box now, for this field; call as often as you like. Blank words end the advice.
  void hear(const Session& session, const FieldKey& field, const std::string& words);
  // Takes in what was found. Call once a frame.
  void finish_ready() { thinking_.finish_ready(); }
  // About the newest words that were thought through; null while there is nothing to say.
  const std::shared_ptr<const Advice>& advice() const { return advice_; }
  bool is_thinking() const { return is_thinking_; }
  void wait() { thinking_.wait(); }

 private:
  class Known;  // one state of the session, ready to be asked
  struct Question {
    FieldKey field;
    std::string words;
    bool operator==(const Question&) const = default;
  };
  void read_board(const Session& session, const FieldKey& field);
  void think();

  LexiconSource lexicon_;
  std::shared_ptr<Known> known_;  // its contents belong to the thinking thread
  std::uint64_t known_version_ = 0;
  FieldKey known_field_;
  std::optional<Question> next_;
  Question latest_;
  bool is_thinking_ = false;
  std::shared_ptr<const Advice> advice_;
  JobQueue thinking_;  // last: its thread uses the members above
};

}  // namespace tafelrunde::station
