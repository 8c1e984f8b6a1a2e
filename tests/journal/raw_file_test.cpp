// Looking into a database file beside SQLite: its bytes, and the locks that must outlast the look.
#include "journal/raw_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "plain_sqlite.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::journal;

namespace {

std::string plainly_read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Whether another program would find the file locked for writing.
bool is_locked(const std::filesystem::path& path) {
  const pid_t other = fork();
  if (other == 0) {
    const int descriptor = ::open(path.c_str(), O_RDWR);
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool is_free = fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
    _exit(is_free ? 0 : 1);
  }
  int status = 0;
  waitpid(other, &status, 0);
  return status != 0;
}

struct Written {
  test::TemporaryFolder folder;
  std::filesystem::path path = folder.path() / "konferenz.tafel";
  PlainSqlite db{path};
  Written() {
    db.run("CREATE TABLE words (text); INSERT INTO words VALUES ('Kinderbetreuung abends'), (randomblob(3000000))");
  }
};

}  // namespace

TEST_CASE("the bytes of a session are those of its file, however many") {
  const Written session;
  const auto bytes = session_bytes(session.path);
  REQUIRE(bytes);
  CHECK(bytes->size() > 3'000'000);
  CHECK(*bytes == plainly_read(session.path));
  CHECK(bytes->find("Kinderbetreuung abends") != std::string::npos);
}

TEST_CASE("a look into a session takes no lock away from who writes it") {
  Written session;
  REQUIRE(session.db.run("BEGIN EXCLUSIVE") == SQLITE_OK);
  REQUIRE(is_locked(session.path));
  REQUIRE(session_bytes(session.path));
  CHECK(is_locked(session.path));
  SUBCASE("control: a plain look does") {
    plainly_read(session.path);
    CHECK_FALSE(is_locked(session.path));
  }
  session.db.run("ROLLBACK");
}

TEST_CASE("what is not there, or is no file, has no bytes") {
  const test::TemporaryFolder folder;
  CHECK(session_bytes(folder.path() / "fehlt.tafel").problem().key == "journal.cannot_open");
  CHECK_FALSE(session_bytes(folder.path()));
}
