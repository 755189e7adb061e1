#!/usr/bin/env bash
# Where a merge driver cannot be started, git calls it a conflict, keeps our version alone, and writes no markers.
#
# Seen with git 2.39.5. A driver is a shell line. Where its program is not on the PATH, as in many graphical programs, the shell
# ends with 127, and git takes every code up to 128 for "merged, with conflicts": the file then holds our version, without a
# marker. Who stages it and commits has lost the other side's text, also where the two did not touch. A line that goes on to
# `git merge-file` unless the driver said 0 or 1 gets what git alone would give.
#   no such program: CONFLICT, theirs is there: no, markers: 0
#   with git merge-file behind it: merged, theirs is there: yes, markers: 0
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
# merged DRIVER: two branches that change lines far apart are merged by that driver.
merged() {
  rm -rf repository
  git init --quiet --initial-branch=main repository
  cd repository
  git config user.name Ada
  git config user.email ada@example.org
  git config merge.missing.driver "$1"
  echo 'text merge=missing' >.gitattributes
  printf 'one\n\n\n\ntwo\n' >text
  git add --all
  git commit --quiet --message start
  git switch --quiet --create other
  printf 'one\n\n\n\ntheirs\n' >text
  git commit --quiet --all --message theirs
  git switch --quiet main
  printf 'ours\n\n\n\ntwo\n' >text
  git commit --quiet --all --message ours
  local result=merged
  git merge --quiet --message merge other >/dev/null 2>&1 || result=CONFLICT
  printf '%s, theirs is there: ' "$result"
  if grep -q theirs text; then printf yes; else printf no; fi
  printf ', markers: %s' "$(grep -c '<<<<<<<' text || true)"
  cd ..
}
driver='no-such-program %O %A %B'
missing=$(merged "$driver")
# shellcheck disable=SC2016 # git's shell is to expand it
behind=$(merged "$driver"' || (test $? -gt 1 && git merge-file %A %O %B)')
printf 'no such program: %s\nwith git merge-file behind it: %s\n' "$missing" "$behind"
if [ "$missing" != 'CONFLICT, theirs is there: no, markers: 0' ] ||
  [ "$behind" != 'merged, theirs is there: yes, markers: 0' ]; then
  echo 'this has changed' >&2
  exit 1
fi
