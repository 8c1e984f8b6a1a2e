#!/bin/bash
# bench/run.sh: builds the benchmarks (preset release) and prints their figures. On a busy machine read the ratios and
# the processor times. The quality of grouping is printed by bench/clustering.py.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$checkout"
cmake --preset release >/dev/null
cmake --build build/release --target journal_bench fold_bench search_bench desk_bench export_bench analysis_bench empty_window tafelrunde
build/release/bin/journal_bench
build/release/bin/fold_bench
build/release/bin/search_bench
build/release/bin/desk_bench assets/language/de.po
build/release/bin/export_bench assets/language/de.po
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for count in 300 1000 10000 100000; do
  bench/statements.py $count >"$scratch/statements.tsv"
  echo; echo "grouping $count statements:"
  build/release/bin/analysis_bench assets/lexicon "$scratch/statements.tsv" 3
done
echo
bench/idle.sh "$PWD/build/release/bin/tafelrunde"
bench/start.sh "$PWD/build/release/bin"
