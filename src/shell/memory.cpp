#include "shell/memory.h"

#include <algorithm>

#include "station/station.h"

namespace tafelrunde::shell {

Result<Memory> remembered(const std::vector<std::string>& sessions) {
  Memory memory;
  for (const std::string& session : sessions) {
    const std::filesystem::path path(session);
    const auto station = station::Station::open(path, journal::Journal::Access::read_only, {});
    if (!station) return station.problem();
    for (EarlierCluster& cluster : named_clusters((*station)->session()))
      if (std::find(memory.clusters.begin(), memory.clusters.end(), cluster) == memory.clusters.end())
        memory.clusters.push_back(std::move(cluster));
    memory.said += (memory.said.empty() ? "" : ", ") + path.filename().string();
  }
  return memory;
}

}  // namespace tafelrunde::shell
