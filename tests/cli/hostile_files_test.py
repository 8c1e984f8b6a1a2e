"""Gives files made to harm to `tafelrunde import`, documents to `tafelrunde rebuild`, and looks at what it says, what memory it took and what it changed.

Each must be refused with one German sentence, within 236 MB of memory beyond what the program needs anyway, leaving the
session as it was, byte by byte; time is only guarded by ctest. Two good files go the same way as a control: they must
be taken in, and change the session.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

PROGRAM = sys.argv[1]
# Beyond what the same program takes to make a session (165 MB under the sanitizer, which is not the file's doing).
MOST_MEMORY = (256 - 20) << 20

# Freed memory is given back at once, so that what the sanitizer keeps for itself is not counted.
ENVIRONMENT = {**os.environ,
               "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1:detect_leaks=0"}
HEAD = b"handlungsfeld;runde;beitrag\n"
ODS_HEAD = ('<o:d xmlns:o="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A"><table:table-row>'
            + "".join(f"<table:table-cell><text:p>{name}</text:p></table:table-cell>"
                      for name in ("handlungsfeld", "runde", "beitrag")) + "</table:table-row>")


def zipped(path, name, pieces):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as file:
        for piece in pieces:
            file.write(piece if isinstance(piece, bytes) else piece.encode())


def sparse(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def ods(*pieces):
    return lambda path: zipped(path, "content.xml", [ODS_HEAD, *pieces])


def billion_laughs(path):
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    zipped(path, "content.xml", [f"<!DOCTYPE x [{entities}]><x>&a9;</x>"])


def outside_entity(path):
    zipped(path, "content.xml", ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'])


def shared_bomb(path):
    """One text of a megabyte that a hundred thousand cells point to."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", '<w xmlns:r="r"><sheet name="a" r:id="1"/></w>')
        archive.writestr("xl/_rels/workbook.xml.rels", '<r><Relationship Id="1" Target="s.xml"/></r>')
        archive.writestr("xl/sharedStrings.xml", "<sst><si><t>handlungsfeld</t></si><si><t>" + "x" * 1_000_000
                         + "</t></si></sst>")
        archive.writestr("xl/s.xml", "<s><row><c t='s'><v>0</v></c></row>"
                         + "<row><c t='s'><v>1</v></c></row>" * 100_000 + "</s>")


def truncated(path):
    whole = path.with_suffix(".whole")
    ods("<table:table-row/>")(whole)
    path.write_bytes(whole.read_bytes()[:-30])


BLANKS = [b" " * (1 << 20)] * 256
HOSTILE = {
    "zip bomb.ods": ods("<a>", *BLANKS, "</a>"),
    "attribute of 256 MB.ods": ods('<a b="', *BLANKS, '"/>'),
    "billion laughs.ods": billion_laughs,
    "entity from outside.ods": outside_entity,
    "100,000 levels.ods": ods("<a>" * 100_000),
    "ten million columns.ods": ods('<table:table-row><table:table-cell table:number-columns-repeated="10000000">'
                                   "<text:p>x</text:p></table:table-cell></table:table-row></table:table></o:d>"),
    "a billion rows.ods": ods('<table:table-row table:number-rows-repeated="999999999"><table:table-cell>'
                              "<text:p>x</text:p></table:table-cell></table:table-row></table:table></o:d>"),
    "one text for all cells.xlsx": shared_bomb,
    "truncated.ods": truncated,
    "no workbook.xlsx": lambda path: path.write_bytes(os.urandom(100_000)),
    "line of 1 GB.csv": lambda path: sparse(path, 1 << 30),
    "line of 30 MB.csv": lambda path: path.write_bytes(HEAD + b"1;1;" + b"a" * (30 << 20)),
    "ten million columns.csv": lambda path: path.write_bytes(b"a;" * 10_000_000),
    "fifteen million rows.csv": lambda path: path.write_bytes(HEAD + b"x\n" * 15_000_000),
    "quotes never closed.csv": lambda path: path.write_bytes(HEAD + b'1;1;"' + b"a\n" * 10_000_000),
    "quotes over quotes.csv": lambda path: path.write_bytes(HEAD + b'"' * (20 << 20)),
    "half UTF-16.csv": lambda path: path.write_bytes(b"\xff\xfe" + b"h\0a\0" + b"\xd8"),
    "broken UTF-8.csv": lambda path: path.write_bytes(HEAD + "1;1;Büros öffnen länger\n".encode() + b"1;1;\xc3\n"),
    "NUL.csv": lambda path: path.write_bytes(HEAD + b"1;1;a\0b\n"),
    "nothing.csv": lambda path: path.write_bytes(b""),
}
EXPORT = b'{"schema": "tafelrunde-export-1", "as_of": '
DOCUMENTS = {  # for `tafelrunde rebuild`
    "100,000 levels.json": lambda path: path.write_bytes(EXPORT + b"[" * 100_000),
    "100,000 levels of objects.json": lambda path: path.write_bytes(b'{"a":' * 100_000),
    "ten million lists.json": lambda path: path.write_bytes(b"[" + b"[]," * 10_000_000 + b"0]"),
    "name twice.json": lambda path: path.write_bytes(EXPORT + b'1, "as_of": 2}'),
    "line of 1 GB.json": lambda path: sparse(path, 1 << 30),
    "text of 40 MB.json": lambda path: path.write_bytes(EXPORT + b'"' + b"a" * (40 << 20) + b'"}'),
    "million names.json": lambda path: path.write_bytes(
        b"{" + b",".join(b'"%d": 0' % i for i in range(1_100_000)) + b"}"),
    "truncated.json": lambda path: path.write_bytes(EXPORT + b'"2019-09-12T13:45:00Z", "conference": {'),
    "broken UTF-8.json": lambda path: path.write_bytes(EXPORT + b'"\xc3\x28"}'),
    "nothing.json": lambda path: path.write_bytes(b""),
}
GOOD = {
    "good.csv": lambda path: path.write_bytes(HEAD + b"1;1;mehr Zeit\n"),
    "good.ods": ods("<table:table-row>" + "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
                                                  for text in ("1", "1", "mehr Geld")) + "</table:table-row>",
                    "</table:table></o:d>"),
}


def run(*arguments):
    """Exit code, what was said on both ways, and the most memory in use, in bytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=out, stderr=err, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        return process.returncode, out.read().decode(), err.read().decode(), usage.ru_maxrss * 1024


def main():
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        session = folder / "konferenz.tafel"
        code, _, said, idle = run("new", session, "--template", "lik-st-2019", "--venue", "magdeburg")
        assert code == 0, said
        before = session.read_bytes()
        for name, make in {**HOSTILE, **GOOD}.items():
            path = folder / name
            make(path)
            code, out, said, memory = run("import", session, path)
            path.unlink()
            print(f"{name}: {memory >> 20} MB, {(said or out).strip()[:150]}", flush=True)
            sentences = [line for line in said.splitlines() if line.startswith("tafelrunde: ")]
            if name in GOOD:
                if code != 0 or session.read_bytes() == before:
                    failures.append(f"{name}: was not taken in: {said}")
                continue
            if code != 1 or len(sentences) != 1 or len(said) > 1000:
                failures.append(f"{name}: exit code {code}, said {said[:1000]!r}")
            if memory - idle > MOST_MEMORY:
                failures.append(f"{name}: {memory >> 20} MB of memory ({idle >> 20} MB without it)")
            if session.read_bytes() != before:
                failures.append(f"{name}: the session is another")
        for name, make in DOCUMENTS.items():
            path, made = folder / name, folder / "neu.tafel"
            make(path)
            code, _, said, memory = run("rebuild", path, made)
            path.unlink()
            print(f"{name}: {memory >> 20} MB, {said.strip()[:150]}", flush=True)
            if code != 1 or len(said.splitlines()) != 1 or made.exists():
                failures.append(f"{name}: exit code {code}, said {said[:1000]!r}")
            if memory - idle > MOST_MEMORY:
                failures.append(f"{name}: {memory >> 20} MB of memory ({idle >> 20} MB without it)")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
