#!/usr/bin/env bash
# pandoc splits a table cell that holds code with a vertical bar, when it writes the Markdown that it has read.
#
# Seen with pypandoc_binary 1.17 (pandoc 3.9). GitHub's Markdown wants the bar escaped within a table, also in code, and pandoc
# reads the cell so. It writes the bar without the backslash. Read once more, the bar parts two cells: the code span is gone, and
# what stood behind the bar is dropped, since the table has one column.
#   once: | `a | b` |
#   twice: | \`a |
# The backquotes are those of Markdown.
# shellcheck disable=SC2016
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place
python3 -m venv venv
venv/bin/pip install --quiet pypandoc_binary==1.17
pandoc=$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_path())')
printf '| A |\n|---|\n| `a \\| b` |\n' >table.md
row() { tail -n 1 "$1" | tr -s ' '; }
"$pandoc" --from gfm --to gfm table.md >once.md
"$pandoc" --from gfm --to gfm once.md >twice.md
once=$(row once.md)
twice=$(row twice.md)
printf 'once: %s\ntwice: %s\n' "$once" "$twice"
if [ "$once" != '| `a | b` |' ] || [ "$twice" != '| \`a |' ]; then
  echo 'this has changed' >&2
  exit 1
fi
