"""run.py FUZZER PARSER CHECKOUT: writes seeds for the parser and runs its fuzzer for TAFELRUNDE_FUZZ_SECONDS (12).

What it finds is kept as crash-* in the folder the test runs in, to be given to the fuzzer again as its argument.
"""
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

fuzzer, parser, checkout = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])

TABLES = [
    "handlungsfeld;runde;beitrag;nennungen;bezug\r\n2;1;\"a \"\"b\"\"\r\nc\";3;P1-Z1:ändert\r\n",
    "handlungsfeld\trunde\tbeitrag\n1\t2\t'+ PSZ\n",
    "comment-id,moderated,comment-body\n1,1,mehr, bitte\n",
    "id;title/de;body/de;state\n1;Bus;fahren;accepted\n",
]
ODS = ('<d xmlns:table="t" xmlns:text="x"><table:table table:name="A"><table:table-row><table:table-cell>'
       '<text:p>beitrag<text:s text:c="2"/></text:p></table:table-cell><table:table-cell '
       'table:number-columns-repeated="3"/></table:table-row></table:table></d>')
XLSX = ('<s><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>beitrag</t></is></c></row>'
        '<row><c><v>1.0</v></c></row></s>')
DOCUMENT = """{"schema": "tafelrunde-export-1", "as_of": "2019-09-12T13:45:00Z",
 "conference": {"id": "0123456789abcdef0123456789abcdef", "linked": [], "opened_at": "2019-09-12T15:45:00+02:00"},
 "programme": {"id": "x", "title": "y", "fields": [{"id": "hf1", "number": 1, "title": "z"}], "phases": []},
 "fields": [{"key": "hf1", "vote": {"dots_per_person": 3, "source": "paper", "closed": true}}], "paper": [],
 "clusters": [], "findings": [], "statements": [{"id": "0123456789abcdef0123456789abcdef", "field_key": "hf1",
 "round_key": "", "state": "released", "source": "moderator", "captured_at": "2019-09-12T15:45:00+02:00",
 "mentions": 2, "versions": [{"text": "a", "written_at": "2019-09-12T15:45:01+02:00"}]}]}"""
REGISTRATIONS = '{"people": [{"name": "a", "fields": ["hf1"], "flags": [{"key": "b", "words": ["c"]}]}]}'
JSON = [DOCUMENT, REGISTRATIONS, '{"a": [1, 2.5, "ä", null, true, {"b": {}}]}', '[[[[[]]]]]', '{"a": 1, "a": 2}']


def workbook():
    with io.BytesIO() as bytes_, zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", ODS)
        archive.close()
        return bytes_.getvalue()


def seeds():
    """Texts of tables begin with one byte that chooses how they are read, as the fuzzers do."""
    if parser == "text_table":
        return [bytes([how]) + text.encode(code) for text in TABLES
                for how, code in ((0, "utf-8"), (1, "utf-8"), (2, "cp1252"), (3, "utf-16"))]
    if parser == "paper":
        return [b"\0id;handlungsfeld;art;text;konsens\nP1;1;Leitziel;x;ja\n",
                b"\1handlungsfeld;kapitel;querschnittsthema\n1;A;B\n",
                "\2# HF 2\n\nLeitziele\n---\n1. **Sprache** f\u00fcr alle\nKein Konsens: nein\n- M4: mehr\n".encode(),
                b'\3<d xmlns:t="t"><t:h>HF 2</t:h>'
                b'<t:p>Leitziel 1: a<t:s/>b<t:note>n</t:note></t:p><t:p>Konsens</t:p></d>',
                b'\4<w:d xmlns:w="w"><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
                b'<w:r><w:t>HF 2</w:t></w:r></w:p></w:d>']
    if parser == "workbook":
        return [workbook()]
    if parser == "sheet_xml":
        return [b"\0" + ODS.encode(), b"\1" + XLSX.encode()]
    templates = [path.read_bytes() for path in (checkout / "assets/templates").glob("*.json")]
    return [text.encode() for text in JSON] + templates


with tempfile.TemporaryDirectory() as corpus:
    for i, seed in enumerate(seeds()):
        pathlib.Path(corpus, f"seed-{i}").write_bytes(seed)
    seconds = os.environ.get("TAFELRUNDE_FUZZ_SECONDS", "12")
    sys.exit(subprocess.run([fuzzer, corpus, f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=1024",
                             "-max_len=65536", "-print_final_stats=1", "-verbosity=1"], check=False).returncode)
