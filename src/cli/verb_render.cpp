// tafelrunde render SESSION --view NAME --size WxH --out FILE.png: a picture of the desk or projector.
#include <charconv>

#include "cli/context.h"
#include "shell/clock_time.h"
#include "shell/files.h"
#include "shell/pictures.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string size = "1440x900";
  std::string out;
  std::string theme = "light";
  int page = 1;
  shell::PictureWish wish;
};

bool read_size(const std::string& text, shell::PictureWish& wish) {
  const auto cross = text.find('x');
  if (cross == std::string::npos) return false;
  const auto number = [&](std::size_t from, std::size_t to, int& value) {
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + to, value);
    return error == std::errc() && end == text.data() + to;
  };
  return number(0, cross, wish.width_px) && number(cross + 1, text.size(), wish.height_px);
}

widgets::ThemeName theme_of(const std::string& name) {
  if (name == "dark") return widgets::ThemeName::kDark;
  return name == "contrast" ? widgets::ThemeName::kHighContrast : widgets::ThemeName::kLight;
}

void render(Context& context, Options options) {
  shell::PictureWish& wish = options.wish;
  if (!read_size(options.size, wish)) wish.width_px = 0;  // draw_picture refuses it in words
  wish.page = options.page - 1;
  wish.theme = theme_of(options.theme);
  const StationPtr station = open_to_read(context, options.session);
  if (!station) return;
  const Session& session = station->session();
  if (session.last) wish.minute_of_day = shell::minute_of_day(session.last->wall_ms, session.last->utc_offset_min);
  const auto offscreen = shell::Offscreen::open();
  if (!offscreen) return context.fail(offscreen.problem());
  const auto drawn = shell::draw_picture(**offscreen, session, context.language, wish);
  if (!drawn) return context.fail(drawn.problem());
  const auto written = shell::write_file(options.out, shell::png_bytes(drawn->picture));
  if (!written) return context.fail(written.problem());
  context.say("render.done", options.out, std::to_string(drawn->pages));
}

}  // namespace

void add_render(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("render", language.text("cli.render"));
  auto options = std::make_shared<Options>();
  std::string views;
  for (const std::string& view : shell::picture_views()) views += (views.empty() ? "" : ", ") + view;
  verb.option("SESSION", options->session, language.text("cli.session_file")).required();
  verb.option("--view", options->wish.view, language.say("cli.render.view", views)).required();
  verb.option("--size", options->size, language.text("cli.render.size"));
  verb.option("--out", options->out, language.text("cli.render.out")).required();
  verb.option("--field", options->wish.field_number, language.text("cli.render.field"));
  verb.option("--page", options->page, language.text("cli.render.page")).positive();
  verb.option("--theme", options->theme, language.text("cli.render.theme")).one_of({"light", "dark", "contrast"});
  verb.when_called([&context, options] { render(context, *options); });
}

}  // namespace tafelrunde::cli
