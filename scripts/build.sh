# Sourced by run.sh and test.sh: where to build and how. Gives `checkout`, `jobs`, and the functions below.
# Works for a user who may not write in the checkout, and without HOME, PATH or a locale.
# shellcheck shell=bash

export PATH="${PATH:-/usr/local/bin:/usr/bin:/bin}"
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
jobs=$(nproc)

# A folder of this user's own for this checkout: in his cache, or where he has no home, under /tmp.
own_folder() {
  local name folder
  name=tafelrunde-$(id -u)-$(printf %s "$checkout" | cksum | cut -d ' ' -f 1)
  folder=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/$name
  if ! mkdir -p "$folder" 2>/dev/null || ! [ -w "$folder" ]; then
    folder=${TMPDIR:-/tmp}/$name
    mkdir -m 700 "$folder" 2>/dev/null || true
    if [ -L "$folder" ] || ! [ -O "$folder" ]; then  # somebody else was there before us
      echo "There is no folder to build in: neither the checkout nor the home folder nor $folder is ours." >&2
      return 1
    fi
  fi
  printf '%s\n' "$folder"
}

# writable NAME: the folder NAME of the checkout if this user may write there, else that of his own folder. Made.
writable() {
  local folder=$checkout/$1
  if ! mkdir -p "$folder" 2>/dev/null || ! [ -w "$folder" ]; then
    folder=$(own_folder)/$1 && mkdir -p "$folder" || return 1
  fi
  printf '%s\n' "$folder"
}

# build PRESET FOLDER TARGET: configures (in a second when nothing changed) and builds.
build() {
  local fresh=()
  if ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$checkout" "$2/CMakeCache.txt"; then fresh=(--fresh); fi
  cmake "${fresh[@]}" -S "$checkout" --preset "$1" -B "$2" >"$2/configure.log" 2>&1 || {
    tail -n 30 "$2/configure.log" >&2
    return 1
  }
  export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"  # else nothing with a precompiled header is kept
  if ! [ -w "${HOME:-/nonexistent}" ]; then export CCACHE_DIR="${CCACHE_DIR:-$2/ccache}"; fi
  cmake --build "$2" --parallel "$jobs" --target "$3"
}
