// The command line as a person uses it: calls go in, lines and an exit code come out. Runs in this process.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "support/temporary_folder.h"

namespace tafelrunde::test {

struct Said {
  int exit_code = 0;
  std::string out;
  std::string err;
};

class Terminal {
 public:
  Terminal() {
    setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
    setenv("XDG_STATE_HOME", folder_.file("state").c_str(), 1);
  }

  Said run(std::vector<std::string> arguments) {
    std::ostringstream out, err;
    const int exit_code = cli::run(std::move(arguments), out, err, [](const auto&) { return 77; });
    return {exit_code, out.str(), err.str()};
  }
  nlohmann::json state_of(const std::string& session) {
    return nlohmann::json::parse(run({"show", file(session), "--json"}).out);
  }

  std::string file(const std::string& name) const { return folder_.file(name); }
  const std::filesystem::path& folder() const { return folder_.path(); }
  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(file(name), std::ios::binary) << bytes;
  }
  std::string read(const std::string& name) const {
    std::ifstream stream(file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  TemporaryFolder folder_;
};

// The session most tests begin with.
inline void prepare_magdeburg(Terminal& terminal, const std::string& session = "konferenz.tafel") {
  terminal.run({"new", terminal.file(session), "--template", "lik-st-2019", "--venue", "magdeburg"});
}

}  // namespace tafelrunde::test
