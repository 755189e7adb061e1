#!/usr/bin/env bash
# Deleting a branch takes away the comment above the section that comes next in .git/config, though Git writes there only
# to forget the branch.
#
# Seen with git 2.39.5. Git removes a section from its header up to the next header, and a comment above that next header
# belongs to the section before it. So `git branch -d`, `git remote remove` and `git config --remove-section` cut a block that
# a program marks with comments around its own section: the first mark goes, the last one stays. A mark survives only
# inside the section, below its header.
#   above: gone
#   inside: kept
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
# left MARK: whether a comment is there once the branch whose section stands before it is deleted.
left() {
  if grep -q "# $1" .git/config; then printf kept; else printf gone; fi
}
git init --quiet --initial-branch=main .
git config user.name Ada
git config user.email ada@example.org
git commit --quiet --allow-empty --message start
git branch topic
git config branch.topic.description 'work to do'
printf '# mark above\n[merge "own"]\n\t# mark inside\n\tdriver = true\n' >>.git/config
git branch --quiet --delete topic
above=$(left 'mark above')
inside=$(left 'mark inside')
printf 'above: %s\ninside: %s\n' "$above" "$inside"
if [ "$above" != gone ] || [ "$inside" != kept ] || [ "$(git config merge.own.driver)" != true ]; then
  echo 'this has changed' >&2
  exit 1
fi
