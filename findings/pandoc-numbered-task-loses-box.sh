#!/usr/bin/env bash
# pandoc takes the box from a task whose text begins with a number.
#
# Seen with pypandoc_binary 1.17 (pandoc 3.9) and markdown-it-py 4.0.0 with mdit-py-plugins 0.5.0. To GitHub's Markdown "1. Set up"
# behind a box is text, so the item is a task that is done. pandoc reads an ordered list within the item, and writes the box as a
# drawn sign above it: nobody finds a task there any more. Without the number the box stays a box.
#   markdown-it: 1 task
#   pandoc, numbered: - ☒
#   pandoc, plain: - [x] Set up
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place LC_ALL=C.UTF-8
python3 -m venv venv
venv/bin/pip install --quiet pypandoc_binary==1.17 markdown-it-py==4.0.0 mdit-py-plugins==0.5.0
pandoc=$(venv/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_path())')
tasks=$(venv/bin/python -c '
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin
print(MarkdownIt().use(tasklists_plugin).render("- [x] 1. Set up\n").count("type=\"checkbox\""))')
numbered=$(printf -- '- [x] 1. Set up\n' | "$pandoc" --from gfm --to gfm | head -n 1)
plain=$(printf -- '- [x] Set up\n' | "$pandoc" --from gfm --to gfm)
printf 'markdown-it: %s task\npandoc, numbered: %s\npandoc, plain: %s\n' "$tasks" "$numbered" "$plain"
if [ "$tasks" != 1 ] || [ "$numbered" != '- ☒' ] || [ "$plain" != '- [x] Set up' ]; then
  echo 'this has changed' >&2
  exit 1
fi
