#include "exchange/paper_lines.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "exchange/encoding.h"
#include "exchange/xml_stream.h"

namespace tafelrunde::exchange {
namespace {

Message too_long() { return {"paper.too_long", {std::to_string(kMaxPaperBytes >> 20)}}; }

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool is_list_mark(std::string_view line) {
  return line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ';
}
bool is_numbered(std::string_view line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')');
}
bool is_underline(std::string_view line) {
  return line.size() > 2 && line.find_first_not_of(line[0]) == std::string_view::npos &&
         (line[0] == '=' || line[0] == '-');
}

// A line about the item above it, which people write right below it.
bool is_remark(std::string_view line) {
  const std::string label = fold_for_search(line.substr(0, std::min<std::size_t>(line.find(':'), 20)));
  for (const char* word : {"konsens", "kein konsens", "dissens", "offen", "anmerkung"})
    if (label == word) return true;
  return false;
}

// Without ** and __ around words.
std::string plain(std::string_view text) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view pair = text.substr(i, 2);
    if (pair == "**" || pair == "__")
      ++i;
    else
      words += text[i];
  }
  return words;
}

class MarkdownReader {
 public:
  std::vector<PaperLine> lines;

  void take(std::string_view line, int number) {
    if (line.empty()) return end();
    if (is_underline(line) && is_open_) return end_as_heading();
    if (is_underline(line)) return;  // a ruler
    if (line[0] == '#') {
      end();
      lines.push_back(
          {number, true, plain(trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size()))))});
      return;
    }
    const bool is_entry = is_list_mark(line);
    if (is_entry || is_numbered(line) || is_remark(line)) end();
    if (is_entry) line = trimmed(line.substr(2));
    if (is_open_) {
      lines.back().text += " " + plain(line);
      return;
    }
    lines.push_back({number, false, plain(line)});
    is_open_ = true;
  }

 private:
  void end() { is_open_ = false; }
  void end_as_heading() {
    lines.back().is_heading = true;
    end();
  }

  bool is_open_ = false;
};

// Collects paragraphs of a document, whatever its tags are called.
class ParagraphListener : public XmlListener {
 public:
  std::vector<PaperLine> lines;

  void text(std::string_view piece) override {
    if (takes_text_) add(piece);
  }

 protected:
  void begin_paragraph(bool is_heading) {
    if (lines.size() >= kMaxPaperLines) refusal = too_long();
    lines.push_back({static_cast<int>(lines.size()) + 1, is_heading, {}});
  }
  void add(std::string_view piece) {
    if (lines.empty()) return;
    lines.back().text += piece;
    if ((bytes_ += piece.size()) > kMaxPaperBytes) refusal = too_long();
  }

  bool takes_text_ = false;

 private:
  std::size_t bytes_ = 0;
};

// OpenDocument 1.3, part 3, section 5.
class OdtListener : public ParagraphListener {
  void begin(const XmlTag& tag) override {
    if (hidden_ > 0 || kHidden.contains(tag.name)) {
      ++hidden_;
      takes_text_ = false;
      return;
    }
    if (tag.name == "p" || tag.name == "h") {
      begin_paragraph(tag.name == "h");
      ++depth_;
    } else if (depth_ > 0 && (tag.name == "s" || tag.name == "tab" || tag.name == "line-break")) {
      add(" ");
    }
    takes_text_ = depth_ > 0;
  }
  void end(std::string_view name) override {
    if (hidden_ > 0)
      --hidden_;
    else if (name == "p" || name == "h")
      --depth_;
    takes_text_ = hidden_ == 0 && depth_ > 0;
  }

  // Notes, comments, deleted text, contents: nothing of the paper itself.
  const std::set<std::string_view> kHidden = {
      "note", "annotation", "tracked-changes", "table-of-content", "frame", "index-title-template", "forms"};
  int hidden_ = 0, depth_ = 0;
};

// ECMA-376 part 1, section 17.
class DocxListener : public ParagraphListener {
  void begin(const XmlTag& tag) override {
    if (hidden_ > 0 || tag.name == "del" || tag.name == "txbxContent" || tag.name == "Fallback") {
      ++hidden_;
    } else if (tag.name == "p") {
      begin_paragraph(false);
    } else if (tag.name == "pStyle" && !lines.empty()) {
      lines.back().is_heading = is_heading_style(tag.attribute("val"));
    } else if (tag.name == "tab" || tag.name == "br") {
      add(" ");
    }
    takes_text_ = hidden_ == 0 && tag.name == "t";
  }
  void end(std::string_view) override {
    if (hidden_ > 0) --hidden_;
    takes_text_ = false;
  }

  // "Heading1" everywhere but in a German Word, where it is "berschrift1".
  static bool is_heading_style(std::string_view style) {
    const std::string folded = fold_for_search(style);
    return folded.starts_with("heading") || folded.starts_with("berschrift") || folded.starts_with("uberschrift") ||
           folded == "title" || folded == "titel";
  }

  int hidden_ = 0;
};

template <class Listener>
Result<std::vector<PaperLine>> document_lines(std::string_view bytes, const char* name) {
  auto archive = ZipReader::open(bytes);
  if (!archive) return archive.problem();
  Listener listener;
  if (auto read = read_xml(*archive, name, listener); !read) return read.problem();
  return std::move(listener.lines);
}

}  // namespace

Result<std::vector<PaperLine>> markdown_lines(std::string_view bytes) {
  const auto text = decoded(bytes, recognised_encoding(bytes), kMaxPaperBytes);
  if (!text) return text.problem();
  MarkdownReader reader;
  int number = 0;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    reader.take(trimmed(std::string_view(*text).substr(at, end - at)), ++number);
    if (reader.lines.size() > kMaxPaperLines) return too_long();
    at = end + 1;
  }
  return std::move(reader.lines);
}

Result<std::vector<PaperLine>> odt_lines(std::string_view bytes) {
  return document_lines<OdtListener>(bytes, "content.xml");
}
Result<std::vector<PaperLine>> docx_lines(std::string_view bytes) {
  return document_lines<DocxListener>(bytes, "word/document.xml");
}

}  // namespace tafelrunde::exchange
