#!/usr/bin/env bash
# libgit2 merges texts with a NUL byte to nothing, and calls that no error.
#
# Seen with pygit2 1.21.0 (libgit2 1.9.7) and git 2.39.5; git_merge_file of libgit2 1.5.1 does the same in C. One side
# changes the first line, the other the third. Where the fourth holds a NUL byte git refuses to merge, says so, and leaves our
# version. libgit2 returns 0, and a result without bytes that is not automergeable, as one with conflict markers is not either:
# who writes it down as it is has lost both sides. pygit2 itself trips over it.
#   text: libgit2 0, 19 bytes, automergeable 1; git 0
#   NUL: libgit2 0, 0 bytes, automergeable 0; git 255: error: Cannot merge binary files: ours
#   pygit2: RuntimeError: cannot use string() on <cdata 'char *' NULL>
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place GIT_CONFIG_NOSYSTEM=1
python3 -m venv venv
venv/bin/pip install --quiet pygit2==1.21.0
git init --quiet repository
cat >merge.py <<'PYTHON'
import sys
import pygit2
from pygit2.ffi import C, ffi
repository = pygit2.Repository("repository")
entries = [
    pygit2.IndexEntry("file", repository.create_blob(open(name, "rb").read()), pygit2.enums.FileMode.BLOB)
    for name in ("base", "ours", "theirs")
]
if sys.argv[1] == "pygit2":
    try:
        print(repository.merge_file_from_index(*entries))
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
else:
    kept = [entry._to_c() for entry in entries]
    result = ffi.new("git_merge_file_result *")
    code = C.git_merge_file_from_index(result, repository._repo, *(entry for entry, _ in kept), ffi.NULL)
    print(f"{code}, {result.len} bytes, automergeable {result.automergeable}")
PYTHON
# merged BYTE: merges three versions whose fourth line begins with a byte.
merged() {
  printf 'one\ntwo\nthree\n%bend\n' "$1" >base
  printf 'ONE\ntwo\nthree\n%bend\n' "$1" >ours
  printf 'one\ntwo\nTHREE\n%bend\n' "$1" >theirs
  local libgit2 git status=0
  libgit2=$(venv/bin/python merge.py libgit2)
  git=$(git merge-file --stdout ours base theirs 2>&1 >/dev/null) || status=$?
  printf 'libgit2 %s; git %s%s' "$libgit2" "$status" "${git:+: $git}"
}
text=$(merged -)
nul=$(merged '\0')
pygit2=$(venv/bin/python merge.py pygit2)
printf 'text: %s\nNUL: %s\npygit2: %s\n' "$text" "$nul" "$pygit2"
if [ "$text" != 'libgit2 0, 19 bytes, automergeable 1; git 0' ] ||
  [ "$nul" != 'libgit2 0, 0 bytes, automergeable 0; git 255: error: Cannot merge binary files: ours' ] ||
  [[ "$pygit2" != 'RuntimeError: cannot use string() on'* ]]; then
  echo 'this has changed' >&2
  exit 1
fi
