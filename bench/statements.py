#!/usr/bin/python3
"""statements.py N: a table (id, text) of N statements for measuring times, made of the sample conference's: the
beginning of one with the end of another. The same N gives the same table."""
import random
import sys
from pathlib import Path

rows = (Path(__file__).parent.parent / "sessions/magdeburg/tables.tsv").read_text(encoding="utf8").splitlines()
column = rows[0].split("\t").index("beitrag")
said = [row.split("\t")[column].split() for row in rows[1:]]
chance = random.Random(1)
print("id\ttext")
for number in range(int(sys.argv[1])):
    first, second = chance.choice(said), chance.choice(said)
    words = first[: (len(first) + 1) // 2] + second[len(second) // 2 :]
    print(f"{number}\t{' '.join(words)}")
