// The discussion paper as the document that people wrote.
#include <doctest/doctest.h>

#include "exchange/paper_document.h"
#include "exchange/zip_bytes.h"
#include "support/story.h"

using namespace tafelrunde;
using exchange::DocumentFormat;
using exchange::PaperTable;
using exchange::parse_paper_document;
using test::Story;

namespace {

using Lines = std::vector<std::string>;

PaperTable read(std::string_view bytes, DocumentFormat format = DocumentFormat::markdown) {
  auto table = parse_paper_document(bytes, format, Story().open().session());
  if (!table) FAIL(table.problem().key);
  return table ? *table : PaperTable{};
}
std::string refusal(std::string_view bytes, DocumentFormat format) {
  const auto table = parse_paper_document(bytes, format, Story().open().session());
  return table ? "" : table.problem().key;
}

// "P2-Z1 hf2 Leitziel yes: Sprache für alle. (Anmerkung)"
Lines pictures(const PaperTable& table) {
  Lines all;
  for (const auto& [key, item] : table.items) {
    const char* consensus = item.consensus == Consensus::yes       ? " ja"
                            : item.consensus == Consensus::dissent ? " Dissens"
                            : item.consensus == Consensus::open    ? " offen"
                                                                   : "";
    all.push_back(key.value + " " + item.field.value + " " + item.kind + consensus + ": " + item.text.text +
                  (item.note.text.empty() ? "" : " (" + item.note.text + ")"));
  }
  return all;
}
Lines faults(const PaperTable& table) {
  Lines all;
  for (const auto& fault : table.faults) all.push_back(std::to_string(fault.line) + " " + fault.reason.key);
  return all;
}

std::string odt(const std::string& body) {
  return *exchange::zipped(
      {{"content.xml", R"(<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d"><office:text>)" +
                           body + "</office:text></office:document-content>"}},
      {});
}
std::string docx(const std::string& body) {
  return *exchange::zipped(
      {{"word/document.xml", R"(<w:document xmlns:w="w"><w:body>)" + body + "</w:body></w:document>"}}, {});
}
std::string paragraph(const std::string& words, const std::string& style = "") {
  return "<w:p><w:pPr>" + (style.empty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + "</w:pPr><w:r><w:t>" +
         words + "</w:t></w:r></w:p>";
}

const Lines kSmallPaper{"P2-L1 hf2 Leitsatz: Sprache öffnet Türen.", "P2-Z1 hf2 Leitziel ja: Sprache für alle.",
                        "P2-M1 hf2 Maßnahme Dissens: Anerkennung beschleunigen. (Kammern lehnen ab.)"};

}  // namespace

TEST_CASE("A paper in Markdown: fields and kinds from its headings, items numbered, consensus below them") {
  const auto table = read(
      "# Diskussionspapier\n\nEin Vorwort.\n\n"
      "## Handlungsfeld 2: Bildung und Sprachförderung\n\nWorum es geht.\n\n"
      "### Leitsatz\nSprache öffnet\nTüren.\n\n"
      "Leitziele\n---------\n\n1. **Sprache** für alle.\nKonsens: ja\n"
      "\n### Maßnahmen:\n\n- Anerkennung beschleunigen.\n\n  Kein Konsens: Kammern lehnen ab.\n- Kita-Plätze.\n- M7: "
      "Räume.\n"
      "## HF 1\n\nMaßnahme 3: Daten erheben.\n\nP1-Z4: Zahlen offenlegen.\n\nOffen: Kosten\n\nAnmerkung: Frist "
      "unklar\n");
  Lines expected = kSmallPaper;
  for (const char* more :
       {"P2-M2 hf2 Maßnahme: Kita-Plätze.", "P2-M7 hf2 Maßnahme: Räume.", "P1-M3 hf1 Maßnahme: Daten erheben.",
        "P1-Z4 hf1 Leitziel offen: Zahlen offenlegen. (Kosten\nFrist unklar)"})
    expected.push_back(more);
  CHECK(pictures(table).size() == expected.size());
  for (std::size_t i = 0; i < expected.size() && i < table.items.size(); ++i)
    CHECK(pictures(table)[i] == expected[i]);
  CHECK(faults(table) == Lines{});
}

TEST_CASE("A paper as ODT, without its notes, comments and deleted text") {
  CHECK(pictures(read(
            odt("<text:tracked-changes><text:p>Leitziel 9: weg</text:p></text:tracked-changes>"
                "<text:h>Handlungsfeld 2: Bildung und Sprachförderung</text:h><text:h>Leitsätze</text:h>"
                "<text:p>Sprache<text:s/><text:span>öffnet</text:span> "
                "Türen.<text:note><text:p>Fußnote</text:p></text:note>"
                "</text:p><text:h>Leitziele</text:h><text:list><text:list-item><text:p>Sprache für alle.</text:p>"
                "</text:list-item></text:list><text:p>Konsens</text:p><text:p>Maßnahmen</text:p>"
                "<text:p>Anerkennung beschleunigen.</text:p><text:p>Kein Konsens: Kammern lehnen ab.</text:p>"),
            DocumentFormat::odt)) == kSmallPaper);
}

TEST_CASE("A paper as DOCX, from Word in German and in English") {
  for (const std::string heading : {"berschrift1", "Heading2"})
    CHECK(
        pictures(read(docx(paragraph("Bildung und Sprachförderung", heading) + paragraph("Leitsätze", heading) +
                           "<w:p><w:r><w:t>Sprache</w:t></w:r><w:del><w:r><w:delText>nicht</w:delText></w:r></w:del>"
                           "<w:r><w:tab/><w:t>öffnet Türen.</w:t></w:r></w:p>" +
                           paragraph("Leitziele", heading) + paragraph("Sprache für alle.") +
                           paragraph("Konsens: ja") + paragraph("Maßnahmen", heading) +
                           paragraph("Anerkennung beschleunigen.") + paragraph("Dissens: Kammern lehnen ab.")),
                      DocumentFormat::docx)) == kSmallPaper);
}

TEST_CASE("An unknown field and a number given twice are told; what is no paper is refused") {
  const auto table = read(
      "# HF 2\n# Maßnahmen\n1. eins\n1. zwei\n\n# Handlungsfeld 9\n# Maßnahmen\n1. verloren\n\n# HF 1\n# "
      "Maßnahmen\n2. gut\n");
  CHECK(faults(table) == Lines{"4 row.id_twice", "6 row.unknown_field"});
  CHECK(pictures(table) == Lines{"P2-M1 hf2 Maßnahme: eins", "P1-M2 hf1 Maßnahme: gut"});
  CHECK(refusal("Nur ein Brief.\n", DocumentFormat::markdown) == "paper.no_items");
  CHECK(refusal("kein ZIP", DocumentFormat::odt) == "workbook.damaged");
  CHECK(refusal(odt("<a>"), DocumentFormat::odt) == "workbook.damaged");
  CHECK(refusal(*exchange::zipped({{"word/document.xml", "<!DOCTYPE a []><a/>"}}, {}), DocumentFormat::docx) ==
        "workbook.entities");
  CHECK(refusal(std::string(exchange::kMaxTableBytes, 'x'), DocumentFormat::markdown) == "table.too_large");
}
