#!/usr/bin/env bash
# StrictDoc's formatter joins an HTML comment with the list below it, so that the list is none any more.
#
# Seen with strictdoc 0.30.4. CommonMark ends a comment block on the line that holds the end of the comment, so a list may begin
# on the next line. `strictdoc format` with a line width takes comment and list for one paragraph and fills it, where one of
# its lines is too long: bullets and comments stand within a line. With a blank line between them it fills the item alone.
#   without: <!-- begin --> - One
#   with: <!-- begin -->
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place
python3 -m venv venv
venv/bin/pip install --quiet strictdoc==0.30.4
mkdir documents
cd documents
printf '[project]\ndocument_line_width = 80\n' >strictdoc.toml
words=' word word word word word word word word word word word word word word word word word'
printf '# Title\n\n<!-- begin -->\n- One%s\n<!-- end -->\n' "$words" >without.md
printf '# Title\n\n<!-- begin -->\n\n- One%s\n\n<!-- end -->\n' "$words" >with.md
../venv/bin/strictdoc format . >/dev/null
without=$(sed -n 3p without.md | cut -d ' ' -f 1-5)
with=$(sed -n 3p with.md | cut -d ' ' -f 1-5)
printf 'without: %s\nwith: %s\n' "$without" "$with"
if [ "$without" != '<!-- begin --> - One' ] || [ "$with" != '<!-- begin -->' ]; then
  echo 'this has changed' >&2
  exit 1
fi
