"""What we write is read back by programs that are not ours, cell by cell and word by word.

Usage: documents_test.py EXPORT_DOCUMENTS_PROGRAM SCRATCH_FOLDER SAMPLE_JOURNAL

Always: ODS, ODT, XLSX, HTML and the marks in the PDF with Python's own readers. With TAFELRUNDE_LONG also with
LibreOffice, poppler and Chromium, for the sample conference and 5,000 hostile statements; without it those are left out,
and that is said.
"""
import csv
import filecmp
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from xml.etree import ElementTree

TEXT, IDENTIFIER, NUMBER, DATE, MOMENT, TRUTH = range(6)
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TABLE, WORDS, DRAW, SVG, PRESENTATION = (
    ODF % name for name in ("office", "table", "text", "drawing", "svg-compatible", "presentation"))
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MOST_XLSX = 32767


def expect(condition, sentence):
    if not condition:
        sys.exit(sentence)


def same(found, wanted, place):
    expect(found == wanted, f"{place}: found {found!r:.300}, expected {wanted!r:.300}")


# --- ODF, with blanks and breaks as the standard has them ---

def odf_words(element):
    words = element.text or ""
    for child in element:
        if child.tag == WORDS + "s":
            words += " " * int(child.get(WORDS + "c", "1"))
        elif child.tag == WORDS + "line-break":
            words += "\n"
        else:
            words += odf_words(child)
        words += child.tail or ""
    return words


def odf_part(path, name):
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        same(first.filename, "mimetype", f"{path}: first file")
        same(first.compress_type, zipfile.ZIP_STORED, f"{path}: mimetype is stored")
        same(len(first.extra), 0, f"{path}: mimetype has no extra field")
        listed = ElementTree.fromstring(package.read("META-INF/manifest.xml"))
        named = {entry.get("{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path") for entry in listed}
        expect({info.filename for info in package.infolist()} - named <= {"mimetype", "META-INF/manifest.xml"},
               f"{path}: a file is not in its manifest")
        return ElementTree.fromstring(package.read(name))


def ods_cell(cell):
    kind = cell.get(OFFICE + "value-type")
    shown = "\n".join(odf_words(line) for line in cell.findall(WORDS + "p"))
    if kind == "float":
        return NUMBER, cell.get(OFFICE + "value")
    if kind == "date":
        return MOMENT, cell.get(OFFICE + "date-value")
    if kind == "boolean":
        return TRUTH, cell.get(OFFICE + "boolean-value")
    return TEXT, shown


def wanted_cell(kind, text):
    if text == "" or kind in (TEXT, IDENTIFIER):
        return TEXT, text
    if kind == NUMBER:
        return NUMBER, text
    if kind == TRUTH:
        return TRUTH, text
    return MOMENT, text[:10] if kind == DATE else text[:19]


def check_ods(path, sheets):
    content = odf_part(path, "content.xml")
    tables = content.findall(f".//{TABLE}table")
    same([table.get(TABLE + "name") for table in tables], [sheet["name"] for sheet in sheets], "sheets of the ODS")
    expect(not any("formula" in name for element in content.iter() for name in element.attrib), "a formula in the ODS")
    same(len(content.findall(f".//{TABLE}database-range[@{TABLE}display-filter-buttons='true']")), len(sheets),
         "filters of the ODS")
    for table, sheet in zip(tables, sheets):
        head = table.find(f"{TABLE}table-header-rows/{TABLE}table-row")
        same([ods_cell(cell)[1] for cell in head], [name for name, _ in sheet["columns"]], sheet["name"])
        rows = table.findall(TABLE + "table-row")
        same(len(rows), len(sheet["rows"]), f"rows of {sheet['name']}")
        for row, cells in zip(rows, sheet["rows"]):
            wanted = [wanted_cell(kind, text) for (_, kind), text in zip(sheet["columns"], cells)]
            same([ods_cell(cell) for cell in row], wanted, f"ODS {sheet['name']}")
    settings = odf_part(path, "settings.xml")
    splits = [item for item in settings.iter() if item.get(ODF % "config" + "name") == "VerticalSplitPosition"]
    same([item.text for item in splits], ["1"] * len(sheets), "frozen rows of the ODS")
    return sum(len(sheet["rows"]) for sheet in sheets)


# --- XLSX ---

def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def check_xlsx(path, sheets):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        expect(not any("vba" in name.lower() or "external" in name.lower() for name in names), "active content in XLSX")
        shared = ["".join(part.text or "" for part in entry.iter(SHEET + "t"))
                  for entry in ElementTree.fromstring(package.read("xl/sharedStrings.xml"))]
        for number, sheet in enumerate(sheets, 1):
            root = ElementTree.fromstring(package.read(f"xl/worksheets/sheet{number}.xml"))
            expect(root.find(f".//{SHEET}f") is None, "a formula in the XLSX")
            same(root.find(f".//{SHEET}pane").get("state"), "frozen", f"XLSX {sheet['name']}: head")
            expect(root.find(SHEET + "autoFilter") is not None, f"XLSX {sheet['name']}: filter")
            check_xlsx_rows(root, shared, sheet)


def check_xlsx_rows(root, shared, sheet):
    found = {}
    for cell in root.iter(SHEET + "c"):
        value = cell.find(SHEET + "v")
        if value is not None:
            kind = cell.get("t", "n")
            found[cell.get("r")] = (kind, unescaped(shared[int(value.text)]) if kind == "s" else value.text)
    for row, cells in enumerate([[name for name, _ in sheet["columns"]]] + sheet["rows"], 1):
        for column, text in enumerate(cells):
            place = letters(column) + str(row)
            kind, value = found.pop(place, ("s", ""))
            wanted = sheet["columns"][column][1] if row > 1 and text else TEXT
            where = f"XLSX {sheet['name']} {place}"
            if wanted in (TEXT, IDENTIFIER):
                same(kind, "s", where)
                if len(text) > MOST_XLSX - 20:
                    expect(value.endswith("… [gekürzt]") and len(value) <= MOST_XLSX, where)
                else:
                    same(value, text, where)
            else:
                same(kind, "b" if wanted == TRUTH else "n", where)
                if wanted == NUMBER:
                    same(value, text, where)
    same(found, {}, f"XLSX {sheet['name']}: more cells than there should be")


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


# --- the report ---

def squeezed(text):
    return re.sub(r"\s+", "", text)


def expect_words(text, words, place):
    text = squeezed(text)
    for each in words:
        expect(squeezed(each) in text, f"{place}: lost {each[:80]!r}")


def check_odt(path, words):
    content = odf_part(path, "content.xml")
    expect_words(odf_words(content), words, "ODT")
    anchors = {mark.get(WORDS + "name") for mark in content.iter(WORDS + "bookmark")}
    links = {link.get("{http://www.w3.org/1999/xlink}href") for link in content.iter(WORDS + "a")}
    same({link for link in links if link[1:] not in anchors}, set(), "ODT: links that lead nowhere or outside")
    frames = list(content.iter(DRAW + "frame"))
    expect(frames and all(frame.find(SVG + "desc").text for frame in frames), "ODT: a chart without words")
    expect(not any(element.tag.endswith(("}script", "}event-listener", "}object")) for element in content.iter()),
           "ODT: active content")
    styles = odf_part(path, "styles.xml")
    locale = {element.get(ODF % "xsl-fo-compatible" + "language") for element in styles.iter()} - {None}
    same(locale, {"de"}, "ODT: language")


def check_odp(path, slides):
    content = odf_part(path, "content.xml")
    pages = content.findall(f".//{DRAW}page")
    same(len(pages), len(slides), "ODP: slides")
    for page, words in zip(pages, slides):
        same(squeezed(odf_words(page)), squeezed(words), f"ODP: {page.get(DRAW + 'name')}")
        titles = [frame for frame in page.iter(DRAW + "frame") if frame.get(PRESENTATION + "class") == "title"]
        same(len(titles), 1, f"ODP: titles of {page.get(DRAW + 'name')}")
    expect(not any(element.tag.endswith(("}script", "}event-listener", "}object", "}a")) for element in content.iter()),
           "ODP: active content")
    heights = [float(element.get(SVG + "y")[:-2]) + float(element.get(SVG + "height")[:-2])
               for element in content.iter() if element.get(SVG + "height")]
    expect(max(heights) <= 540, f"ODP: something reaches below its slide: {max(heights)}")


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "input"}

    def __init__(self):
        super().__init__()
        self.open, self.words, self.ids, self.links, self.scripts, self.faults = [], [], set(), set(), 0, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.scripts += tag == "script"
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in values:
            if values["id"] in self.ids:
                self.faults.append(f"id {values['id']} twice")
            self.ids.add(values["id"])
        if tag == "a":
            self.links.add(values["href"])
        for name in values:
            if name.startswith("on") or name in ("src", "style", "srcset"):
                self.faults.append(f"attribute {name}")
        if tag == "br":
            self.words.append("\n")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("script", "style"):
            self.words.append(data)


def check_html(path, words):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    same(page.faults, [], "HTML")
    same(page.open, [], "HTML: left open")
    same(page.scripts, 1, "HTML: scripts")
    same({link for link in page.links if not link.startswith("#") or link[1:] not in page.ids}, set(),
         "HTML: links that lead nowhere or outside")
    expect_words("".join(page.words), words, "HTML")
    expect("http" not in re.sub(r"http-equiv", "", path.read_text(encoding="utf-8")), "HTML: an outside address")


def pdf_streams(data):
    for found in re.finditer(rb"[^d]stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            yield zlib.decompressobj().decompress(found[1])
        except zlib.error:
            pass  # a typeface or a picture, packed otherwise


def check_pdf_bytes(path, also=()):
    """Marks are balanced on every page, nothing is painted outside of them, and the document says what it must."""
    data = path.read_bytes()
    expect(data.startswith(b"%PDF-1."), "PDF: not one")
    streams = list(pdf_streams(data))
    pages = [stream for stream in streams if b" BDC" in stream]
    expect(pages, "PDF: no tagged page")
    for page in pages:
        depth = 0
        for mark in re.findall(rb"\b(BDC|BMC|EMC|TJ|Tj|re f)\b", page):
            depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(mark, 0)
            expect(depth > 0 or mark == b"EMC", f"PDF: {mark.decode()} outside of every mark")
        same(depth, 0, "PDF: marks of a page")
    whole = data + b"".join(streams)
    for key in (b"/Lang (de-DE)", b"/DisplayDocTitle true", b"/Outlines", *also):
        expect(key in whole, f"PDF: no {key.decode()}")
    expect(b"/JavaScript" not in whole and b"/Launch" not in whole, "PDF: active content")


# --- readers that plain tests do not install ---

def office(path, target, folder, *how):
    profile = pathlib.Path(folder).parent / "office"
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *how, "--convert-to", target,
               "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def check_with_office(one, sheets, folder):
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    for name in ("tabellen.ods", "tabellen.xlsx"):
        into = folder / name.replace(".", "-")
        into.mkdir()
        office(one / name, every_sheet, into)
        for sheet in sheets:
            file = into / f"tabellen-{sheet['name']}.csv"
            rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
            same(len(rows), len(sheet["rows"]) + 1, f"LibreOffice, {name}, {sheet['name']}: rows")
            for row, cells in zip(rows[1:], sheet["rows"]):
                for (column, kind), found, text in zip(sheet["columns"], row, cells):
                    is_cut = name.endswith("xlsx") and len(text) > MOST_XLSX - 20
                    if kind in (TEXT, IDENTIFIER, NUMBER) and not is_cut:
                        same(found, text, f"LibreOffice, {name}, {sheet['name']}, {column}")
    office(one / "bericht.odt", "pdf", folder)
    return folder / "bericht.pdf"


def check_csv_with_office(one, folder):
    """LibreOffice finds in every CSV the cells that Python's reader finds, all of them text."""
    for path in sorted(one.glob("*.csv")):
        if re.search(r"polis-seed-(?!1\.)", path.name):
            continue  # all of them are the same, and LibreOffice takes seconds for each
        text = path.read_text(encoding="utf-8-sig")
        separator = ";" if text.splitlines()[0].count(";") > text.splitlines()[0].count(",") else ","
        wanted = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        texts = "/".join(f"{column}/2" for column in range(1, len(wanted[0]) + 1))
        into = folder / "csv"
        shutil.rmtree(into, ignore_errors=True)
        into.mkdir()
        office(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false", into,
               f"--infilter=Text - txt - csv (StarCalc):{ord(separator)},34,76,1,{texts},0,false,false,false")
        found = list(csv.reader(io.StringIO((into / path.name).read_text(encoding="utf-8"), newline="")))
        same(len(found), len(wanted), f"LibreOffice, {path.name}: rows")
        for number, (row, cells) in enumerate(zip(found, wanted), 1):
            # A very long cell is broken by LibreOffice itself into lines, every 16,000 letters or so.
            seen = [squeezed(cell) if len(cell) > 16_000 else cell for cell in row[:len(cells)]]
            same(seen, [squeezed(cell) if len(cell) > 16_000 else cell for cell in cells],
                 f"LibreOffice, {path.name}, row {number}")


def pdf_text(path):
    return subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True).stdout.decode()


def check_pdf(path, words):
    said = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True).stdout.decode()
    expect(re.search(r"Tagged:\s+yes", said) and re.search(r"JavaScript:\s+no", said), "PDF: not tagged, or active")
    tree = subprocess.run(["pdfinfo", "-struct-text", str(path)], check=True, capture_output=True).stdout.decode()
    for element in ("H1", "H2", "H3", "Table", "TH", "TD", "/Scope /Column", "/Scope /Row", "L", "LI", "Figure", "Link"):
        expect(element in tree, f"PDF: no {element} in its structure")
    plain = [each for each in words if each.isascii() or re.fullmatch(r"[ -~äöüÄÖÜß§€\n]*", each)]
    expect_words(pdf_text(path), [each for each in plain if len(each) < 200], "PDF")
    data = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(path), "-"], capture_output=True).stdout
    for key in (b"/Lang", b"/Alt", b"/DisplayDocTitle true", b"/Outlines"):
        expect(key in data, f"PDF: no {key.decode()}")


def plain_lines(slides):
    return [line for words in slides for line in words.splitlines() if re.fullmatch(r"[ -~äöüÄÖÜß]{1,60}", line)]


def check_slides(one, slides, folder):
    """The PDF of our own and the one LibreOffice makes of the ODP: as many slides, the same words."""
    office(one / "folien.odp", "pdf", folder)
    for path in (one / "folien.pdf", folder / "folien.pdf"):
        said = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True).stdout.decode()
        same(int(re.search(r"Pages:\s+(\d+)", said)[1]), len(slides), f"{path}: pages")
        expect_words(pdf_text(path), plain_lines(slides), str(path))


# Types into the search of a copy that allows one more script, and tells what is left.
SEARCHING = """<script>
var box = document.getElementById("suche");
box.value = "STRASSE massnahme";
box.dispatchEvent(new Event("input"));
var seen = document.querySelectorAll("main tbody tr:not([hidden])");
document.title = "found " + Array.prototype.map.call(seen, function (row) { return row.textContent; }).join("|");
</script>"""


def browse(path):
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0",
               "--virtual-time-budget=5000", f"--user-data-dir={path.parent}/chromium", "--dump-dom", path.as_uri()]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    said = [line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
    same(said, [], "Chromium: said on its console")
    return done.stdout.decode()


def check_with_browser(path, folder):
    expect('<search class="search">' in browse(path), "Chromium: the script did not show the search")
    page = path.read_text(encoding="utf-8")
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page).replace("</body>", SEARCHING + "</body>")
    copy = folder / "searched.html"
    copy.write_text(page, encoding="utf-8")
    found = re.search("<title>found (.*?)</title>", browse(copy), re.DOTALL)[1]
    expect("Straße, Maßnahme, ÄÖÜ" in found, f"Chromium: the search lost a row: {found:.200}")
    expect("NULL" not in found and "sep=;" not in found, f"Chromium: the search hid nothing: {found:.200}")


def read_back(program, folder, more, *journal):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([program, str(folder), str(more), *journal], check=True)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    one = folder / "one"
    names = sorted(path.name for path in one.iterdir())
    same(filecmp.cmpfiles(one, folder / "two", names, shallow=False)[0], names, "the same bytes twice")
    cells = check_ods(one / "tabellen.ods", expected["sheets"])
    check_xlsx(one / "tabellen.xlsx", expected["sheets"])
    words = [each for each in expected["words"] if each]
    check_odt(one / "bericht.odt", words)
    check_html(one / "bericht.html", words)
    check_pdf_bytes(one / "bericht.pdf", (b"/Alt (", b"/Scope /Column", b"/Scope /Row"))
    check_odp(one / "folien.odp", expected["slides"])
    for name in ("folien", "tischboegen", "tafel", "handzettel"):
        check_pdf_bytes(one / f"{name}.pdf")
    print(f"{len(expected['words'])} statements, {cells} rows read back from ODS and XLSX, words from ODT and HTML")
    return one, expected, words


def read_by_others(one, expected, words, folder):
    check_pdf(one / "bericht.pdf", words)
    check_csv_with_office(one, folder)
    converted = check_with_office(one, expected["sheets"], folder)
    expect_words(pdf_text(converted), [each for each in words if re.fullmatch(r"[ -~]{1,60}", each)], "ODT in LibreOffice")
    check_slides(one, expected["slides"], folder)


def main(program, scratch, sample):
    folder = pathlib.Path(scratch, "documents")
    is_long = bool(os.environ.get("TAFELRUNDE_LONG"))
    told = read_back(program, folder / "sample", 0, sample)
    hostile = read_back(program, folder / "hostile", 5000 if is_long else 0)
    if not is_long:
        print("left out: LibreOffice, poppler, qpdf, Chromium (test.sh --all runs them)")
        return
    for reader in ("soffice", "chromium", "pdftotext", "pdfinfo", "qpdf"):
        expect(shutil.which(reader), f"{reader} is missing; third_party/packages-all.txt names its package")
    read_by_others(*told, folder / "sample")
    read_by_others(*hostile, folder / "hostile")
    check_with_browser(hostile[0] / "bericht.html", folder / "hostile")
    print("read by LibreOffice, poppler and Chromium as well")


main(*sys.argv[1:])
