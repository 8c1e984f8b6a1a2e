#include "exchange/slides.h"

#include <algorithm>

#include "exchange/page_parts.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

constexpr PaperSize kWide{960, 540};
constexpr double kMargin = 56, kTop = 128, kFoot = 44;
constexpr double kNumber = 44;  // the strip of the numbers of results
constexpr double kAboveAbout = 3, kAfterResult = 14, kBeforeDissent = 4, kBeforeQuote = 8;

constexpr PageStyle kBig{40, Weight::bold}, kHead{28, Weight::bold}, kResult{22}, kPlain{20},
    kStrong{18, Weight::bold};
constexpr PageStyle kSmall{15, Weight::regular, kQuiet}, kQuote{18, Weight::regular, kQuiet};
constexpr PageStyle kNumeral{26, Weight::bold, kAccent}, kDissent{18, Weight::regular, kAttention};

class Slides {
 public:
  Slides(const Session& session, const Edition& edition)
      : session_(session),
        edition_(edition),
        foot_(edition_line(session, edition)),
        flow_(document_head(session, edition, "slides.subject"), kWide,
              {{kMargin, kTop, kWide.width_pt - 2 * kMargin, kWide.height_pt - kTop - kFoot}}) {}

  PageSet all() && {
    welcome();
    agenda();
    for (const Field& field : session_.programme.fields) {
      results(field);
      clusters(field);
    }
    storage();
    thanks();
    return flow_.take();
  }

 private:
  std::string say(const char* key) const { return edition_.language.text(key); }

  void begin(const std::string& title) {
    flow_.begin(title, [this, title](bool is_continued) { head(0, title, is_continued); });
  }
  void begin(const scene::FieldBadge& field, const std::string& about) {
    flow_.begin(field.title + ": " + about, [this, field, about](bool is_continued) {
      head(field.number, field.title, is_continued);
      flow_.place(about, kSmall, kMargin + 58, 92, flow_.width() - 58);
    });
  }

  void head(int number, const std::string& title, bool is_continued) {
    const double indent = number > 0 ? 58 : 0;
    if (number > 0) place_badge(flow_, number, kMargin, 46, 44);
    const std::string words = is_continued ? title + " " + say("projector.continued") : title;
    PageStyle style = kHead;
    while (style.size_pt > 16 && flow_.height_of(words, style, flow_.width() - indent) > 48) style.size_pt -= 2;
    flow_.place(words, style, kMargin + indent, 50, flow_.width() - indent, WordsRole::title);
    place_foot(flow_, foot_, kMargin);
  }

  void welcome() {
    const auto scene = hall_scene(session_, ProjectionView::welcome);
    flow_.begin(say("projector.welcome"), [this](bool is_continued) {
      if (!is_continued) flow_.place(say("projector.welcome"), kStrong, kMargin, 72, flow_.width());
      place_foot(flow_, foot_, kMargin);
    });
    const double height = flow_.place(scene.title, kBig, kMargin, kTop, flow_.width(), WordsRole::title);
    flow_.advance(height + 10);
    flow_.write(scene.subtitle, kResult);
    flow_.leave(26);
    flow_.write(scene.venue, kPlain);
    flow_.write(date_for_people(edition_, scene.date), kPlain);
    if (scene.greeting.empty()) return;
    flow_.leave(26);
    flow_.write(say("projector.greeting"), kSmall);
    flow_.write(scene.greeting, kPlain);
  }

  void agenda() {
    const auto scene = hall_scene(session_, ProjectionView::agenda);
    if (scene.agenda.empty()) return;
    begin(say("projector.agenda"));
    for (const scene::AgendaLine& line : scene.agenda) {
      flow_.need(24);
      flow_.place(line.time, kSmall, flow_.x(), flow_.y() + 5, 150);
      flow_.write(line.title, kPlain, 160);
      flow_.leave(3);
    }
  }

  void results(const Field& field) {
    const auto scene = hall_scene(session_, ProjectionView::plenary, field.key);
    if (scene.findings.empty()) return;
    begin(scene.field, say("projector.results"));
    double shrink = 1;  // rather a little smaller than a quote alone on a further slide
    while (shrink > 0.75 && height_of(scene, shrink) > flow_.room()) shrink -= 0.05;
    for (const scene::HallFinding& finding : scene.findings) result(finding, shrink);
    for (const scene::HallDissent& dissent : scene.dissents) tell_dissent(dissent.text, 0, shrink);
    if (scene.quote.empty()) return;
    flow_.leave(kBeforeQuote);
    flow_.write(quoted(scene.quote), scaled(kQuote, shrink));
  }

  static PageStyle scaled(PageStyle style, double shrink) {
    style.size_pt *= shrink;
    return style;
  }
  std::string quoted(const std::string& words) const {
    return say("projector.quote_begins") + words + say("projector.quote_ends");
  }
  std::string dissenting(const std::string& words) const { return say("projector.dissent") + " " + words; }
  std::string about(const scene::HallFinding& finding) const {
    std::string about = edition_.language.text("projector.kind." + json_name(finding.kind));
    if (const std::string weight = weight_of(edition_, finding.dots, finding.mentions); !weight.empty())
      about += " · " + weight;
    if (finding.amended_in_plenary) about += " · " + say("projector.amended");
    return about;
  }

  // What result, tell_dissent and the quote take, if they are written so much smaller.
  double height_of(const scene::ProjectorScene& scene, double shrink) const {
    const auto needs = [&](const std::string& words, const PageStyle& style, double indent) {
      return flow_.height_of(words, scaled(style, shrink), flow_.width() - indent);
    };
    double height = 0;
    for (const scene::HallFinding& finding : scene.findings) {
      height += needs(finding.wording, kResult, kNumber) + needs(about(finding), kSmall, kNumber) + kAboveAbout +
                kAfterResult;
      if (!finding.dissent.empty()) height += kBeforeDissent + needs(dissenting(finding.dissent), kDissent, kNumber);
    }
    for (const scene::HallDissent& dissent : scene.dissents)
      height += kBeforeDissent + needs(dissenting(dissent.text), kDissent, 0);
    if (!scene.quote.empty()) height += kBeforeQuote + needs(quoted(scene.quote), kQuote, 0);
    return height;
  }

  void result(const scene::HallFinding& finding, double shrink) {
    const PageStyle style = scaled(kResult, shrink);
    flow_.need(std::min(flow_.height_of(finding.wording, style, flow_.width() - kNumber), 120.0));
    flow_.place(std::to_string(finding.order), scaled(kNumeral, shrink), flow_.x(), flow_.y() - 3 * shrink, kNumber);
    flow_.write(finding.wording, style, kNumber);
    flow_.advance(kAboveAbout);
    flow_.write(about(finding), scaled(kSmall, shrink), kNumber);
    if (!finding.dissent.empty()) tell_dissent(finding.dissent, kNumber, shrink);
    flow_.leave(kAfterResult);
  }

  void tell_dissent(const std::string& words, double indent, double shrink) {
    flow_.leave(kBeforeDissent);
    flow_.write(dissenting(words), scaled(kDissent, shrink), indent);
  }

  void clusters(const Field& field) {
    const auto scene = hall_scene(session_, ProjectionView::dots, field.key);
    if (scene.clusters.empty()) return;
    begin(scene.field, say("projector.clusters"));
    int most = 1;
    for (const scene::HallCluster& cluster : scene.clusters) most = std::max(most, length_of(scene, cluster));
    for (const scene::HallCluster& cluster : scene.clusters) {
      const double bar = flow_.width() * length_of(scene, cluster) / most;
      flow_.need(48);
      const double top = flow_.write(title_of(edition_, cluster), kStrong, 0, 250);
      PageStyle right = kSmall;
      right.align = Align::right;
      flow_.place(weight_of(edition_, cluster.dots, cluster.mentions), right, flow_.x() + flow_.width() - 240,
                  top + 3, 240);
      if (bar > 0) flow_.fill(flow_.x(), flow_.y() + 3, bar, 6, kAccent);
      flow_.advance(9);
      flow_.leave(12);
    }
  }

  // The bar shows dots where any were given, mentions elsewhere.
  static int length_of(const scene::ProjectorScene& scene, const scene::HallCluster& cluster) {
    const bool has_dots = std::any_of(scene.clusters.begin(), scene.clusters.end(),
                                      [](const scene::HallCluster& each) { return each.dots > 0; });
    return std::max(0, has_dots ? cluster.dots : cluster.mentions);
  }

  void storage() {
    const auto scene = hall_scene(session_, ProjectionView::storage);
    if (scene.clusters.empty()) return;
    begin(say("projector.storage"));
    for (const scene::HallCluster& field : scene.clusters) {
      flow_.need(60);
      const double top = flow_.y();
      place_badge(flow_, field.field_number, flow_.x(), top, 22);
      flow_.write(field.title, kStrong, 32);
      for (const scene::HallCard& card : field.cards) flow_.write("– " + card_words(edition_, card), kPlain, 32);
      flow_.leave(12);
    }
  }

  void thanks() {
    const auto scene = hall_scene(session_, ProjectionView::thanks);
    begin(say("projector.thanks"));
    flow_.write(say("projector.thanks_why"), kResult);
    flow_.leave(30);
    flow_.write(scene.publisher, kPlain);
    flow_.leave(8);
    flow_.write(scene.contact, kPlain);
  }

  const Session& session_;
  const Edition& edition_;
  std::string foot_;
  PageFlow flow_;
};

}  // namespace

PageSet slides_of(const Session& session, const Edition& edition) { return Slides(session, edition).all(); }

}  // namespace tafelrunde::exchange
