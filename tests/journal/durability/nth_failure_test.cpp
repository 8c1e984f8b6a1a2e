// Every file operation of every writing action fails once, with a full disk and with an I/O error, for that call only
// and from there on for good. Each time: a clear sentence or success, a sound file, nothing acknowledged lost,
// nothing half-written, and the same object does the same action when the disk is well again.
#include <cerrno>
#include <functional>
#include <map>
#include <set>

#include "journal/durability/interposer.h"
#include "journal/journal_fixture.h"

namespace tafelrunde::journal {
namespace {

// The bytes of a session with something in it, and of another station's file to merge from; made once.
struct Prepared {
  Scribe scribe{1};
  StatementCaptured first = scribe.statement("Erster Beitrag");
  std::string ours, theirs;

  Prepared() {
    const Folder folder;
    {
      Journal prepared = new_session(folder / "a.tafel");
      must(prepared.append(scribe.action({magdeburg()})));
      must(prepared.append(scribe.action({first})));
    }
    ours = bytes_of(folder / "a.tafel");
    {
      Journal other = must(Journal::open(folder / "a.tafel", Journal::Access::read_write));
      Scribe there(2);
      for (int i = 0; i < 30; ++i) must(other.append(there.action({there.statement(std::string(400, 'm'))})));
    }
    theirs = bytes_of(folder / "a.tafel");
  }
};

// The prepared files in a folder of their own, ours open.
struct Day {
  Folder folder;
  Scribe scribe;
  StatementCaptured first;
  std::optional<Journal> journal;

  explicit Day(const Prepared& prepared) : scribe(prepared.scribe), first(prepared.first) {
    write_bytes(folder / "a.tafel", prepared.ours);
    write_bytes(folder / "b.tafel", prepared.theirs);
    journal = must(Journal::open(folder / "a.tafel", Journal::Access::read_write));
  }
};

// An action that may fail, and whether its effect is there afterwards.
struct Deed {
  std::function<Outcome(Day&)> act;
  std::function<bool(Day&)> is_done;
};

std::vector<std::string> texts_in(Day& day) { return statement_texts(must(day.journal->read_all())); }

std::map<std::string, Deed> deeds() {
  return {
      {"capture",
       {[](Day& day) {
          Scribe before = day.scribe;
          const auto outcome = day.journal->append(day.scribe.action({day.scribe.statement("Zweiter Beitrag")}));
          if (!outcome) day.scribe = before;
          return outcome;
        },
        [](Day& day) {
          return texts_in(day) == std::vector<std::string>{"Erster Beitrag", "Zweiter Beitrag"};
        }}},
      {"redact",
       {[](Day& day) {
          Scribe before = day.scribe;
          const auto outcome = day.journal->append(
              day.scribe.action({EntityRedacted{id_cast<AnyId>(day.first.statement), "personal"}}));
          if (!outcome) day.scribe = before;
          return outcome;
        },
        [](Day& day) {
          return texts_in(day) == std::vector<std::string>{""} &&
                 !contains(bytes_of(day.folder / "a.tafel"), "Erster Beitrag");
        }}},
      {"merge",
       {[](Day& day) {
          const auto merged = day.journal->merge_from(day.folder / "b.tafel");
          return merged ? Outcome() : Outcome(merged.problem());
        },
        [](Day& day) { return texts_in(day).size() == 31; }}},
      {"hand over",
       {[](Day& day) { return day.journal->copy_to(day.folder / "copy.tafel"); },
        [](Day& day) {
          const auto copy = Journal::open(day.folder / "copy.tafel", Journal::Access::read_only);
          return copy && must(copy->read_all()).size() == 2 && must(copy->verify()).is_sound();
        }}},
      {"begin",
       {[](Day& day) {
          const auto created = Journal::create(day.folder / "new.tafel");
          return created ? Outcome() : Outcome(created.problem());
        },
        [](Day& day) { return Journal::open(day.folder / "new.tafel", Journal::Access::read_write).ok(); }}},
  };
}

const std::set<std::string> kClearMessages{"journal.disk_full",   "journal.io_error",     "journal.cannot_open",
                                           "journal.cannot_lock", "journal.not_writable", "journal.bad_copy"};

// The deed as a whole happened or did not: what there was stays, and the file is sound, now and when opened again.
void check_file(Day& day) {
  CHECK(must(day.journal->verify()).is_sound());
  const auto report = must(must(Journal::open(day.folder / "a.tafel", Journal::Access::read_only)).verify());
  CHECK(report.is_sound());
  CHECK(report.operations >= 2);
}

// Gives whether the nth call was reached.
bool fail_nth(const Prepared& prepared, const Deed& deed, int nth, int error, disk::Lasting lasting,
              std::map<std::string, int>& told) {
  Day day(prepared);
  disk::start_failing(day.folder.path(), nth, error, lasting);
  const Outcome outcome = deed.act(day);
  const bool has_failed = disk::stop_failing();
  ++told[outcome ? "done" : outcome.problem().key];
  if (outcome) {
    CHECK(deed.is_done(day));
    check_file(day);
    return has_failed;
  }
  CHECK(kClearMessages.count(outcome.problem().key) == 1);
  check_file(day);
  const Outcome again = deed.act(day);
  // What had its name already when the last sync failed is there; it is whole, and the person is told so.
  if (!again) CHECK(again.problem().key == "journal.exists");
  CHECK(deed.is_done(day));
  check_file(day);
  return has_failed;
}

}  // namespace

TEST_CASE("a full disk or an I/O error at any call: a clear sentence, a sound file, and a second try works") {
  const Prepared prepared;
  for (const auto& [name, deed] : deeds()) {
    for (const int error : {ENOSPC, EIO}) {
      for (const auto lasting : {disk::Lasting::once, disk::Lasting::permanent}) {
        CAPTURE(name);
        CAPTURE(error);
        std::map<std::string, int> told;
        int nth = 1;
        for (bool is_reached = true; is_reached; ++nth) {
          CAPTURE(nth);
          REQUIRE(nth < 1'000);
          is_reached = fail_nth(prepared, deed, nth, error, lasting, told);
        }
        CHECK(nth > 5);
        std::string summary;
        for (const auto& [key, times] : told) summary += std::to_string(times) + " x " + key + "  ";
        const std::string lasts = lasting == disk::Lasting::once ? ", once: " : ", for good: ";
        MESSAGE(name << ", errno " << error << lasts << summary);
      }
    }
  }
}

}  // namespace tafelrunde::journal
