#!/usr/bin/env bash
# git's merge=union keeps a line once that both sides added, so one of two entries of a log loses it.
#
# Seen with git 2.39.5. Two branches each append an entry to a decision log; one person wrote both on one day, so the last line
# of the two is the same. `merge=union` joins what differs and keeps what is the same once: the first entry ends without its
# date. git says nothing, and the exit code is 0. Where what is the same stands in the middle, it is kept twice if it is at
# most three lines long, and once if it is longer. So nobody sees from the entries alone which of them will come out whole.
#   the same last line: 2 entries, 1 date
#   three lines in the middle: 2 entries, 2 dates
#   four lines in the middle: 2 entries, 1 date
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
# merged OURS THEIRS: two branches append these entries; prints how many entries and dates the merged log has.
merged() {
  rm -rf repository
  git init --quiet --initial-branch=main repository
  cd repository
  git config user.name Ada
  git config user.email ada@example.org
  echo 'log.md merge=union' >.gitattributes
  printf '## Decision Log\n\n' >log.md
  git add --all
  git commit --quiet --message start
  git switch --quiet --create other
  printf '%b' "$2" >>log.md
  git commit --quiet --all --message theirs
  git switch --quiet main
  printf '%b' "$1" >>log.md
  git commit --quiet --all --message ours
  git merge --quiet --message merge other >/dev/null
  local entries dates
  entries=$(grep -c '^- Decision' log.md)
  dates=$(grep -c 'Date/Author' log.md)
  cd ..
  printf '%s entries, %s date' "$entries" "$dates"
  [ "$dates" = 1 ] || printf s
}
date='  Date/Author: 2026-11-21 / Ada\n'
last=$(merged "- Decision: A\n  Rationale: a\n$date" "- Decision: B\n  Rationale: b\n$date")
three="  Rationale: one\n  two\n$date"
middle=$(merged "- Decision: A\n$three  Source: a\n" "- Decision: B\n$three  Source: b\n")
four="  Rationale: one\n  two\n  three\n$date"
longer=$(merged "- Decision: A\n$four  Source: a\n" "- Decision: B\n$four  Source: b\n")
printf 'the same last line: %s\n' "$last"
printf 'three lines in the middle: %s\n' "$middle"
printf 'four lines in the middle: %s\n' "$longer"
if [ "$last" != '2 entries, 1 date' ] || [ "$middle" != '2 entries, 2 dates' ] || [ "$longer" != '2 entries, 1 date' ]; then
  echo 'this has changed' >&2
  exit 1
fi
