#!/usr/bin/env bash
# A project that gets an extension of spec-kit gets the bytecode of the Python that installed spec-kit, and Git sees it as new
# files of the project.
#
# Seen with specify-cli 1.2.3, installed by pip. pip compiles every module that it installs, also the scripts that an extension
# carries along as data. Adding the extension copies that folder whole, __pycache__ included, and the .gitignore that spec-kit
# writes does not name it. Two people with two versions of Python commit different files.
#   files of bytecode that git add would take: 4
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir "$place/project"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
git init --quiet --initial-branch=main .
"$place/venv/bin/specify" init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh \
  --extension git >/dev/null
count=$(git ls-files --others --exclude-standard | grep -c '\.pyc$' || true)
printf 'files of bytecode that git add would take: %s\n' "$count"
if [ "$count" -ne 4 ]; then
  echo 'this has changed' >&2
  exit 1
fi
