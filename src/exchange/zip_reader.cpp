#include "exchange/zip_reader.h"

#include <zip.h>

#include <array>

namespace tafelrunde::exchange {
namespace {

constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0";  // an OLE file: .xls, or .xlsx behind a password

Message too_much() { return {"workbook.too_much", {std::to_string(kMaxUnpackedBytes >> 20)}}; }

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipReader::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipReader> ZipReader::open(std::string_view bytes) {
  if (bytes.starts_with(kOldOffice)) return Message{"workbook.protected", {}};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) return Message{"workbook.damaged", {}};
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!archive) {
    zip_source_free(source);
    return Message{"workbook.damaged", {}};
  }
  ZipReader reader(archive);
  if (zip_get_num_entries(archive, 0) > static_cast<zip_int64_t>(kMaxZipEntries)) return too_much();
  return reader;
}

bool ZipReader::has(const std::string& name) const { return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0; }

Outcome ZipReader::unpack(const std::string& name, const Take& take) {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (!file) {
    const bool is_locked = zip_error_code_zip(zip_get_error(archive_.get())) == ZIP_ER_NOPASSWD;
    return Message{is_locked ? "workbook.protected" : "workbook.damaged", {}};
  }
  std::array<char, 1u << 16> piece;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0) return Message{"workbook.damaged", {}};
    unpacked_ += static_cast<std::size_t>(got);
    if (unpacked_ > kMaxUnpackedBytes) return too_much();
    if (auto taken = take({piece.data(), static_cast<std::size_t>(got)}); !taken || got == 0) return taken;
  }
}

}  // namespace tafelrunde::exchange
