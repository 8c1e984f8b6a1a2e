#!/bin/bash
# bench/idle.sh PROGRAM [SECONDS]: what Tafelrunde costs while nobody touches it. Both windows stand open on the sample
# conference, drawn in software on a display of their own; the processor time of 30 s is read after the first ten.
# Needs xvfb and xauth (third_party/packages-test.txt). Goal: under 1 % of a core.
set -euo pipefail
program=$1 seconds=${2:-30}
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${3:-}" != inside ]; then
  exec env -u WAYLAND_DISPLAY xvfb-run -a -s '-screen 0 1920x1080x24' "${BASH_SOURCE[0]}" "$program" "$seconds" inside
fi
folder=$(mktemp -d)
trap 'kill "${running:-$$}" 2>/dev/null; rm -rf "$folder"' EXIT
export TAFELRUNDE_ASSETS=$checkout/assets XDG_STATE_HOME=$folder
"$program" replay "$checkout/sessions/magdeburg.journal" "$folder/magdeburg.tafel" >/dev/null
"$program" "$folder/magdeburg.tafel" &
running=$!
ticks() { awk '{ print $14 + $15 }' "/proc/$running/stat"; }  # user and system time
sleep 10
before=$(ticks)
sleep "$seconds"
after=$(ticks)
resident_kb=$(awk '/^VmRSS/ { print $2 }' "/proc/$running/status")
awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" -v s="$seconds" -v kb="$resident_kb" 'BEGIN {
  printf "idle with two windows: %.2f %% of a core (goal 1), %.0f MB resident\n", 100 * ticks / hz / s, kb / 1024 }'
