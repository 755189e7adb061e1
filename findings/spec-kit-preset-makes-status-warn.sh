#!/usr/bin/env bash
# Adding a preset that spec-kit ships makes spec-kit's own status say that somebody modified its files, and its upgrade stops.
#
# Seen with specify-cli 1.2.3. A preset may bring its own commands; they are written over those of the agent's integration, and the
# manifest that holds their digests is not told. So nobody has edited anything, and the two commands of one program disagree.
#   status before: 0 modified
#   status after: 5 modified
#   upgrade ends with 1
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir "$place/project"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 PATH=$place/venv/bin:$PATH
git init --quiet --initial-branch=main .
specify init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh >/dev/null
modified() { specify integration status | sed -n 's/^Modified managed files: *//p'; }
before=$(modified)
specify preset add lean >/dev/null
after=$(modified)
upgrade=0
specify integration upgrade >/dev/null 2>&1 </dev/null || upgrade=$?
printf 'status before: %s modified\nstatus after: %s modified\nupgrade ends with %s\n' "$before" "$after" "$upgrade"
if [ "$before" != 0 ] || [ "$after" != 5 ] || [ "$upgrade" -ne 1 ]; then
  echo 'this has changed' >&2
  exit 1
fi
