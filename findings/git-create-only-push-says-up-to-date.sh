#!/usr/bin/env bash
# A push that expects a reference not to be there succeeds where it is there already, at the very commit that is pushed.
#
# Seen with git 2.39.5. `--force-with-lease=REF:` says that REF must not exist on the other side, and `--atomic` that all
# references are changed or none. Where REF stands there at the same commit, nothing is compared: git calls it up to date, creates the
# other references, and ends with 0. Whoever takes turns by creating a reference has to read the porcelain output for `=`.
#   at another commit: status 1, the other reference is created: no
#   at the same commit: status 0, the first is told as =, the other reference is created: yes
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
git init --quiet --bare there
git init --quiet --initial-branch=main here
cd here
git config user.name Ada
git config user.email ada@example.org
git commit --quiet --allow-empty --message first
git commit --quiet --allow-empty --message second
git push --quiet ../there HEAD~1:refs/turns/older HEAD:refs/turns/same
# push NAME OTHER: creates two references at HEAD, both expected not to be there.
push() {
  status=0
  output=$(git push --porcelain --atomic --force-with-lease="$1:" --force-with-lease="$2:" ../there "HEAD:$1" "HEAD:$2" 2>/dev/null) ||
    status=$?
  created=no
  if git --git-dir=../there show-ref --quiet --verify "$2"; then created=yes; fi
}
push refs/turns/older refs/turns/one
another="status $status, the other reference is created: $created"
push refs/turns/same refs/turns/two
flag=$(printf '%s\n' "$output" | sed -n 's|^\(.\)\tHEAD:refs/turns/same\t.*|\1|p')
same="status $status, the first is told as $flag, the other reference is created: $created"
printf 'at another commit: %s\nat the same commit: %s\n' "$another" "$same"
if [ "$another" != 'status 1, the other reference is created: no' ] ||
  [ "$same" != 'status 0, the first is told as =, the other reference is created: yes' ]; then
  echo 'this has changed' >&2
  exit 1
fi
