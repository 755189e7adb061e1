#!/usr/bin/env bash
# A check of doorstop deletes YAML comments from requirements.
#
# Seen with doorstop 3.2. `doorstop` without a command validates: it has no finding here and ends with 0. It also loads each item and
# writes it again in its own form, and what its YAML reader does not keep is gone: comments, in a file that nobody asked it to edit.
# `--no-reformat` leaves items alone.
#   exit 0; comments before: 1, after: 0; with --no-reformat: 1
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
comments() { grep -c '^# ask the bank' reqs/REQ001.yml || true; }
echo '# ask the bank before this changes' >>reqs/REQ001.yml
git commit --quiet --all --message remark
before=$(comments)
doorstop --no-reformat &>/dev/null
kept=$(comments)
code=0
doorstop &>/dev/null || code=$?
seen="exit $code; comments before: $before, after: $(comments); with --no-reformat: $kept"
echo "$seen"
if [ "$seen" != 'exit 0; comments before: 1, after: 0; with --no-reformat: 1' ]; then
  echo 'this has changed' >&2
  exit 1
fi
