#!/usr/bin/env bash
# On a detached HEAD libgit2 takes every include by branch, whatever its pattern; git takes none.
#
# Seen with pygit2 1.21.0 (libgit2 1.9.7) and git 2.39.5. The user's configuration names Ada, and includes Grace for branches
# below topic/. On the branch main both say Ada. Once HEAD is detached there is no branch that the pattern could match, and git
# stays with Ada; libgit2 says Grace, so what it commits or signs there goes by settings that were meant for other branches.
#   main: git Ada, libgit2 Ada
#   detached: git Ada, libgit2 Grace
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place XDG_CONFIG_HOME=$place/xdg GIT_CONFIG_NOSYSTEM=1
python3 -m venv venv
venv/bin/pip install --quiet pygit2==1.21.0
git config --global user.name Ada
git config --global user.email ada@example.org
git config --file topic user.name Grace
git config --global 'includeIf.onbranch:topic/**.path' "$place/topic"
git init --quiet --initial-branch=main repository
cd repository
git commit --quiet --allow-empty --message start
names() {
  echo "git $(git config user.name), libgit2 $(../venv/bin/python -c 'import pygit2
print(pygit2.Repository(".").config["user.name"])')"
}
branch=$(names)
git checkout --quiet --detach
detached=$(names)
printf 'main: %s\ndetached: %s\n' "$branch" "$detached"
if [ "$branch" != 'git Ada, libgit2 Ada' ] || [ "$detached" != 'git Ada, libgit2 Grace' ]; then
  echo 'this has changed' >&2
  exit 1
fi
