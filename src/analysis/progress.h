// How far a long computation is, told to whoever waits for it, who may stop it. Inner part of proposal.h.
#pragma once

#include <cstddef>
#include <functional>

namespace tafelrunde::analysis {

// Told the share done, 0..1, several times a second; gives false to stop.
using TellProgress = std::function<bool(double share_done)>;

// One stage of the whole, from share `from` to share `to`. Several stages may look at one `stopped`.
class Progress {
 public:
  Progress(const TellProgress& tell, bool& stopped, double from = 0, double to = 1)
      : tell_(tell), stopped_(stopped), from_(from), to_(to) {}

  // `done` of `all` steps of this stage are behind us. False: stop as soon as possible, the result is not wanted.
  bool reached(std::size_t done, std::size_t all) {
    if (tell_ && !stopped_) {
      const double share = all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all);
      stopped_ = !tell_(from_ + (to_ - from_) * share);
    }
    return !stopped_;
  }

 private:
  const TellProgress& tell_;
  bool& stopped_;
  double from_, to_;
};

}  // namespace tafelrunde::analysis
