#!/bin/bash
# run.sh: installs what is missing, builds, and opens Tafelrunde on a copy of the sample conference, which keeps what
#         is done there from one start to the next. Without a display the main job is played into out/demo instead.
# run.sh --check: installs and builds only, and says where the program is.
# run.sh VERB...: installs, builds and does `tafelrunde VERB...`, for instance ./run.sh templates
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/scripts/build.sh"

"$checkout/third_party/install.sh"
release=$(writable build/release)
build release "$release" tafelrunde
tafelrunde=$release/bin/tafelrunde
export TAFELRUNDE_ASSETS="${TAFELRUNDE_ASSETS:-$checkout/assets}"  # the build folder may be far from the checkout

case ${1:-} in
  --check)
    "$tafelrunde" --help >/dev/null
    echo "Ready: $tafelrunde" ;;
  ?*) exec "$tafelrunde" "$@" ;;
  *)
    out=$(writable out)
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then exec "$tafelrunde" demo --to "$out/demo"; fi
    session=$out/magdeburg.tafel
    [ -e "$session" ] || "$tafelrunde" replay "$checkout/sessions/magdeburg.journal" "$session"
    exec "$tafelrunde" "$session" ;;
esac
