// One thread that does jobs one after the other, so that nothing slow happens inside a frame. A job's result comes
// back to the thread that owns the queue, when it asks: jobs never touch the session.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tafelrunde::station {

class JobQueue {
 public:
  // A job runs on the queue's thread and returns what is to be done with its result on the owner's thread.
  using Finish = std::function<void()>;
  using Job = std::function<Finish()>;

  // `wake` is called from the queue's thread whenever a result is ready (a frame loop posts an empty event).
  explicit JobQueue(std::function<void()> wake);
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;
  ~JobQueue();  // lets the running job end and drops what had not begun

  void add(Job job);

  // Runs, on the calling thread, what finished jobs left to do. Returns how many there were.
  int finish_ready();

  // Blocks until a result is ready or nothing is under way.
  void wait();

  void finish_all();  // all that was added; blocks until it is done

  bool is_idle() const;  // nothing running, waiting or to be finished

 private:
  void work();

  mutable std::mutex mutex_;
  std::condition_variable job_added_;
  std::condition_variable job_done_;
  std::deque<Job> waiting_;
  std::vector<Finish> ready_;
  bool running_ = false;
  bool stopping_ = false;
  std::function<void()> wake_;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace tafelrunde::station
