#include "projector/date.h"

#include "hall.h"

using namespace tafelrunde;
using projector::date_in_words;

TEST_CASE("a day is told as people say it") {
  const Language german = tests::language_of("de");
  CHECK(date_in_words("2019-09-12", german) == "12. September 2019");
  CHECK(date_in_words("2024-03-01", german) == "1. März 2024");
  CHECK(date_in_words("2020-02-29", german) == "29. Februar 2020");
  CHECK(date_in_words("2019-12-31", tests::language_of("en")) == "31 December 2019");
}

TEST_CASE("what is no date stays as it was written") {
  const Language german = tests::language_of("de");
  for (const std::string odd : {"", "im Herbst", "2019-02-30", "2019-13-01", "2019-00-10", "12.09.2019", "2019-9-12",
                                "2019-0x-12", "2019-09-12 "})
    CHECK(date_in_words(odd, german) == odd);
}
