#!/usr/bin/env bash
# sarif-tools' diff takes a finding that is gone and a new one in another file for no change.
#
# Seen with sarif-tools 3.0.5. SARIF gives each result partialFingerprints, by which it can be found again in a later run.
# `sarif diff` does not read them, and does not compare places either: it counts results by rule and message. One that was
# mended in a.md and one that came up in b.md are the same to it, whatever their fingerprints. Where both stand in the later
# file, it tells one occurrence more, and no new issue.
#   exchanged: all levels: +0 +0
#   added: all levels: +0 +0
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME=$place
python3 -m venv venv
venv/bin/pip install --quiet sarif-tools==3.0.5
# result FILE LINE FINGERPRINT
result() {
  printf '{"ruleId": "R1", "level": "error", "message": {"text": "the section is empty"},
    "partialFingerprints": {"place/v1": "%s"}, "locations": [{"physicalLocation":
    {"artifactLocation": {"uri": "%s"}, "region": {"startLine": %s}}}]}' "$3" "$1" "$2"
}
# report RESULTS
report() {
  printf '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "t", "rules": [{"id": "R1"}]}}, "results": [%s]}]}' "$1"
}
report "$(result a.md 3 1f)" >before.sarif
report "$(result b.md 40 2e)" >exchanged.sarif
report "$(result a.md 3 1f), $(result b.md 40 2e)" >added.sarif
total() { venv/bin/sarif diff before.sarif "$1" | tail -n 1; }
exchanged=$(total exchanged.sarif)
added=$(total added.sarif)
printf 'exchanged: %s\nadded: %s\n' "$exchanged" "$added"
if [ "$exchanged" != 'all levels: +0 +0' ] || [ "$added" != 'all levels: +0 +0' ]; then
  echo 'this has changed' >&2
  exit 1
fi
