#include "station/job_queue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace tafelrunde::station {

TEST_CASE("jobs are done one after the other, and their results come back to the owner's thread in that order") {
  JobQueue queue({});
  const auto owner = std::this_thread::get_id();
  std::vector<int> finished;
  for (int i = 0; i < 100; ++i)
    queue.add([&finished, owner, i]() -> JobQueue::Finish {
      const bool is_aside = std::this_thread::get_id() != owner;
      return [&finished, owner, i, is_aside] {
        CHECK(is_aside);
        CHECK(std::this_thread::get_id() == owner);
        finished.push_back(i);
      };
    });
  queue.finish_all();
  CHECK(queue.is_idle());
  REQUIRE(finished.size() == 100);
  CHECK(std::is_sorted(finished.begin(), finished.end()));
}

TEST_CASE("a queue that ends drops what had not begun and finishes nothing") {
  int finished = 0;
  std::atomic<int> begun{0};
  {
    JobQueue queue({});
    for (int i = 0; i < 1000; ++i)
      queue.add([&]() -> JobQueue::Finish {
        ++begun;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return [&] { ++finished; };
      });
  }
  CHECK(finished == 0);
  CHECK(begun < 1000);
}

TEST_CASE("somebody who sleeps is woken when a result is ready") {
  std::atomic<int> woken{0};
  JobQueue queue([&] { ++woken; });
  queue.add([]() -> JobQueue::Finish { return [] {}; });
  queue.wait();
  CHECK(queue.finish_ready() == 1);
  while (woken == 0) std::this_thread::yield();
  CHECK(woken == 1);
}

}  // namespace tafelrunde::station
