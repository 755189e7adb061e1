#!/usr/bin/env bash
# libgit2 and git disagree on which linked worktrees are prunable.
#
# Seen with pygit2 1.21.0 (libgit2 1.9.7) and git 2.39.5. A linked worktree whose directory was emptied holds no .git file any
# more. git asks for that file, calls the worktree prunable, and lets its branch be checked out elsewhere. libgit2 asks for the
# directory and calls the worktree sound, so that a program that trusts it refuses to switch to the branch.
#   git: prunable gitdir file points to non-existent location
#   libgit2: False
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
python3 -m venv venv
venv/bin/pip install --quiet pygit2==1.21.0
git init --quiet repository
cd repository
git -c user.name=Ada -c user.email=ada@example.org commit --quiet --allow-empty --message start
git worktree add --quiet ../linked
rm -rf ../linked
mkdir ../linked
git=$(git worktree list --porcelain | grep '^prunable')
libgit2=$(../venv/bin/python -c '
import pygit2
print(pygit2.Repository(".").lookup_worktree("linked").is_prunable)')
printf 'git: %s\nlibgit2: %s\n' "$git" "$libgit2"
if [ "$git" != 'prunable gitdir file points to non-existent location' ] || [ "$libgit2" != False ]; then
  echo 'this has changed' >&2
  exit 1
fi
