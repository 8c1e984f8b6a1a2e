// Operations of one writer that are made anew, in the order in which they are added: numbered from 1, each with a
// clock later than the one before, whatever the clocks on the wall showed. Internal to exchange.
#pragma once

#include <utility>
#include <vector>

#include "core/operation.h"
#include "exchange/time_text.h"

namespace tafelrunde::exchange {

class OperationList {
 public:
  explicit OperationList(const WriterId& writer) : writer_(writer) {}

  OperationId add(const WallTime& at, Fact fact, std::vector<OperationId> supersedes = {}) {
    last_ = next_tick(last_, at.wall_ms);
    const OperationId id{writer_, static_cast<std::int64_t>(operations_.size()) + 1};
    operations_.push_back({{id, last_, at.wall_ms, at.utc_offset_min}, std::move(fact), std::move(supersedes)});
    return id;
  }
  std::vector<Operation> take() { return std::move(operations_); }

 private:
  WriterId writer_;
  Hlc last_;
  std::vector<Operation> operations_;
};

}  // namespace tafelrunde::exchange
