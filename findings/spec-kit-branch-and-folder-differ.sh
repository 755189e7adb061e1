#!/usr/bin/env bash
# Two scripts of one release of spec-kit make different names of one description: the folder keeps letters beyond ASCII, the
# branch loses them, and then other words are chosen.
#
# Seen with specify-cli 1.2.3. The core script cleans a description by Unicode, so that "Größe" stays one word. The git
# extension's script takes every byte beyond ASCII for a space: words break in two, pieces of one or two letters are
# dropped, and later words move up. Whoever finds the folder by the branch's name finds nothing.
#   folder: 001-größe-der-menü
#   branch: 001-der-men-schriften-ndern
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir "$place/project"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
git init --quiet --initial-branch=main .
"$place/venv/bin/specify" init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh \
  --extension git >/dev/null
# name SCRIPT: the name that a script would make.
name() {
  "$1" --json --dry-run 'Größe der Menü-Schriften ändern' |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["BRANCH_NAME"])'
}
folder=$(name .specify/scripts/bash/create-new-feature.sh)
branch=$(name .specify/extensions/git/scripts/bash/create-new-feature-branch.sh)
printf 'folder: %s\nbranch: %s\n' "$folder" "$branch"
if [ "$folder" != 001-größe-der-menü ] || [ "$branch" != 001-der-men-schriften-ndern ]; then
  echo 'this has changed' >&2
  exit 1
fi
