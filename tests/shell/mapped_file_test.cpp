#include "shell/mapped_file.h"

#include <doctest/doctest.h>

#include <fstream>

#include "support/temporary_folder.h"

using namespace tafelrunde;
using shell::MappedFile;

namespace {

struct Folder : test::TemporaryFolder {
  std::string written(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    return file(name);
  }
};

}  // namespace

TEST_CASE("a mapped file shows its bytes, zero bytes too") {
  const Folder folder;
  const std::string bytes("Wörter\0\xFF\n", 10);
  const auto file = MappedFile::open(folder.written("a.bin", bytes));
  REQUIRE(file);
  CHECK(file->bytes() == bytes);
}

TEST_CASE("the bytes stay where they are when the file is moved on") {
  const Folder folder;
  auto file = MappedFile::open(folder.written("a.bin", "Wort"));
  REQUIRE(file);
  const auto* place = file->bytes().data();
  const MappedFile kept = std::move(*file);
  CHECK(kept.bytes().data() == place);
  CHECK(file->bytes().empty());
}

TEST_CASE("the bytes stay readable when the file's name is gone") {
  const Folder folder;
  const auto path = folder.written("a.bin", "Wort");
  const auto file = MappedFile::open(path);
  REQUIRE(file);
  std::filesystem::remove(path);
  CHECK(file->bytes() == "Wort");
}

TEST_CASE("an empty file has no bytes") {
  const Folder folder;
  const auto file = MappedFile::open(folder.written("leer.txt", ""));
  REQUIRE(file);
  CHECK(file->bytes().empty());
}

TEST_CASE("what is missing or no file is refused by name") {
  const Folder folder;
  const auto missing = MappedFile::open(folder.file("fehlt.txt"));
  REQUIRE_FALSE(missing);
  CHECK(missing.problem() == Message{"file.not_found", {folder.file("fehlt.txt")}});
  const auto no_file = MappedFile::open(folder.path());
  REQUIRE_FALSE(no_file);
  CHECK(no_file.problem().key == "file.unreadable");
  CHECK(no_file.problem().args[0] == folder.path().string());
}
