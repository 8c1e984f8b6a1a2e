#!/bin/bash
# real_windows.sh PROGRAM: types into the real windows under a display of its own, on a German keyboard, 5 ms a key,
# and compares what was saved. Needs xvfb, xdotool, x11-xkb-utils; without them the test is skipped (exit 77).
set -euo pipefail
program=$1
for tool in xvfb-run xdotool setxkbmap xauth; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
if [ "${2:-}" != inside ]; then
  # Without -noreset the server forgets the keyboard's layout when its last client leaves.
  exec env -u WAYLAND_DISPLAY xvfb-run -a -s '-screen 0 1600x900x24 -noreset' "$0" "$program" inside
fi

failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
setxkbmap de
export LC_ALL=C.UTF-8  # for xdotool; the program gets a plain locale
export ASAN_OPTIONS=detect_leaks=0  # graphics drivers keep memory when they are unloaded

expect() {  # expect NAME FILE LINE...: the file holds exactly these lines
  local name=$1 file=$2
  shift 2
  printf '%s\n' "$@" >"$folder/expected"
  if cmp -s "$folder/expected" "$file"; then echo "ok: $name"
  else echo "FAILED: $name"; diff "$folder/expected" "$file" || true; failed=1; fi
}

focus() {  # focus TITLE: the window of that title has the keyboard, once it is there
  timeout 60 xdotool search --sync --onlyvisible --name "Tafelrunde.*$1" windowfocus --sync
}
start() {  # start FRAME_MS: the program runs and its desk has the keyboard
  LC_ALL=C "$program" "$1" >"$folder/saved" 2>"$folder/errors" &
  focus Moderation
}
say() { xdotool type --delay 5 "$1"; }
finish() {
  say ende
  xdotool key Return
  wait $! || { echo "FAILED: the program ended with $?"; head -n 20 "$folder/errors"; failed=1; }
}

start 0
say 'Müller fährt für Öl über die Straße'; xdotool key Return
say 'Zwei: Yoga, Zäune?'; xdotool key Return
finish
expect 'umlauts and a German keyboard arrive under a plain locale' "$folder/saved" \
  'Müller fährt für Öl über die Straße' 'Zwei: Yoga, Zäune?' ende

start 60
long='Wer nachts Hilfe sucht, landet auf dem Anrufbeantworter, und am Wochenende ist niemand da.'
for i in 1 2 3 4 5 6; do say "$i $long"; xdotool key Return; done
finish
expect 'six statements typed at 5 ms a key into a slow window are whole and in order' "$folder/saved" \
  "1 $long" "2 $long" "3 $long" "4 $long" "5 $long" "6 $long" ende

start 30
say 'eins zwei'; xdotool key ctrl+z; say drei; xdotool key Return
say 'a b'; xdotool key ctrl+shift+Left BackSpace; say c; xdotool key Home; say x; xdotool key Return
finish
expect 'Ctrl+Z is the key that is printed Z, and keys act between the words around them' "$folder/saved" \
  'eins drei' 'xa c' ende

start 30
focus Leinwand
say 'beim Projektor getippt'; xdotool key Return
finish
expect 'words typed while the projector has the keyboard still go to the desk' "$folder/saved" \
  'beim Projektor getippt' ende

exit $failed
