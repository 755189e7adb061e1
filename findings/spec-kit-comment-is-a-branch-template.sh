#!/usr/bin/env bash
# A commented-out value in the configuration of spec-kit's extension for Git is taken for the value.
#
# Seen with specify-cli 1.2.3. git-config.yml is YAML, where `branch_template: # none yet` has no value. The script cuts the file apart
# with grep and sed: white space behind the colon goes first, and then no space is left before the `#` by which a comment is known.
# So the comment becomes the template, and no branch can be made.
#   YAML says: None
#   script ends with 1
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir "$place/project"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 PATH=$place/venv/bin:$PATH
git init --quiet --initial-branch=main .
specify init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh --extension git >/dev/null
config=.specify/extensions/git/git-config.yml
printf 'branch_template: # none yet\n' >"$config"
value=$(python3 -c 'import sys, yaml; print(yaml.safe_load(open(sys.argv[1]))["branch_template"])' "$config")
status=0
.specify/extensions/git/scripts/bash/create-new-feature-branch.sh --dry-run 'Search' >/dev/null 2>&1 || status=$?
printf 'YAML says: %s\nscript ends with %s\n' "$value" "$status"
if [ "$value" != None ] || [ "$status" -ne 1 ]; then
  echo 'this has changed' >&2
  exit 1
fi
