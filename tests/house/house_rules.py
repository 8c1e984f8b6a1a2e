#!/usr/bin/env python3
"""The rules of the house that a compiler does not hold: who may include whom, that every sentence has its text in
both languages, and that no file grows too long.

    house_rules.py check DIR       prints each breach, exits 1 if there is one
    house_rules.py selftest DIR    plants one breach of each kind in a copy and expects it to be found
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

MOST_LINES = 400

EVERYTHING = {"base", "core", "analysis", "scene", "journal", "exchange", "station", "widgets", "desk", "projector",
              "cli", "shell"}

# docs/architecture.md has this table in words. A room may always include itself.
MAY_INCLUDE = {
    "base": set(),
    "core": {"base"},
    "analysis": {"base", "core"},
    "scene": {"base", "core"},
    "journal": {"base", "core"},
    "exchange": {"base", "core", "scene"},
    "station": {"base", "core", "analysis", "journal"},
    "widgets": {"base"},
    "desk": {"base", "core", "scene", "widgets"},
    "projector": {"base", "core", "scene", "widgets"},
    "cli": EVERYTHING - {"desk", "projector"},
    "shell": EVERYTHING,
}

# Of core, the views may know ids, kinds and commands, not how things are decided or applied.
NOT_FOR_VIEWS = {"core/apply.h", "core/decide.h", "core/decide_parts.h", "core/undo.h", "core/session.h"}

# Headers that only these rooms may include; what is not named here and not of the standard library is a breach.
LIBRARIES = {
    r"utf8proc\.h": {"base"},
    r"libstemmer\.h|Eigen/.*": {"analysis"},
    r"sqlite3\.h": {"journal"},
    r"nlohmann/.*": {"journal", "exchange", "cli", "shell"},
    r"sodium\.h": {"journal", "exchange"},
    r"imgui\.h": {"widgets", "desk", "projector", "shell"},
    r"imgui_internal\.h": {"widgets", "shell"},
    r"(misc/freetype/)?imgui_freetype\.h|backends/imgui_.*|imgui_impl_.*": {"shell"},
    r"GLFW/.*|GL/.*|EGL/.*|ft2build\.h|freetype/.*|fontconfig/.*|stb_.*": {"shell"},
    r"pango/.*|cairo.*": {"exchange", "shell"},
    r"gio/.*": {"shell"},
    r"xlsxwriter\.h|pugixml\.hpp|zip\.h|expat\.h|qpdf/.*": {"exchange"},
    r"CLI/.*": {"cli"},
    r"(sys/.*|fcntl|unistd)(\.h)?": {"journal", "cli", "shell"},
    r"langinfo\.h|stdlib\.h": {"shell"},
    r"stdio\.h": {"journal", "shell"},  # renameat2
}

# Parts of the standard library that a pure room must not have: clock, threads, randomness, files.
UNPURE = re.compile(r"(chrono|ctime|time\.h|thread|mutex|atomic|condition_variable|future|random|filesystem|fstream"
                    r"|iostream)$")
PURE_ROOMS = {"base", "core", "analysis", "scene", "widgets", "desk", "exchange"}
# The calendar of <chrono> is arithmetic on dates; these rooms use it for that and read no clock (see CLOCKS).
CALENDAR_ROOMS = {"exchange", "projector", "desk"}
CLOCKS = re.compile(r"(system_clock|steady_clock|high_resolution_clock)::now|std::time\(|\bgettimeofday\(")
CLOCK_ROOMS = {"station", "shell", "cli"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
KEY = re.compile(r'"([a-z_]+\.[a-z0-9_]+(?:\.[a-z0-9_]+)*)"')
GAP = re.compile(r"\{(\d)\}")


def files_of(source):
    return sorted(path for path in source.rglob("*") if path.suffix in (".h", ".cpp"))


def may_include_own(room, name):
    target = name.split("/")[0]
    if room in ("desk", "projector") and name in NOT_FOR_VIEWS:
        return False
    return target == room or target in MAY_INCLUDE.get(room, set())


def may_include_library(room, name):
    for pattern, rooms in LIBRARIES.items():
        if re.fullmatch(pattern, name):
            return room in rooms
    if not re.fullmatch(r"[a-z_]+", name):
        return False  # a library that third_party/CMakeLists.txt may know and this table does not
    is_calendar = name == "chrono" and room in CALENDAR_ROOMS
    return is_calendar or not (room in PURE_ROOMS and UNPURE.match(name))


def include_breaches(source):
    for path in files_of(source):
        room = path.relative_to(source).parts[0]
        text = path.read_text(encoding="utf-8")
        for kind, name in INCLUDE.findall(text):
            is_ours = kind == '"' and (source / name).exists()
            allowed = may_include_own(room, name) if is_ours else may_include_library(room, name)
            if not allowed:
                yield f"{path.relative_to(source.parent)}: {room} may not include {name}"
        if room not in CLOCK_ROOMS and CLOCKS.search(text):
            yield f"{path.relative_to(source.parent)}: {room} may not read a clock"


def catalogue(path):
    """One line each for key and text, as they stand in our PO files."""
    return dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE))


def keys_used(source, known):
    """String literals in src that look like keys: of a family that a catalogue has, or given to a Message."""
    families = {key.split(".")[0] for key in known}
    for path in files_of(source):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"//[^\n]*", "", re.sub(r"#\s*include[^\n]*", "", text))
        messages = set(re.findall(r'Message\s*\{\s*"([^"]+)"', text))
        for key in sorted(set(KEY.findall(text)) | messages):
            is_file_name = re.search(r"\.(h|txt|json|csv|tsv|png|db|bin)$", key)
            if key in messages or (key.split(".")[0] in families and not is_file_name):
                yield path, key


def language_breaches(root):
    german, english = (catalogue(root / "assets/language" / name) for name in ("de.po", "en.po"))
    for key in sorted(german.keys() ^ english.keys()):
        yield f"assets/language: {key} is in one language only"
    for key in sorted(german.keys() & english.keys()):
        if sorted(set(GAP.findall(german[key]))) != sorted(set(GAP.findall(english[key]))):
            yield f"assets/language: {key} has other gaps in one language"
        if not german[key] or not english[key]:
            yield f"assets/language: {key} has no text"
    for path, key in keys_used(root / "src", german.keys() | english.keys()):
        is_counted = {f"{key}.one", f"{key}.many"} <= german.keys()  # "1 Beitrag", "7 Beiträge"
        if key not in german and not is_counted:
            yield f"{path.relative_to(root)}: {key} is in no language"


def length_breaches(root):
    for path in files_of(root / "src"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            yield f"{path.relative_to(root)}: {lines} lines, at most {MOST_LINES}"


def breaches(root):
    return [*include_breaches(root / "src"), *language_breaches(root), *length_breaches(root)]


def plant(path, line):
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")


PLANTED = [
    ("src/core/apply.cpp", '#include "journal/journal.h"', "core may not include journal/journal.h"),
    ("src/core/apply.cpp", "#include <imgui.h>", "core may not include imgui.h"),
    ("src/core/decide.cpp", "#include <chrono>", "core may not include chrono"),
    ("src/core/decide.cpp", "#include <random>", "core may not include random"),
    ("src/scene/cards.cpp", "#include <sqlite3.h>", "scene may not include sqlite3.h"),
    ("src/exchange/manifest.h", '#include "journal/journal.h"', "exchange may not include journal/journal.h"),
    ("src/station/station.cpp", "#include <GLFW/glfw3.h>", "station may not include GLFW/glfw3.h"),
    ("src/widgets/text.cpp", '#include "core/session.h"', "widgets may not include core/session.h"),
    ("src/base/text.cpp", "#include <boost/asio.hpp>", "base may not include boost/asio.hpp"),
    ("src/core/decide.cpp", "auto now = std::chrono::system_clock::now();", "core may not read a clock"),
    ("src/core/decide.cpp", 'return Message{"planted.nowhere", {}};', "planted.nowhere is in no language"),
    ("src/core/decide.cpp", "\n" * (MOST_LINES + 1), "at most 400"),
    ("assets/language/de.po", '\nmsgid "planted.key"\nmsgstr "Satz {0}"', "planted.key is in one language only"),
]


def selftest(root):
    """A test of the test: each planted breach must be found, and nothing else must be."""
    missed = []
    for place, line, expected in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            shutil.copytree(root / "src", copy / "src")
            shutil.copytree(root / "assets/language", copy / "assets/language")
            before = breaches(copy)
            plant(copy / place, line)
            found = [each for each in breaches(copy) if each not in before]
        if len(found) != 1 or expected not in found[0]:
            missed.append(f"planted {line.strip()[:60]!r} in {place}: expected one breach, found {found}")
    return missed


def main(arguments):
    what, root = arguments[1], Path(arguments[2])
    found = breaches(root) if what == "check" else selftest(root)
    print("\n".join(found) if found else f"{what}: no breach")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
