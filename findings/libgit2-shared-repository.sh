#!/usr/bin/env bash
# libgit2 does not mind core.sharedRepository when it writes references.
#
# Seen with pygit2 1.21.0 (libgit2 1.9.7) and git 2.39.5. git-config(1) says that with `group` everything in the repository is
# made writable for the group, whatever the mask. git does so. A branch that libgit2 makes beside it, and the branch's log, get
# what the mask leaves: the next user's `git commit` on that branch fails, since it cannot append to the log.
#   664 by-git
#   644 by-libgit2
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
python3 -m venv venv
venv/bin/pip install --quiet pygit2==1.21.0
umask 022
git init --quiet --shared=group repository
cd repository
git -c user.name=Ada -c user.email=ada@example.org commit --quiet --allow-empty --message start
git branch by-git
../venv/bin/python -c '
import pygit2
repository = pygit2.Repository(".")
repository.branches.local.create("by-libgit2", repository[repository.head.target])'
for folder in refs/heads logs/refs/heads; do
  seen=$(cd ".git/$folder" && stat --format '%a %n' by-git by-libgit2)
  printf '%s\n%s\n' "$folder" "$seen"
  [ "$seen" = $'664 by-git\n644 by-libgit2' ] || { echo 'this has changed' >&2; exit 1; }
done
