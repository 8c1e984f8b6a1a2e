#!/bin/bash
# test.sh [--all] [-- CTEST-ARGUMENT...]: installs what is missing, builds and runs every test through ctest, with
# AddressSanitizer, UndefinedBehaviorSanitizer and warnings as errors; at most 20 minutes on two cores.
# --all: the long campaigns too (TAFELRUNDE_LONG=1), the threads under ThreadSanitizer, the fuzzers; at most 60.
# Stops at the first build or suite that fails, so the last summary printed is the one that counts.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/scripts/build.sh"

all=
case ${1:-} in --all) all=1; shift ;; esac
case ${1:-} in
  --) shift ;;
  ?*) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
esac

fuzz=
if [ -n "$all" ] && grep -rqs LLVMFuzzerTestOneInput "$checkout/tests"; then fuzz=1; fi
lists=(packages.txt packages-test.txt)
if [ -n "$all" ]; then lists+=(packages-all.txt); fi
"$checkout/third_party/install.sh" "${lists[@]}"

# Tests see nothing of this user's: no home, no display, no language. Addresses are not randomised where that can be
# switched off, because the sanitizers of g++ 12 do not start under the wide randomisation of newer kernels.
if [ -n "$all" ]; then export TAFELRUNDE_LONG=1; fi
alone=(env -i PATH="$PATH" LC_ALL=C.UTF-8 TAFELRUNDE_ASSETS="$checkout/assets" UBSAN_OPTIONS=print_stacktrace=1
  LSAN_OPTIONS="suppressions=$checkout/tests/known_leaks.txt:print_suppressions=0")
for name in "${!TAFELRUNDE_@}"; do alone+=("$name=${!name}"); done
steady=()
if setarch --addr-no-randomize true 2>/dev/null; then steady=(setarch --addr-no-randomize); fi

# suite PRESET TARGET CTEST-ARGUMENT...: builds the target with the preset and runs its tests.
suite() {
  local preset=$1 folder
  folder=$(writable "build/$preset")
  echo "Building $2 (preset $preset) in $folder"
  build "$preset" "$folder" "$2"
  rm -rf "${folder:?}"/{home,scratch} && mkdir "$folder"/{home,scratch}
  "${alone[@]}" HOME="$folder/home" TMPDIR="$folder/scratch" "${steady[@]}" \
    ctest --test-dir "$folder" --parallel "$jobs" --output-on-failure --no-tests=error "${@:3}"
}

if [ -n "$all" ]; then
  suite tsan test_station --tests-regex '^station' "$@"
fi
if [ -n "$fuzz" ]; then suite fuzz fuzzers --label-regex fuzz "$@"; fi
suite dev all "$@"
