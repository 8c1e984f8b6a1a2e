#!/bin/bash
# bench/start.sh FOLDER: from starting a program to its first picture, and its resident memory then, for the programs in
# FOLDER (build/release/bin): Tafelrunde with both windows on 10,000 statements, an empty program of the same libraries,
# and LibreOffice Writer where it is installed. All on one display drawn in software, in turn, in one run.
# Needs xvfb, xauth and xdotool (third_party/packages-test.txt).
# Goals: at most 150 ms above the empty program and below LibreOffice; at most 80 MB above the empty program with
# windows of the same sizes (1440x900 and 1920x1080).
set -euo pipefail
folder=$1 rounds=7
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${2:-}" != inside ]; then
  exec env -u WAYLAND_DISPLAY LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s '-screen 0 1920x1080x24' "${BASH_SOURCE[0]}" "$folder" inside
fi
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$scratch"' EXIT
export TAFELRUNDE_ASSETS=$checkout/assets XDG_STATE_HOME=$scratch HOME=$scratch
"$folder/tafelrunde" new "$scratch/gross.tafel" --template lik-st-2019 >/dev/null
"$checkout/bench/statements.py" 10000 | awk -F'\t' -v OFS='\t' '
  NR == 1 { print "handlungsfeld", "runde", "beitrag"; next } { print NR % 8 + 1, NR % 2 + 1, $2 }' >"$scratch/gross.tsv"
"$folder/tafelrunde" import "$scratch/gross.tafel" "$scratch/gross.tsv" --released >/dev/null

now_ms() { date +%s%N | cut -c1-13; }
resident_mb() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status"; }

# start PROGRAM...: prints milliseconds to "drawn" and the resident megabytes then.
start() {
  local begin running said
  mkfifo "$scratch/said"
  begin=$(now_ms)
  "$@" >"$scratch/said" 2>/dev/null &
  running=$!
  read -r said <"$scratch/said"
  echo "$(($(now_ms) - begin)) $(resident_mb $running)"
  kill -9 $running; wait $running 2>/dev/null || true
  rm "$scratch/said"
}

# The time until a window of it can be seen, looked for every 10 ms. Nothing where none comes: it asks something then.
start_office() {
  local begin running
  begin=$(now_ms)
  soffice --writer --norestore --nologo "-env:UserInstallation=file://$scratch/office" >/dev/null 2>&1 &
  running=$!
  until xdotool search --onlyvisible --name 'LibreOffice Writer' >/dev/null 2>&1; do
    if [ $(($(now_ms) - begin)) -gt 20000 ]; then begin=; break; fi
    sleep 0.01
  done
  if [ -n "$begin" ]; then echo "$(($(now_ms) - begin)) 0"; fi
  pkill -9 -f "UserInstallation=file://$scratch/office" || true
  wait $running 2>/dev/null || true
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

for round in $(seq $rounds); do
  start "$folder/empty_window" >>"$scratch/times-empty"
  start "$folder/empty_window" 2 >>"$scratch/times-empty2"
  start "$folder/tafelrunde" "$scratch/gross.tafel" --echo-drawn >>"$scratch/times-tafelrunde"
  if command -v soffice >/dev/null && [ "$round" -le 3 ]; then start_office >>"$scratch/times-office"; fi
done
told() { printf '%-46s %5d ms   %4d MB\n' "$1" "$(cut -d' ' -f1 "$2" | median)" "$(cut -d' ' -f2 "$2" | median)"; }
echo "from start to first picture, and resident memory then, median of $rounds:"
told "  empty program, one window" "$scratch/times-empty"
told "  empty program, two windows" "$scratch/times-empty2"
told "  tafelrunde, two windows, 10,000 statements" "$scratch/times-tafelrunde"
if [ -s "$scratch/times-office" ]; then printf '  %-44s %5d ms\n' "soffice --writer (second start on)" "$(tail -n +2 "$scratch/times-office" | cut -d' ' -f1 | median)"; fi
