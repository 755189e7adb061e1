#!/usr/bin/env bash
# A check of doorstop stages what people are still editing.
#
# Seen with doorstop 3.2. `doorstop` without a command validates. Where it finds an item whose fields changed since the commit, it
# writes the item again and runs `git add` for it, so the next `git commit` holds half an edit that was not meant for it. The item
# here is in doorstop's own form; --no-reformat stages nothing.
#   edited " M", with --no-reformat " M", checked "M "
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check doorstop==3.2
mkdir "$place/project"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null EDITOR=true PATH=$place/venv/bin:$PATH
export GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=ann@example.org GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=ann@example.org
git init --quiet --initial-branch=main .
doorstop create REQ reqs &>/dev/null
doorstop add REQ &>/dev/null
doorstop review all &>/dev/null
git add --all
git commit --quiet --message items
state() { git status --porcelain reqs/REQ001.yml | cut -c 1-2; }
sed -i 's/^text: .*/text: |\n  The name is kept./' reqs/REQ001.yml
edited=$(state)
doorstop --no-reformat &>/dev/null
kept=$(state)
doorstop &>/dev/null
seen="edited \"$edited\", with --no-reformat \"$kept\", checked \"$(state)\""
echo "$seen"
if [ "$seen" != 'edited " M", with --no-reformat " M", checked "M "' ]; then
  echo 'this has changed' >&2
  exit 1
fi
