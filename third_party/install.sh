#!/bin/bash
# install.sh [LIST...]: installs what is missing of the Debian packages in these lists (without one: packages.txt).
# A list names a package a line; "a | b" is served by either, a first; # starts a comment.
# Root installs with apt-get, another user through sudo if that works; otherwise the one line for the administrator
# is printed and the status is 1. Where nothing is missing, nothing is asked of apt and nothing is printed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export PATH="${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/sbin:/sbin"  # dpkg wants ldconfig, su does not offer it

# The wishes of the lists that no installed package serves, one a line.
missing_wishes() {
  local wish package served
  local -A installed=()
  while read -r package; do installed[$package]=1; done < <(
    dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
  while read -r wish; do
    served=
    for package in ${wish//|/ }; do served+=${installed[$package]:-}; done
    [ -n "$served" ] || printf '%s\n' "$wish"
  done < <(sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$@" | awk '!seen[$0]++')
}

# For each wish the first package that apt knows, or just the first.
chosen_packages() {
  local wish package chosen
  for wish; do
    chosen=
    for package in ${wish//|/ }; do
      if apt-cache show "$package" >/dev/null 2>&1; then chosen=$package; break; fi
    done
    printf '%s\n' "${chosen:-${wish%% *}}"
  done
}

# What to put before a command that needs root; fails where this user cannot have that.
rights() {
  if [ "$(id -u)" = 0 ]; then return; fi
  command -v sudo >/dev/null || return 1
  sudo --non-interactive true 2>/dev/null || { [ -t 0 ] && sudo --validate; } || return 1
  echo sudo
}

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -o DPkg::Lock::Timeout=300 "$@"; }

# Not quiet about failures: the end of what apt said is shown.
logged() {
  "$@" >>"$log" 2>&1 </dev/null && return
  tail -n 20 "$log" >&2
  return 1
}

[ $# -gt 0 ] || set -- packages.txt
if ! command -v dpkg-query >/dev/null; then
  echo "This is not a Debian system; third_party/packages.txt names what must be installed by hand." >&2
  exit 0
fi
mapfile -t wishes < <(missing_wishes "$@")
[ ${#wishes[@]} -gt 0 ] || exit 0

if ! prefix=$(rights); then
  mapfile -t packages < <(chosen_packages "${wishes[@]}")
  {
    echo "Some packages are missing, and only an administrator (root) can install them, with this one line:"
    echo "apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
  } >&2
  exit 1
fi
as_root=(${prefix:+"$prefix"})
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Asking Debian for ${#wishes[@]} missing packages; the first time this takes some minutes."
logged apt update || echo "The list of packages could not be brought up to date; trying with the old one." >&2
mapfile -t packages < <(chosen_packages "${wishes[@]}")
logged apt install -y --no-install-recommends "${packages[@]}" || {
  echo "apt-get could not install: ${packages[*]}" >&2
  exit 1
}
echo "Installed: ${packages[*]}"
