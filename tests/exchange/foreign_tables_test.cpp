// Tables as other programs write them: encodings, separators, columns of other names, workbooks.
#include <doctest/doctest.h>

#include "exchange/statement_table.h"
#include "exchange/zip_bytes.h"
#include "support/story.h"

using namespace tafelrunde;
using exchange::Encoding;
using exchange::parse_statements;
using exchange::StatementTable;
using exchange::StatementWish;
using exchange::TableAuthor;
using exchange::TableFormat;
using exchange::TableWish;
using test::Story;

namespace {

using Lines = std::vector<std::string>;

StatementTable read(std::string_view bytes, const StatementWish& wish) {
  auto table = parse_statements(bytes, wish, Story().open().session());
  if (!table) FAIL(table.problem().key);
  return table ? *table : StatementTable{};
}
std::string refusal(std::string_view bytes, const StatementWish& wish) {
  const auto table = parse_statements(bytes, wish, Story().open().session());
  return table ? "" : table.problem().key;
}
Lines words(const std::vector<ImportedStatement>& rows) {
  Lines all;
  for (const ImportedStatement& row : rows) all.push_back(row.text);
  return all;
}

// For a table that names neither field nor round.
StatementWish placed(TableFormat format) {
  StatementWish wish(format);
  wish.field = "HF 2";
  wish.round = "1";
  return wish;
}

std::string utf16(std::u16string_view text, bool is_big_end_first) {
  std::string bytes = is_big_end_first ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += is_big_end_first ? high : low;
    bytes += is_big_end_first ? low : high;
  }
  return bytes;
}

std::string zip_of(const std::vector<exchange::ZippedFile>& files) { return *exchange::zipped(files, {}); }

std::string xlsx(const std::string& sheet_data, const std::string& shared = "") {
  return zip_of(
      {{"xl/workbook.xml",
        R"(<workbook xmlns:r="r"><sheets><sheet name="Notizen" r:id="r1"/><sheet name="Antworten" r:id="r2"/>)"
        "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>)"
        R"(<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
       {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
       {"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"}});
}

std::string ods(const std::string& rows) {
  return zip_of(
      {{"content.xml", R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>)"
                       R"(<office:spreadsheet><table:table table:name="Leer"/><table:table table:name="Beiträge">)" +
                           rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}
std::string cell(const std::string& text) {
  return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

}  // namespace

TEST_CASE("Windows-1252 and UTF-16 are recognised, and read right") {
  const std::string windows = "handlungsfeld;runde;beitrag\r\n2;1;B\xFCro \x96 600 \x80\r\n";
  CHECK(words(read(windows, TableFormat::csv).rows) == Lines{"Büro – 600 €"});
  CHECK(read(windows, TableFormat::csv).reading.table.encoding == Encoding::windows_1252);
  for (const bool is_big_end_first : {false, true}) {
    const std::string wide = utf16(u"handlungsfeld\trunde\tbeitrag\r\n2\t1\tBüro \U0001F600\r\n", is_big_end_first);
    CHECK(words(read(wide, TableFormat::csv).rows) == Lines{"Büro 😀"});
    CHECK(read(wide, TableFormat::csv).reading.table.separator == '\t');
  }
}

TEST_CASE("What was recognised can be corrected") {
  StatementWish wish(TableFormat::csv);
  wish.table.encoding = Encoding::windows_1252;
  wish.table.separator = '|';
  CHECK(words(read("handlungsfeld|runde|beitrag;x\n2|1|\xC3\xBC\n",
                   [&] {
                     StatementWish other = wish;
                     other.columns = {{"beitrag", "3"}};
                     return other;
                   }())
                  .rows) == Lines{"Ã¼"});
  wish.table.encoding = Encoding::utf8;
  CHECK(refusal("handlungsfeld|runde|beitrag\n2|1|\xFC\n", wish) == "table.not_utf8");
  wish.table.encoding = Encoding::utf16_le;
  CHECK(refusal("abc", wish) == "table.not_encoded");
  wish.table.encoding = Encoding::windows_1252;
  CHECK(refusal("handlungsfeld|runde|beitrag\n2|1|\x81\n", wish) == "table.not_encoded");
}

TEST_CASE("Columns of any name can be said, and a field and a round for all rows") {
  StatementWish wish = placed(TableFormat::csv);
  CHECK(refusal("Nr;Meinung;Wo\n1;mehr Zeit;4\n", wish) == "table.no_column");
  wish.columns = {{"beitrag", "meinung"}, {"Tisch", "3"}};
  const auto table = read("Nr;Meinung;Wo\n1;mehr Zeit;4\n", wish);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].text == "mehr Zeit");
  CHECK(table.rows[0].table == "4");
  CHECK(table.rows[0].filing.field.value == "hf2");
  CHECK(table.rows[0].filing.round.value == "runde1");
  wish.columns = {{"meinung", "Meinung"}};
  CHECK(refusal("Nr;Meinung\n1;x\n", wish) == "import.unknown_part");
  wish.columns = {{"beitrag", "Antwort"}};
  CHECK(refusal("Nr;Meinung\n1;x\n", wish) == "table.no_column");
  wish.columns.clear();
  wish.field = "HF 77";
  CHECK(refusal("Nr;beitrag\n1;x\n", wish) == "import.unknown_field");
}

TEST_CASE("Tables of Polis are known: only what was accepted there may be shown, older ones lack quotes") {
  const std::string head = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
  const auto table =
      read(head + "1,x,0,7,3,1,1,\"mehr, bitte\"\n1,x,1,7,3,1,0,ohne Urteil\n1,x,2,7,3,1,-1,ab, gelehnt\n",
           placed(TableFormat::csv));
  CHECK(table.reading.columns.author == TableAuthor::polis);
  CHECK(words(table.rows) == Lines{"mehr, bitte"});
  CHECK(words(table.held_back) == Lines{"ohne Urteil", "ab, gelehnt"});
  CHECK(words(read("comment_text\neins\n", placed(TableFormat::csv)).rows) == Lines{"eins"});
}

TEST_CASE("Tables of Decidim, OpenSlides, Talk to the City and Sensemaker are known") {
  const auto decidim = read("id;title/de;body/de;state\n5;Bus;öfter fahren\n;;\n", [] {
    StatementWish wish = placed(TableFormat::csv);
    return wish;
  }());
  CHECK(decidim.faults.size() == 1);
  const auto titled = read("id;title/de;body/de;state\n5;Bus;öfter fahren;accepted\n6;Rad;Rad fahren;rejected\n",
                           placed(TableFormat::csv));
  CHECK(titled.reading.columns.author == TableAuthor::decidim);
  CHECK(words(titled.rows) == Lines{"Bus\nöfter fahren"});
  CHECK(words(titled.held_back) == Lines{"Rad fahren"});
  const auto topic =
      read("title,text,agenda_duration,agenda_comment,agenda_type\nBus,,5,,\n", placed(TableFormat::csv));
  CHECK(topic.reading.columns.author == TableAuthor::openslides);
  CHECK(words(topic.rows) == Lines{"Bus"});
  const auto city = read("id,interview,comment\n1,Frau X,mehr Zeit\n", placed(TableFormat::csv));
  CHECK(city.reading.columns.author == TableAuthor::talk_to_the_city);
  CHECK(city.rows[0].table == "");  // an interview is a person there
  const auto sense = read("participant_id,survey_text,agrees\n1,mehr Zeit,4\n", placed(TableFormat::csv));
  CHECK(sense.reading.columns.author == TableAuthor::sensemaker);
  CHECK(words(sense.rows) == Lines{"mehr Zeit"});
}

TEST_CASE("Of a longer export of the same program only what is new has another name") {
  const std::string head = "id,interview,comment\n", first = "1,a,mehr Zeit\n", second = "2,b,mehr Geld\n";
  const auto before = read(head + first, placed(TableFormat::csv));
  const auto after = read(head + second + first, placed(TableFormat::csv));
  CHECK(before.rows[0].origin == after.rows[1].origin);
  CHECK(before.rows[0].origin != after.rows[0].origin);
  // Another conversation counts from one again.
  CHECK(read(head + "1,a,anderes\n", placed(TableFormat::csv)).rows[0].origin != before.rows[0].origin);
}

TEST_CASE("An XLSX workbook is read: shared, inline and formatted texts, numbers, gaps") {
  StatementWish wish(TableFormat::xlsx);
  wish.table.sheet = "antworten";
  const auto table = read(
      xlsx(
          R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>)"
          R"(<row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>1.0</v></c><c r="D3" t="s"><v>3</v></c></row>)"
          R"(<row r="4"><c r="A4"><v>9</v></c><c r="B4"><v>1</v></c><c r="D4" t="inlineStr"><is><t>x</t></is></c></row>)"
          R"(<row r="5"><c t="str"><f>1+1</f><v>2</v></c><c><v>2</v></c><c/><c t="inlineStr"><is><t>=1+1</t></is></c></row>)",
          "<si><t>Handlungsfeld</t></si><si><t>Runde</t></si><si><t>Beitrag</t></si>"
          "<si><r><t>mehr </t></r><r><t xml:space=\"preserve\">Büros &amp; Zeit</t></r><rPh><t>laut</t></rPh></si>"),
      wish);
  CHECK(words(table.rows) == Lines{"mehr Büros & Zeit", "=1+1"});
  REQUIRE(table.faults.size() == 1);
  CHECK(table.faults[0].line == 4);
  CHECK(table.reading.table.sheets == Lines{"Notizen", "Antworten"});
  wish.table.sheet = "Fehlt";
  CHECK(refusal(xlsx(""), wish) == "table.no_sheet");
  CHECK(refusal(xlsx(""), TableFormat::xlsx) == "table.empty");
}

TEST_CASE("An ODS workbook is read: repeated cells and rows, lines, blanks, without its notes") {
  const auto table =
      read(ods(row(cell("Handlungsfeld") + cell("Runde") + cell("Beitrag") +
                   R"(<table:table-cell table:number-columns-repeated="16381"/>)") +
               row(R"(<table:table-cell table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell>)" +
                   std::string("<table:table-cell><office:annotation><text:p>Notiz</text:p></office:annotation>"
                               "<text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c<text:line-break/>d</text:p>"
                               "</table:table-cell>")) +
               R"(<table:table-row table:number-rows-repeated="2">)" + cell("2") + cell("1") + cell("zweimal") +
               "</table:table-row>" +
               R"(<table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row>)"),
           TableFormat::ods);
  CHECK(words(table.rows) == Lines{"a  b\nc\nd", "zweimal", "zweimal"});
  CHECK(table.rows[1].origin != table.rows[2].origin);
  CHECK(table.reading.table.sheet == 1);
}

TEST_CASE("What is no workbook, or one made to harm, is refused in words") {
  CHECK(refusal("kein ZIP", TableFormat::xlsx) == "workbook.damaged");
  CHECK(refusal("", TableFormat::ods) == "workbook.damaged");
  CHECK(refusal("\xD0\xCF\x11\xE0 altes Excel", TableFormat::xlsx) == "workbook.protected");
  CHECK(refusal(zip_of({{"a.txt", "a"}}), TableFormat::ods) == "workbook.damaged");
  const std::string whole = ods(row(cell("beitrag")));
  for (std::size_t length = 0; length < whole.size(); length += 7)
    CHECK(refusal(std::string_view(whole).substr(0, length), TableFormat::ods) == "workbook.damaged");
  CHECK(refusal(zip_of({{"content.xml", "<!DOCTYPE a [<!ENTITY x \"ha\">]><a>&x;</a>"}}), TableFormat::ods) ==
        "workbook.entities");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(refusal(zip_of({{"content.xml", deep}}), TableFormat::ods) == "workbook.too_deep");
  CHECK(refusal(ods(row(R"(<table:table-cell table:number-columns-repeated="10000000"><text:p>x</text:p>)"
                        "</table:table-cell>")),
                TableFormat::ods) == "table.too_wide");
  const std::string endless =
      R"(<table:table-row table:number-rows-repeated="999999999">)" + cell("x") + "</table:table-row>";
  CHECK(refusal(ods(endless + endless + endless), TableFormat::ods) == "table.too_many_rows");
}

TEST_CASE("A ZIP is not unpacked beyond its budget, whatever it says") {
  std::string blanks(exchange::kMaxTableBytes, ' ');
  const std::string bomb = "<a>" + blanks + blanks + blanks + blanks + "</a>";
  const std::string packed = zip_of({{"content.xml", bomb}});
  REQUIRE(packed.size() < 1'000'000);
  CHECK(refusal(packed, TableFormat::ods) == "workbook.too_much");
}

TEST_CASE("Tables beyond all measure are refused as a whole") {
  CHECK(refusal(std::string(2'000'000, ';'), TableFormat::csv) == "table.too_wide");
  CHECK(refusal(std::string(exchange::kMaxTableBytes + 1, 'a'), TableFormat::csv) == "table.too_large");
  std::string rows = "handlungsfeld;runde;beitrag\n";
  for (std::size_t i = 0; i <= exchange::kMaxRows; ++i) rows += "1;1;x\n";
  CHECK(refusal(rows, TableFormat::csv) == "table.too_many_rows");
  std::string bad = "handlungsfeld;runde;beitrag\n";
  for (int i = 0; i <= 10'000; ++i) bad += "x\n";
  CHECK(refusal(bad, TableFormat::csv) == "table.too_many_faults");
}
