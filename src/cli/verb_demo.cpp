// tafelrunde demo [--to DIR]: the whole main job without a person: session, exports, pictures.

#include "cli/context.h"
#include "cli/demo_day.h"
#include "exchange/export_set.h"
#include "shell/files.h"
#include "shell/pictures.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = "tafelrunde-demo.txt";  // says that the folder is ours to replace

// Empties a folder that an earlier demo filled; refuses any other that holds something.
Outcome clear(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    if (!fs::exists(folder / kMark, error)) return Message{"demo.folder_not_ours", {folder.string()}};
    fs::remove_all(folder, error);
  }
  fs::create_directories(folder, error);
  if (error) return Message{"file.unwritable", {folder.string(), error.message()}};
  return shell::write_file(folder / kMark, "tafelrunde demo\n");
}

Outcome write_exports(Context& context, const Session& session, const fs::path& folder) {
  const auto files = exchange::export_delivery(session, {}, {context.language, {}, {}});
  if (!files) return files.problem();
  std::vector<std::pair<std::string, std::string_view>> named;
  for (const auto& file : *files) named.emplace_back(file.name, file.bytes);
  context.say("demo.exported", std::to_string(files->size()), folder.string());
  return shell::write_files(folder, named);
}

// Draws views into numbered PNG files of one folder.
class Album {
 public:
  Album(Context& context, shell::Offscreen& offscreen, fs::path folder)
      : context_(context), offscreen_(offscreen), folder_(std::move(folder)) {}

  Outcome add(const Session& session, shell::PictureWish wish, const std::string& name) {
    const auto drawn = shell::draw_picture(offscreen_, session, context_.language, wish);
    if (!drawn) return drawn.problem();
    pages_ = drawn->pages;
    ++count_;
    const std::string number = (count_ < 10 ? "0" : "") + std::to_string(count_);
    return shell::write_file(folder_ / (number + "-" + name + ".png"), shell::png_bytes(drawn->picture));
  }
  // All pages of one projector view.
  Outcome add_pages(const Session& session, shell::PictureWish wish, const std::string& name) {
    for (wish.page = 0; wish.page == 0 || wish.page < pages_; ++wish.page) {
      const std::string suffix = wish.page == 0 ? "" : "-" + std::to_string(wish.page + 1);
      if (auto added = add(session, wish, name + suffix); !added) return added;
    }
    return {};
  }
  int count() const { return count_; }

 private:
  Context& context_;
  shell::Offscreen& offscreen_;
  fs::path folder_;
  int count_ = 0;
  int pages_ = 1;
};

shell::PictureWish projector_wish(const std::string& view, int field, int minute) {
  shell::PictureWish wish;
  wish.view = view;
  wish.field_number = field;
  wish.width_px = 1920;
  wish.height_px = 1080;
  wish.minute_of_day = minute;
  return wish;
}

shell::PictureWish desk_wish(const std::string& view, int field, int minute, const StationId& station) {
  shell::PictureWish wish;
  wish.view = view;
  wish.field_number = field;
  wish.minute_of_day = minute;
  wish.station = station;
  return wish;
}

Outcome draw_all(const DemoDay& day, const station::Station& station, Album& album) {
  const Session& session = station.session();
  constexpr int kInRound_min = 16 * 60 + 22, kInPlenary_min = 18 * 60 + 12;
  auto ghosts = desk_wish("desk", 4, kInRound_min, station.id());
  ghosts.proposal = &day.seen_proposal();
  Outcome outcome;
  const auto add = [&](Outcome added) { return (outcome = std::move(added)).ok(); };
  const bool desk =
      add(album.add(day.seen_session(), ghosts, "moderation-vorschlag")) &&
      add(album.add(session, desk_wish("desk", 1, kInRound_min, station.id()), "moderation")) &&
      add(album.add(session, desk_wish("desk-plenary", 1, kInPlenary_min, station.id()), "moderation-plenum"));
  const bool hall = desk &&
                    add(album.add(session, projector_wish("welcome", 1, 15 * 60 + 2), "leinwand-willkommen")) &&
                    add(album.add(session, projector_wish("agenda", 1, kInRound_min), "leinwand-ablauf")) &&
                    add(album.add_pages(session, projector_wish("board", 4, kInRound_min), "leinwand-hf4"));
  if (!hall) return outcome;
  for (const Field& field : session.programme.fields) {
    const std::string name = "plenum-hf" + std::to_string(field.number);
    if (!add(album.add_pages(session, projector_wish("plenary", field.number, kInPlenary_min), name))) return outcome;
  }
  return {};
}

Outcome draw_pictures(Context& context, const DemoDay& day, const station::Station& station, const fs::path& folder) {
  auto offscreen = shell::Offscreen::open();
  if (!offscreen) return offscreen.problem();
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  Album album(context, **offscreen, folder);
  auto drawn = draw_all(day, station, album);
  if (drawn) context.say("demo.drawn", std::to_string(album.count()), folder.string());
  return drawn;
}

void demo(Context& context, const fs::path& folder) {
  if (auto cleared = clear(folder); !cleared) return context.fail(cleared.problem());
  DemoDay day(context, folder, context.assets.folder().parent_path() / "sessions" / "magdeburg");
  const auto station = day.play();
  if (!station) return context.fail(station.problem());
  if (auto written = write_exports(context, (*station)->session(), folder / "export"); !written)
    return context.fail(written.problem());
  if (auto drawn = draw_pictures(context, day, **station, folder / "bilder"); !drawn)
    return context.fail(drawn.problem());
  const auto report = (*station)->verify();
  if (!report) return context.fail(report.problem());
  if (report->fault) return context.fail(*report->fault);
  context.say("verify.sound", counted(context, "count.operations", report->operations),
              std::to_string(report->writers), std::to_string(report->bodies));
}

}  // namespace

void add_demo(Verb root, Context& context) {
  Verb verb = root.add_verb("demo", context.language.text("cli.demo"));
  auto folder = std::make_shared<std::string>("tafelrunde-demo");
  verb.option("--to", *folder, context.language.text("cli.demo.to"));
  verb.when_called([&context, folder] { demo(context, *folder); });
}

}  // namespace tafelrunde::cli
