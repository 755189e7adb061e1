#!/usr/bin/env bash
# Switching spec-kit to another agent keeps an edited command of its own, and deletes an edited command of an extension.
#
# Seen with specify-cli 1.2.3. `integration switch` promises to keep modified files and counts them. That holds for files in the
# manifest of the integration. Commands of extensions are rendered beside them, stand in no manifest, and are removed with what was
# added to them, without --force and without a word.
#   core command: kept
#   command of an extension: gone
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
# edited SKILL: the file of a command, with a line of the team's own.
edited() {
  # The command of an extension may be a link into its folder: a plain file is what an editor leaves.
  local file=.claude/skills/$1/SKILL.md
  printf 'Ask before you push.\n' >>"$file"
  printf '%s' "$file"
}
core=$(edited speckit-plan)
own=$(edited speckit-git-commit)
specify integration switch codex >/dev/null
# left FILE: whether the team's line is still there.
left() { if grep -qs '^Ask before you push' "$1"; then printf kept; else printf gone; fi; }
printf 'core command: %s\ncommand of an extension: %s\n' "$(left "$core")" "$(left "$own")"
if [ "$(left "$core")" != kept ] || [ "$(left "$own")" != gone ]; then
  echo 'this has changed' >&2
  exit 1
fi
