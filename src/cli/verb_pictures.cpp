// tafelrunde pictures [SESSION] [--to DIR]: every view of both windows, in every language and theme, in one folder:
// to be looked at before a release, and for README and handbook.
#include <array>

#include "cli/context.h"
#include "cli/demo_day.h"
#include "shell/clock_time.h"
#include "shell/files.h"
#include "shell/pictures.h"

namespace tafelrunde::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string session;
  std::string folder = "out/pictures";
  int field_number = 4;
  int most_pages = 3;  // of one view
};

struct NamedTheme {
  const char* name;
  widgets::ThemeName theme;
};
constexpr std::array kThemes = {NamedTheme{"light", widgets::ThemeName::kLight},
                                NamedTheme{"dark", widgets::ThemeName::kDark},
                                NamedTheme{"contrast", widgets::ThemeName::kHighContrast}};
constexpr std::array kLanguages = {"de", "en"};

// The desk as on a laptop, the projector as most have it.
void choose_size(shell::PictureWish& wish) {
  const bool is_desk = wish.view.starts_with("desk");
  wish.width_px = is_desk ? 1440 : 1920;
  wish.height_px = is_desk ? 900 : 1080;
}

// Pictures of one session, in one language and theme after the other: "de-light-board.png", "de-light-board-2.png".
class Gallery {
 public:
  Gallery(Context& context, shell::Offscreen& offscreen, const Session& session, const Options& options)
      : context_(context), offscreen_(offscreen), session_(session), options_(options) {}

  Outcome draw_all(const StationId& station) {
    for (const char* code : kLanguages) {
      const auto language = context_.assets.language(code);
      if (!language) return language.problem();
      for (const NamedTheme& named : kThemes) {
        shell::PictureWish wish;
        wish.theme = named.theme;
        wish.field_number = options_.field_number;
        wish.station = station;
        if (session_.last)
          wish.minute_of_day = shell::minute_of_day(session_.last->wall_ms, session_.last->utc_offset_min);
        if (auto drawn = draw_views(*language, wish, std::string(code) + "-" + named.name); !drawn) return drawn;
      }
    }
    return {};
  }
  int count() const { return count_; }

 private:
  Outcome draw_views(const Language& language, shell::PictureWish wish, const std::string& prefix) {
    for (const std::string& view : shell::picture_views()) {
      wish.view = view;
      choose_size(wish);
      if (auto drawn = draw_pages(language, wish, prefix + "-" + view); !drawn) return drawn;
    }
    return {};
  }
  Outcome draw_pages(const Language& language, shell::PictureWish wish, const std::string& name) {
    int pages = 1;
    for (wish.page = 0; wish.page < std::min(pages, options_.most_pages); ++wish.page) {
      const auto drawn = shell::draw_picture(offscreen_, session_, language, wish);
      if (!drawn) return drawn.problem();
      pages = drawn->pages;
      const std::string number = wish.page == 0 ? "" : "-" + std::to_string(wish.page + 1);
      const fs::path file = fs::path(options_.folder) / (name + number + ".png");
      if (auto written = shell::write_file(file, shell::png_bytes(drawn->picture)); !written) return written;
      ++count_;
    }
    return {};
  }

  Context& context_;
  shell::Offscreen& offscreen_;
  const Session& session_;
  const Options& options_;
  int count_ = 0;
};

// The session that was named, else the sample conference, played anew into the folder.
StationPtr wished_station(Context& context, const Options& options) {
  if (!options.session.empty()) return open_to_read(context, options.session);
  const fs::path folder = fs::path(options.folder) / "sitzung";
  std::error_code ignored;
  fs::remove(folder / "magdeburg.tafel", ignored);
  fs::remove_all(folder / "tische", ignored);
  fs::create_directories(folder, ignored);
  DemoDay day(context, folder, context.assets.folder().parent_path() / "sessions" / "magdeburg");
  auto played = day.play();
  if (played) return std::move(*played);
  context.fail(played.problem());
  return nullptr;
}

void pictures(Context& context, const Options& options) {
  std::error_code error;
  fs::create_directories(options.folder, error);
  if (error) return context.fail({"file.unwritable", {options.folder, error.message()}});
  const StationPtr station = wished_station(context, options);
  if (!station) return;
  const auto offscreen = shell::Offscreen::open();
  if (!offscreen) return context.fail(offscreen.problem());
  Gallery gallery(context, **offscreen, station->session(), options);
  if (auto drawn = gallery.draw_all(station->id()); !drawn) return context.fail(drawn.problem());
  context.say("demo.drawn", std::to_string(gallery.count()), options.folder);
}

}  // namespace

void add_pictures(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("pictures", language.text("cli.pictures"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, language.text("cli.pictures.session"));
  verb.option("--to", options->folder, language.text("cli.pictures.to"));
  verb.option("--field", options->field_number, language.text("cli.render.field"));
  verb.option("--pages", options->most_pages, language.text("cli.pictures.pages")).positive();
  verb.when_called([&context, options] { pictures(context, *options); });
}

}  // namespace tafelrunde::cli
