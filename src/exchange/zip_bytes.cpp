#include "exchange/zip_bytes.h"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace tafelrunde::exchange {
namespace {

struct DosTime {
  zip_uint16_t date = 0, time = 0;
};

// Years 1980 to 2107, steps of two seconds.
DosTime dos_time(const Moment& at) {
  const int year = std::clamp(at.year, 1980, 2107) - 1980;
  return {static_cast<zip_uint16_t>(year << 9 | at.month << 5 | at.day),
          static_cast<zip_uint16_t>(at.hour << 11 | at.minute << 5 | at.second / 2)};
}

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

bool add(zip_t* archive, const ZippedFile& file, const DosTime& time) {
  zip_source_t* bytes = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
  if (!bytes) return false;
  const zip_int64_t index = zip_file_add(archive, file.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(bytes);
    return false;
  }
  const auto at = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = file.packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  return zip_set_file_compression(archive, at, method, 0) == 0 &&
         zip_file_set_dostime(archive, at, time.time, time.date, 0) == 0;
}

Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t size;
  if (zip_source_stat(source, &size) != 0 || zip_source_open(source) != 0)
    return Message{"export.no_memory", {zip_error_strerror(zip_source_error(source))}};
  std::string bytes(size.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read != static_cast<zip_int64_t>(bytes.size())) return Message{"export.no_memory", {"zip"}};
  return bytes;
}

}  // namespace

Result<std::string> zipped(const std::vector<ZippedFile>& files, const Moment& time) {
  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return Message{"export.no_memory", {zip_error_strerror(&error)}};
  zip_source_keep(target.get());  // the archive takes one reference, we keep one to read from
  Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target.get());
    return Message{"export.no_memory", {zip_error_strerror(&error)}};
  }
  for (const ZippedFile& file : files)
    if (!add(archive.get(), file, dos_time(time)))
      return Message{"export.no_memory", {zip_error_strerror(zip_get_error(archive.get()))}};
  if (zip_close(archive.get()) != 0)
    return Message{"export.no_memory", {zip_error_strerror(zip_get_error(archive.get()))}};
  (void)archive.release();  // closing has freed it
  return bytes_of(target.get());
}

}  // namespace tafelrunde::exchange
