#!/usr/bin/env bash
# One call of spec-kit's setup-tasks answers with two templates: the path that it prints names one, the text beside it is another's.
#
# Seen with specify-cli 1.2.3. A preset may keep a template anywhere and name the file in its manifest. The text is put together by
# the manifest; the path is looked for by convention, as templates/NAME.md, and falls through to the core template. A prompt that
# opens the path works from other instructions than one that takes the text.
#   path: .specify/templates/tasks-template.md
#   text: from the preset
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir -p "$place/project" "$place/preset/more"
cat >"$place/preset/preset.yml" <<'YML'
schema_version: "1.0"
preset:
  id: own
  name: Own
  version: 1.0.0
  description: Task list of a team
  author: Team
  license: MIT
requires:
  speckit_version: ">=1.0.0"
provides:
  templates:
    - type: template
      name: tasks-template
      file: more/tasks.md
      description: Task list
YML
printf 'from the preset\n' >"$place/preset/more/tasks.md"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 PATH=$place/venv/bin:$PATH
git init --quiet --initial-branch=main .
specify init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh >/dev/null
specify preset add --dev "$place/preset" >/dev/null
mkdir -p specs/001-search
printf 'spec\n' >specs/001-search/spec.md
printf 'plan\n' >specs/001-search/plan.md
answer=$(SPECIFY_FEATURE_DIRECTORY=specs/001-search .specify/scripts/bash/setup-tasks.sh --json)
path=$(python3 -c 'import json, sys; print(json.loads(sys.argv[1])["TASKS_TEMPLATE"])' "$answer")
text=$(python3 -c 'import json, sys; print(json.loads(sys.argv[1])["TASKS_TEMPLATE_CONTENT"])' "$answer")
path=${path#"$PWD"/}
printf 'path: %s\ntext: %s\n' "$path" "$text"
if [ "$path" != .specify/templates/tasks-template.md ] || [ "$text" != 'from the preset' ]; then
  echo 'this has changed' >&2
  exit 1
fi
