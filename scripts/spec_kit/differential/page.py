"""The table of differences in docs/spec-kit.md, which says what differences.py says."""

from pathlib import Path

from .differences import DIFFERENCES

PAGE = Path(__file__).resolve().parent.parent.parent.parent / "docs" / "spec-kit.md"
BEGIN, END = "<!-- differences: begin -->", "<!-- differences: end -->"


def table():
    rows = [f"| {difference.name} | {difference.reason} |" for difference in DIFFERENCES]
    return "\n".join([BEGIN, "", "| Difference | Why |", "| --- | --- |", *rows, "", END])


def is_current():
    return table() in PAGE.read_text()


def write():
    text = PAGE.read_text()
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    PAGE.write_text(before + table() + after)
