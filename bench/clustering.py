#!/usr/bin/env python3
"""Quality of grouping: what `tafelrunde analyse` makes of labelled statements, and scikit-learn side by side.

    bench/clustering.py DATA [--program build/release/bin/tafelrunde] [--part quality|venue|side-by-side]

DATA is a folder of tables `id<TAB>text<TAB>label` with a heading:
    mobility_266.tsv, pins/mobility.names.txt, pins/mobility_pNN_sN.pins.tsv, online/mobility_sN.order.tsv,
    paraphrases_mobility.tsv (id of the original, its thought in other words), fields_1000.tsv, fields_5295.tsv,
    cycling_1000.tsv; and, in DATA or beside it, venue_magdeburg.tsv. What is missing is left out.
Needs python3-sklearn (Debian). ARI: 0 is chance, 1 the hand-made grouping.
"""
import argparse
import collections
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import normalize

SEEDS = 5
mean = statistics.mean


def rows(path):
    with open(path, encoding="utf8") as file:
        lines = [line.rstrip("\r\n").split("\t") for line in file if line.strip()]
    return [line for line in lines if line[0] != "id"]


class Analyse:
    """Calls the program and reads its result back."""

    def __init__(self, program, folder):
        self.program, self.folder, self.calls = program, folder, 0

    def file(self, lines, heading=None):
        self.calls += 1
        path = os.path.join(self.folder, f"t{self.calls}.tsv")
        with open(path, "w", encoding="utf8") as file:
            file.writelines(line + "\n" for line in ([heading] if heading else []) + list(lines))
        return path

    def table(self, statements):
        return self.file(("\t".join(s) for s in statements), "id\ttext\tlabel")

    def run(self, part, *arguments):
        out = os.path.join(self.folder, "out.tsv")
        files = list(arguments)
        options = next((i for i, a in enumerate(files) if str(a).startswith("--")), len(files))
        files.insert(options, out)
        subprocess.run([self.program, "analyse", part, *map(str, files)], check=True)
        return rows(out)

    def cluster(self, statements, *options):
        return dict(self.run("cluster", self.table(s[:2] for s in statements), *options))


def ari(statements, found):
    """Statements in no group count as groups of one."""
    gold = [s[2] for s in statements]
    groups = [found.get(s[0], "-") for s in statements]
    groups = [f"alone {s[0]}" if g == "-" else g for s, g in zip(statements, groups)]
    return adjusted_rand_score(gold, groups)


def top(gold, found, n):
    return mean(gold[row[0]] in row[1 : 1 + n] for row in found)


def confident(gold, found, share):
    best = sorted(found, key=lambda row: -float(row[4]))[: max(1, int(len(found) * share))]
    return mean(gold[row[0]] == row[1] for row in best)


def recall(queries, found, n):
    return mean(query[0] in row[1 : 1 + n] for query, row in zip(queries, found))


def say(what, *figures):
    print(f"{what:58s}" + "  ".join(f"{f:.3f}" if isinstance(f, float) else str(f) for f in figures), flush=True)


def mobility(analyse, data):
    base = os.path.join(data, "mobility_266.tsv")
    if not os.path.exists(base):
        return
    statements = rows(base)
    gold = {s[0]: s[2] for s in statements}
    groups = len(set(gold.values()))
    names = os.path.join(data, "pins", "mobility.names.txt")
    say("mobility, true number of groups: ARI",
        mean(ari(statements, analyse.cluster(statements, "--k", groups, "--seed", seed)) for seed in range(SEEDS)))
    for resolution in (1, 2.5):
        say(f"mobility, resolution {resolution}: ARI",
            ari(statements, analyse.cluster(statements, "--resolution", resolution)))
    orders = [os.path.join(data, "online", f"mobility_s{seed}.order.tsv") for seed in range(5)]
    for placed in (0, 50, 100):
        found = [analyse.run("suggest", order, "--placed", placed, "--names", names) for order in orders]
        say(f"mobility, names and {placed} placed: top 1, top 3",
            mean(top(gold, f, 1) for f in found), mean(top(gold, f, 3) for f in found))
        say("    right in the most confident quarter, half",
            mean(confident(gold, f, 0.25) for f in found), mean(confident(gold, f, 0.5) for f in found))
    for placed in (50, 100):
        found = [analyse.run("suggest", order, "--placed", placed) for order in orders]
        say(f"mobility, no names and {placed} placed: top 1, top 3",
            mean(top(gold, f, 1) for f in found), mean(top(gold, f, 3) for f in found))
    for share in (10, 20):
        whole, rest = [], []
        for seed in range(5):
            pins = os.path.join(data, "pins", f"mobility_p{share}_s{seed}.pins.tsv")
            found = dict(analyse.run("assign", base, "--names", names, "--pins", pins))
            pinned = {row[0] for row in rows(pins)}
            whole.append(ari(statements, found))
            rest.append(ari([s for s in statements if s[0] not in pinned], found))
        say(f"mobility, names and {share} % pinned: ARI, of the rest", mean(whole), mean(rest))
        found = [analyse.cluster(statements, "--k", groups, "--pins",
                                 os.path.join(data, "pins", f"mobility_p{share}_s{seed}.pins.tsv"))
                 for seed in range(5)]
        say(f"mobility, groups around {share} % pinned: ARI", mean(ari(statements, f) for f in found))
    path = os.path.join(data, "paraphrases_mobility.tsv")
    queries = rows(path)
    found = analyse.run("similar", base, path)
    say("mobility, same thought in other words: R@1, R@3, R@10", *(recall(queries, found, n) for n in (1, 3, 10)))


def other_sets(analyse, data):
    for name in ("fields_1000", "cycling_1000"):
        path = os.path.join(data, name + ".tsv")
        if not os.path.exists(path):
            continue
        statements = rows(path)
        groups = len({s[2] for s in statements})
        say(f"{name}, true number of groups: ARI", ari(statements, analyse.cluster(statements, "--k", groups)))
        names = analyse.file(sorted({s[2] for s in statements}))
        gold = {s[0]: s[2] for s in statements}
        for placed in (0, 100):
            found = analyse.run("suggest", path, "--placed", placed, "--names", names)
            say(f"{name}, names and {placed} placed: top 1, top 3", top(gold, found, 1), top(gold, found, 3))


def venue(analyse, data):
    path = next((p for p in (os.path.join(data, "venue_magdeburg.tsv"), os.path.join(data, "..", "venue_magdeburg.tsv"))
                 if os.path.exists(p)), None)
    if path is None:
        return
    with open(path, encoding="utf8") as file:
        heading, *lines = [line.rstrip("\n").split("\t") for line in file]
    column = {name: place for place, name in enumerate(heading)}
    cell = lambda line, name: line[column[name]] if column[name] < len(line) else ""
    everything = [[str(number), cell(line, "beitrag"), cell(line, "cluster")] for number, line in enumerate(lines, 1)]
    figures = collections.defaultdict(list)
    for field in sorted({cell(line, "handlungsfeld") for line in lines}):
        whole = [s for s, line in zip(everything, lines) if cell(line, "handlungsfeld") == field]
        statements = [s for s in whole if s[2]]
        groups = sorted({s[2] for s in statements})
        gold = {s[0]: s[2] for s in statements}
        one_field = mean(ari(statements, analyse.cluster(statements, "--k", len(groups), "--seed", seed))
                         for seed in range(SEEDS))
        say(f"  field {field}, true number of groups: ARI", one_field)
        figures["true number of groups: ARI"].append((one_field,))
        for resolution in (1, 3):
            found = analyse.cluster(statements, "--resolution", resolution)
            figures[f"resolution {resolution}: ARI"].append((ari(statements, found),))
        names = analyse.file(groups)
        for what, placed in (("names only", 0), ("names and the first half placed", len(statements) // 2)):
            found = analyse.run("suggest", analyse.table(statements), "--placed", placed, "--names", names)
            figures[f"{what}: top 1, top 3"].append((top(gold, found, 1), top(gold, found, 3)))
            figures[f"{what}: confident quarter, half"].append((confident(gold, found, 0.25),
                                                                confident(gold, found, 0.5)))
    for what, values in figures.items():
        say(f"magdeburg, {what}", *(mean(v) for v in zip(*values)))
    same_thought(analyse, lines, everything, cell)


def same_thought(analyse, lines, everything, cell):
    """A later statement asks; the row that it repeats should be found among all others of the venue."""
    for kind in ("wortnah", "sinngleich"):
        hits = collections.Counter()
        asked = [(s, cell(line, "gleich_wie")) for s, line in zip(everything, lines) if cell(line, "gleich_art") == kind]
        for statement, original in asked:
            known = analyse.file(("\t".join(s[:2]) for s in everything if s[0] != statement[0]), "id\ttext")
            query = analyse.file([f"{original}\t{statement[1]}"], "id\ttext")
            row = analyse.run("similar", known, query)[0]
            for n in (1, 3, 10):
                hits[n] += original in row[1 : 1 + n]
        if asked:
            say(f"magdeburg, same thought {kind} ({len(asked)}): R@1, R@3, R@10",
                *(hits[n] / len(asked) for n in (1, 3, 10)))


def word_kmeans(texts, groups, seed):
    return KMeans(groups, n_init=10, random_state=seed).fit_predict(TfidfVectorizer().fit_transform(texts))


def letter_kmeans(texts, groups, seed):
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(texts)
    reduced = TruncatedSVD(min(100, len(texts) - 1), random_state=seed).fit_transform(letters)
    return KMeans(groups, n_init=10, random_state=seed).fit_predict(normalize(reduced))


def processor_s(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def side_by_side(analyse, data):
    """End to end: from the table on the disk to the groups on the disk, the start of either program included.

    Processor time of one run; our ARI is the mean over the seeds, theirs of seed 0.
    """
    path = os.path.join(data, "fields_5295.tsv")
    sets = []
    if os.path.exists(path):
        everything = rows(path)
        random.Random(0).shuffle(everything)
        sets = [(f"fields, {size:,}", everything[:size], 0) for size in (300, 1000, 5000)]
        sets.append(("5,000 in 60", everything[:5000], 60))  # as many as a person would make of so many statements
    if os.path.exists(os.path.join(data, "mobility_266.tsv")):
        sets.insert(0, ("mobility, 266", rows(os.path.join(data, "mobility_266.tsv")), 0))
    print(f"{'set':16s}{'ours: ARI':>10s}{'s':>8s}   {'words + k-means':>16s}{'s':>8s}{'times':>7s}   "
          f"{'letters, LSA + k-means':>22s}{'s':>8s}{'times':>7s}")
    for name, statements, groups in sets:
        groups = groups or len({s[2] for s in statements})
        table = analyse.table(s[:2] for s in statements)
        before = processor_s(resource.RUSAGE_CHILDREN)
        ours = [ari(statements, dict(analyse.run("cluster", table, "--k", groups, "--seed", seed)))
                for seed in range(SEEDS)]
        ours_s = (processor_s(resource.RUSAGE_CHILDREN) - before) / SEEDS
        line = f"{name:16s}{mean(ours):10.3f}{ours_s:8.2f}   "
        for width, method in ((16, "word_kmeans"), (22, "letter_kmeans")):
            out = os.path.join(analyse.folder, "theirs.tsv")
            before = processor_s(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, os.path.abspath(__file__), table, "--method", method, "--groups",
                            str(groups), "--out", out], check=True)
            theirs_s = processor_s(resource.RUSAGE_CHILDREN) - before
            line += f"{ari(statements, dict(rows(out))):{width}.3f}{theirs_s:8.2f}{theirs_s / ours_s:6.0f}x   "
        print(line, flush=True)


def by_method(path, method, groups, out):
    statements = rows(path)
    found = globals()[method]([s[1] for s in statements], groups, 0)
    with open(out, "w", encoding="utf8") as file:
        file.writelines(f"{s[0]}\t{group}\n" for s, group in zip(statements, found))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    checkout = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("data")
    parser.add_argument("--program", default=os.path.join(checkout, "build", "release", "bin", "tafelrunde"))
    parser.add_argument("--part", choices=["quality", "venue", "side-by-side"])
    parser.add_argument("--method", help=argparse.SUPPRESS)
    parser.add_argument("--groups", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--out", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.method:
        return by_method(wish.data, wish.method, wish.groups, wish.out)
    with tempfile.TemporaryDirectory() as folder:
        analyse = Analyse(wish.program, folder)
        if wish.part in (None, "quality"):
            mobility(analyse, wish.data)
            other_sets(analyse, wish.data)
        if wish.part in (None, "venue"):
            venue(analyse, wish.data)
        if wish.part in (None, "side-by-side"):
            side_by_side(analyse, wish.data)


if __name__ == "__main__":
    main()
