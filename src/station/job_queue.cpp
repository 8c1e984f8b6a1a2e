#include "station/job_queue.h"

namespace tafelrunde::station {

JobQueue::JobQueue(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { work(); }) {}

JobQueue::~JobQueue() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  job_added_.notify_all();
  thread_.join();
}

void JobQueue::add(Job job) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(job));
  }
  job_added_.notify_one();
}

int JobQueue::finish_ready() {
  std::vector<Finish> ready;
  {
    const std::lock_guard lock(mutex_);
    ready.swap(ready_);
  }
  for (const Finish& finish : ready) finish();
  return static_cast<int>(ready.size());
}

void JobQueue::wait() {
  std::unique_lock lock(mutex_);
  job_done_.wait(lock, [this] { return !ready_.empty() || (!running_ && waiting_.empty()); });
}

void JobQueue::finish_all() {
  while (!is_idle()) {
    wait();
    finish_ready();
  }
}

bool JobQueue::is_idle() const {
  const std::lock_guard lock(mutex_);
  return !running_ && waiting_.empty() && ready_.empty();
}

void JobQueue::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    job_added_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = true;
    lock.unlock();
    Finish finish = job();
    lock.lock();
    running_ = false;
    ready_.push_back(std::move(finish));
    job_done_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace tafelrunde::station
