// What a disk may hold after the power was cut: everything synced, and of the rest any part, in any order, with
// writes torn at sectors. Built from a recording, one cut at a time.
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "journal/durability/interposer.h"

namespace tafelrunde::disk {

class Disk {
 public:
  void happens(const Event& event) {
    switch (event.act) {
      case Act::write:
      case Act::truncate:
        pending_[event.file].push_back(&event);
        break;
      case Act::sync:
        sync(event.file);
        break;
      case Act::sync_folder:
        sync_names();
        break;
      case Act::create:
      case Act::unlink:
      case Act::rename:
        pending_names_.push_back(&event);
        break;
      case Act::acknowledge:
        acknowledged_ = event.offset;
        break;
    }
  }

  // The last number acknowledged so far; -1: none.
  long acknowledged() const { return acknowledged_; }

  // Writes into `folder` one of the states the disk may be in if the power is cut now.
  void after_power_cut(const std::filesystem::path& folder, std::mt19937_64& dice) const {
    Disk left = *this;
    left.keep_some_names(dice);
    left.keep_some_bytes(dice);
    for (const auto& [name, file] : left.names_) {
      std::ofstream out(folder / name, std::ios::binary);
      const auto content = left.content_.find(file);
      if (content != left.content_.end()) out << content->second;
    }
  }

 private:
  static constexpr std::size_t kSector = 512;

  void apply(const Event& event) {
    std::string& content = content_[event.file];
    const auto at = static_cast<std::size_t>(event.offset);
    if (event.act == Act::truncate) return content.resize(at);
    if (content.size() < at + event.bytes.size()) content.resize(at + event.bytes.size());
    content.replace(at, event.bytes.size(), event.bytes);
  }
  void apply_name(const Event& event) {
    if (event.act == Act::create) names_[event.name] = event.file;
    if (event.act == Act::unlink) names_.erase(event.name);
    if (event.act == Act::rename) {
      names_.erase(event.before);
      names_[event.name] = event.file;
    }
  }
  void sync(int file) {
    for (const Event* event : pending_[file]) apply(*event);
    pending_[file].clear();
  }
  void sync_names() {
    for (const Event* event : pending_names_) apply_name(*event);
    pending_names_.clear();
  }

  // Names are kept up to some point: file systems keep the order of what they do to one folder.
  void keep_some_names(std::mt19937_64& dice) {
    const std::size_t kept = dice() % (pending_names_.size() + 1);
    for (std::size_t i = 0; i < kept; ++i) apply_name(*pending_names_[i]);
  }
  void keep_some_bytes(std::mt19937_64& dice) {
    for (auto& [file, events] : pending_) {
      const auto style = dice() % 4;  // nothing, everything, a part in order, a part in any order and torn
      if (style == 0) continue;
      if (style == 3) std::shuffle(events.begin(), events.end(), dice);
      for (const Event* event : events) {
        if (style > 1 && dice() % 2 == 0) continue;
        if (style == 3) apply_torn(*event, dice);
        if (style != 3) apply(*event);
      }
    }
  }
  void apply_torn(const Event& event, std::mt19937_64& dice) {
    if (event.act == Act::truncate) return apply(event);
    for (std::size_t from = 0; from < event.bytes.size(); from += kSector) {
      if (dice() % 3 == 0) continue;
      Event sector = event;
      sector.offset += static_cast<long>(from);
      sector.bytes = event.bytes.substr(from, kSector);
      apply(sector);
    }
  }

  std::map<int, std::string> content_;
  std::map<std::string, int> names_;
  std::map<int, std::vector<const Event*>> pending_;
  std::vector<const Event*> pending_names_;
  long acknowledged_ = -1;
};

}  // namespace tafelrunde::disk
