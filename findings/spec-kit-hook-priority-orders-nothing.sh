#!/usr/bin/env bash
# The priority of a hook of a spec-kit extension does not decide what an agent runs first.
#
# Seen with specify-cli 1.2.3. .specify/extensions.yml holds the hooks of each phase in the order of their installation, with their
# priorities beside them. The prompts tell the agent to go through that list and say nothing of an order, so a hook of priority 5 that
# is installed after one of priority 10 runs after it. Only the program's own executor sorts, and prompts do not call it.
#   listed: git 10, early 5
#   prompts that mention priority beside hooks: 0
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir -p "$place/project" "$place/early/commands"
cat >"$place/early/extension.yml" <<'YML'
schema_version: "1.0"
extension:
  id: early
  name: Early
  version: 1.0.0
  description: Runs first
  author: Team
  license: MIT
requires:
  speckit_version: ">=1.0.0"
provides:
  commands:
    - name: speckit.early.look
      file: commands/look.md
      description: Look
hooks:
  after_specify:
    command: speckit.early.look
    priority: 5
    optional: false
    description: Look before anything else
YML
printf -- '---\ndescription: Look\n---\n\nLook.\n' >"$place/early/commands/look.md"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 PATH=$place/venv/bin:$PATH
git init --quiet --initial-branch=main .
specify init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh --extension git >/dev/null
specify extension add --dev "$place/early" >/dev/null
listed=$(python3 -c '
import yaml
hooks = yaml.safe_load(open(".specify/extensions.yml"))["hooks"]["after_specify"]
print(", ".join("{} {}".format(hook["extension"], hook.get("priority", 10)) for hook in hooks))')
prompts=$(grep -il 'hook.*priorit\|priorit.*hook' .claude/skills/speckit-*/SKILL.md | grep -vc 'speckit-git\|speckit-early' || true)
printf 'listed: %s\nprompts that mention priority beside hooks: %s\n' "$listed" "$prompts"
if [ "$listed" != 'git 10, early 5' ] || [ "$prompts" -ne 0 ]; then
  echo 'this has changed' >&2
  exit 1
fi
