// What a whole delivery of 10,000 statements costs, format by format. Goals: all formats in less than 10 s of
// processor time and 300 MB.
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "conference.h"
#include "exchange/export_set.h"

namespace {

using namespace tafelrunde;

constexpr int kStatements = 10'000;

double peak_mb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

double seconds_since(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto language = Language::parse(bytes.str());
  if (!language) return 2;
  const bench::Conference conference(kStatements);
  std::printf("export, %d statements (session alone: %.0f MB)\n", kStatements, peak_mb());
  const exchange::Edition edition{std::move(*language), "Entwurf", ""};
  const std::clock_t begin = std::clock();
  std::clock_t format_begin = begin;
  std::string under_way;
  const auto tell = [&](const std::string& format) {
    if (!under_way.empty())
      std::printf("  %-18s %6.2f s, peak %4.0f MB\n", under_way.c_str(), seconds_since(format_begin), peak_mb());
    under_way = format;
    format_begin = std::clock();
  };
  const std::vector<std::string> formats(arguments + 2, arguments + count);  // none: all
  const auto files = exchange::export_delivery(
      conference.session(), {}, edition, [&](const std::string& format, int, int) { return tell(format), true; });
  tell("");
  if (!files) return 1;
  std::size_t size = 0;
  for (const auto& each : *files) size += each.bytes.size();
  std::printf("  all: %.2f s, peak %.0f MB, %zu files of %.1f MB\n", seconds_since(begin), peak_mb(), files->size(),
              static_cast<double>(size) / 1e6);
}
