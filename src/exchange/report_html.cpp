#include "exchange/report_html.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/html_text.h"
#include "exchange/report_html_page.h"

namespace tafelrunde::exchange {
namespace {

// "sha256-…" of our own style and script: the only ones that a browser is to
// run.
std::string source_hash(std::string_view content) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(content.data()), content.size());
  std::string text(sodium_base64_ENCODED_LEN(hash.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the terminating zero
  return "'sha256-" + text + "'";
}

class Writing {
 public:
  Writing(const Report& report, const Edition& edition) : report_(report), edition_(edition) {}

  std::string all() && {
    head();
    html_.open("body").element("a", say("report.html.skip"), {{"class", "skip"}, {"href", "#inhalt"}});
    title();
    contents();
    search();
    html_.open("main", {{"id", "inhalt"}});
    for (const Block& block : report_.blocks) {
      if (!is_of_finding(block)) end_entry();
      std::visit([this](const auto& each) { write(each); }, block);
    }
    end_entry();
    html_.close("main").element("footer", report_.head.title + (report_.foot.empty() ? "" : " · " + report_.foot));
    html_.raw("<script>").raw(kReportScript).raw("</script>").close("body").close("html").raw("\n");
    return std::move(html_).bytes();
  }

 private:
  const std::string& say(std::string_view key) const { return edition_.language.text(key); }

  void head() {
    html_.raw("<!DOCTYPE html>\n").open("html", {{"lang", report_.head.language}}).open("head");
    html_.raw(
        "<meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">");
    html_.open("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src " + source_hash(kReportStyle) + "; script-src " +
                                        source_hash(kReportScript) + "; base-uri 'none'; form-action 'none'"}});
    html_.element("title", report_.head.title + " – " + report_.head.subject);
    if (!report_.head.author.empty()) html_.open("meta", {{"name", "author"}, {"content", report_.head.author}});
    html_.open("meta", {{"name", "date"}, {"content", iso_text(report_.head.as_of)}});
    html_.raw("<style>").raw(kReportStyle).raw("</style>").close("head");
  }

  void title() {
    html_.open("header", {{"class", "title"}}).element("h1", report_.title);
    if (!report_.subtitle.empty()) html_.element("p", report_.subtitle, {{"class", "subtitle"}});
    html_.element("p", report_.kind, {{"class", "subtitle"}});
    if (!report_.label.empty()) html_.element("p", report_.label, {{"class", "label"}});
    html_.close("header");
  }

  void contents() {
    html_.open("nav", {{"aria-labelledby", "inhaltsverzeichnis"}});
    html_.element("h2", say("report.contents"), {{"id", "inhaltsverzeichnis"}}).open("ul");
    int count = 0;
    bool is_open = false, has_inner = false;
    for (const Block& block : report_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (!heading) continue;
      const std::string target = "#kapitel-" + std::to_string(++count);
      if (heading->level == 1) {
        if (has_inner) html_.close("ul");
        if (is_open) html_.close("li");
        html_.open("li").element("a", heading->text, {{"href", target}});
        is_open = true, has_inner = false;
      } else if (heading->level == 2) {
        if (!has_inner) html_.open("ul");
        has_inner = true;
        html_.open("li").element("a", heading->text, {{"href", target}}).close("li");
      }
    }
    if (has_inner) html_.close("ul");
    if (is_open) html_.close("li");
    html_.close("ul").close("nav");
  }

  void search() {
    html_.raw("<search class=\"search\" hidden>").element("label", say("report.html.search"), {{"for", "suche"}});
    html_.open("input",
               {{"id", "suche"}, {"type", "search"}, {"autocomplete", "off"}, {"aria-describedby", "treffer"}});
    html_.open("output", {{"id", "treffer"},
                          {"for", "suche"},
                          {"aria-live", "polite"},
                          {"data-none", say("report.html.none")},
                          {"data-one", say("report.html.one")},
                          {"data-many", say("report.html.many")}});
    html_.close("output").raw("</search>");
  }

  // --- blocks; the page's own title is h1, so chapters begin at h2 ---

  // What belongs to the finding above it, so that the search takes it as one.
  static bool is_of_finding(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph && (paragraph->kind == ParagraphKind::dissent || paragraph->kind == ParagraphKind::note);
  }
  void begin_entry(const std::string& anchor) {
    end_entry();
    html_.open("div", {{"class", "entry"}, {"id", anchor}});
    in_entry_ = true;
  }
  void end_entry() {
    if (in_entry_) html_.close("div");
    in_entry_ = false;
  }

  void write(const Heading& heading) {
    const std::string element = "h" + std::to_string(heading.level + 1);
    html_.open(element, {{"id", "kapitel-" + std::to_string(++headings_)}})
        .text(heading.text)
        .close(element)
        .raw("\n");
  }

  void write(const Paragraph& paragraph) {
    constexpr const char* kClasses[] = {"", "finding", "dissent", "note"};
    if (paragraph.kind == ParagraphKind::finding)
      begin_entry(paragraph.anchor);
    else if (paragraph.kind == ParagraphKind::dissent && !in_entry_)
      begin_entry(paragraph.anchor);
    html_.open("p", {{"class", kClasses[static_cast<int>(paragraph.kind)]}});
    write(paragraph.line);
    html_.close("p").raw("\n");
  }

  void write(const Bullets& bullets) {
    html_.open("ul");
    for (const Line& item : bullets.items) {
      html_.open("li");
      write(item);
      html_.close("li").raw("\n");
    }
    html_.close("ul");
  }

  void write(const ReportTable& table) {
    html_.raw("<div class=\"scroll\">").open("table").element("caption", table.caption).raw("<thead><tr>");
    for (const ReportColumn& column : table.columns)
      html_.element("th", column.title, {{"scope", "col"}, {"class", column.align == Align::right ? "number" : ""}});
    html_.raw("</tr></thead><tbody>\n");
    for (const ReportRow& row : table.rows) write(row, table);
    html_.raw("</tbody>").close("table").raw("</div>\n");
  }

  void write(const ReportRow& row, const ReportTable& table) {
    html_.open("tr", {{"id", row.anchor}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const char* element = i == 0 ? "th" : "td";
      html_.open(element,
                 {{"scope", i == 0 ? "row" : ""}, {"class", table.columns[i].align == Align::right ? "number" : ""}});
      write(row.cells[i]);
      html_.close(element);
    }
    html_.close("tr").raw("\n");
  }

  void write(const BarChart& chart) {
    constexpr int kBar = 26, kWidth = 800, kLeft = 330, kLongest = 420;
    int most = 1;
    for (const Bar& bar : chart.bars) most = std::max(most, bar.value);
    const std::string height = std::to_string(kBar * static_cast<int>(chart.bars.size()));
    html_.open("figure").element("figcaption", chart.title);
    html_.open("svg", {{"role", "img"},
                       {"aria-label", chart.description},
                       {"viewBox", "0 0 " + std::to_string(kWidth) + " " + height}});
    int y = 0;
    for (const Bar& bar : chart.bars) {
      const int length = std::max(1, kLongest * std::max(0, bar.value) / most);
      const std::string base = std::to_string(y + 17);
      html_.element("text", shortened(bar.label, 46), {{"x", "0"}, {"y", base}, {"fill", "#1b1f24"}});
      html_.open("rect", {{"x", std::to_string(kLeft)},
                          {"y", std::to_string(y + 5)},
                          {"width", std::to_string(length)},
                          {"height", "16"},
                          {"fill", "#0a5799"}});
      html_.close("rect");
      html_.element("text", std::to_string(bar.value), {{"x", std::to_string(kLeft + length + 8)}, {"y", base}});
      y += kBar;
    }
    html_.close("svg").close("figure").raw("\n");
  }

  void write(const NewPage&) {}

  void write(const Line& line) {
    for (const Span& span : line) {
      if (!span.link.empty())
        html_.element("a", span.text, {{"href", "#" + span.link}});
      else if (span.tone == Tone::strong)
        html_.element("strong", span.text);
      else if (span.tone == Tone::quiet)
        html_.element("span", span.text, {{"class", "quiet"}});
      else
        html_.text(span.text);
    }
  }

  const Report& report_;
  const Edition& edition_;
  HtmlText html_;
  int headings_ = 0;
  bool in_entry_ = false;
};

}  // namespace

std::string report_html(const Report& report, const Edition& edition) { return Writing(report, edition).all(); }

}  // namespace tafelrunde::exchange
