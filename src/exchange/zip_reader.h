// Files out of a ZIP from a stranger, in pieces: what a ZIP says about its sizes is not believed, and no more is
// unpacked than the budget. Internal to exchange.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace tafelrunde::exchange {

inline constexpr std::size_t kMaxUnpackedBytes = 96u << 20;  // of all files read, together
inline constexpr std::size_t kMaxZipEntries = 10'000;

class ZipReader {
 public:
  // `bytes` must outlive the reader. Refuses workbook.damaged, workbook.protected (an old .xls, or locked with a
  // password), workbook.too_much (more entries than kMaxZipEntries).
  static Result<ZipReader> open(std::string_view bytes);

  bool has(const std::string& name) const;

  // Calls `take` with one piece of the file after the other; an empty piece is its end. Refuses workbook.damaged,
  // workbook.protected, workbook.too_much ({0} MB), and what `take` refuses.
  using Take = std::function<Outcome(std::string_view piece)>;
  Outcome unpack(const std::string& name, const Take& take);

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  explicit ZipReader(zip* archive) : archive_(archive) {}

  std::unique_ptr<zip, Discard> archive_;
  std::size_t unpacked_ = 0;
};

}  // namespace tafelrunde::exchange
