#!/usr/bin/env bash
# An agent that spec-kit installs anew has no commands of extensions, and spec-kit calls the extension enabled with its command.
#
# Seen with specify-cli 1.2.3. `specify integration uninstall` takes the agent's files, those of extensions too; `specify integration
# install` brings spec-kit's own back and leaves those of extensions out. `extension list` goes on to say "Commands: 1", `integration
# status` has no complaint, and hooks name a command that is not there. `specify integration use`, of the agent that is in use
# already, brings them.
#   commands of the extension: added 1, installed anew 0, used 1; listed: Commands: 1
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check specify-cli==1.2.3
mkdir -p "$place/project" "$place/look/commands"
cat >"$place/look/extension.yml" <<'YML'
schema_version: "1.0"
extension:
  id: look
  name: Look
  version: 1.0.0
  description: Looks around
  author: Team
  license: MIT
requires:
  speckit_version: ">=1.0.0"
provides:
  commands:
    - name: speckit.look.around
      file: commands/around.md
      description: Look around
YML
printf -- '---\ndescription: Look around\n---\n\nLook around.\n' >"$place/look/commands/around.md"
cd "$place/project"
export HOME=$place GIT_CONFIG_NOSYSTEM=1 PATH=$place/venv/bin:$PATH
git init --quiet --initial-branch=main .
specify init --here --force --non-interactive --ignore-agent-tools --integration claude --script sh >/dev/null
commands() { find .claude/skills -name '*look-around*' | wc -l; }
specify extension add --dev "$place/look" >/dev/null
added=$(commands)
specify integration uninstall claude >/dev/null
specify integration install claude >/dev/null
anew=$(commands)
listed=$(specify extension list | grep -o 'Commands: [0-9]*')
specify integration use claude >/dev/null
seen="added $added, installed anew $anew, used $(commands); listed: $listed"
echo "commands of the extension: $seen"
if [ "$seen" != 'added 1, installed anew 0, used 1; listed: Commands: 1' ]; then
  echo 'this has changed' >&2
  exit 1
fi
