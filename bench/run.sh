#!/bin/bash
# bench/run.sh: builds the benchmarks (preset release) and prints their figures. On a busy machine read the ratios and
# the processor times.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$checkout"
cmake --preset release >/dev/null
cmake --build build/release --target journal_bench fold_bench tafelrunde
build/release/bin/journal_bench
build/release/bin/fold_bench
bench/idle.sh "$PWD/build/release/bin/tafelrunde"
