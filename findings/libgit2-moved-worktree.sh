#!/usr/bin/env bash
# libgit2 and git disagree on where a linked worktree is that was moved by hand.
#
# Seen with pygit2 1.21.0 (libgit2 1.9.7) and git 2.39.5. After a plain mv of a linked worktree git works in it as before: the
# .git file in it leads to the repository, and the directory that holds that file is the working tree. libgit2 goes back from
# the repository by the path that was noted down when the worktree was made, so it opens the repository without an error, names
# a working tree that does not exist, and fails only when it is asked for something in it.
#   git: moved, 0 changes
#   libgit2: linked, there: False
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
python3 -m venv venv
venv/bin/pip install --quiet pygit2==1.21.0
git init --quiet repository
cd repository
echo text >file
git add file
git -c user.name=Ada -c user.email=ada@example.org commit --quiet --message start
git worktree add --quiet ../linked
mv ../linked ../moved
cd ../moved
git="$(basename "$(git rev-parse --show-toplevel)"), $(git status --porcelain | wc -l) changes"
libgit2=$(../venv/bin/python -c '
import os, pygit2
repository = pygit2.Repository(".")
top = repository.workdir
print(f"{os.path.basename(os.path.dirname(top))}, there: {os.path.exists(top)}")')
printf 'git: %s\nlibgit2: %s\n' "$git" "$libgit2"
if [ "$git" != 'moved, 0 changes' ] || [ "$libgit2" != 'linked, there: False' ]; then
  echo 'this has changed' >&2
  exit 1
fi
