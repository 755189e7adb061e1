"""Which files of code a feature led to, and what stands in them."""

import re

from workspace.chance import Chance

# A path in a task, as the task lists of these workspaces write them.
PATH = re.compile(r"`(services/[^`]+\.go)`")
# Of the paths that tasks name so many are there; the others were never written, or are called otherwise today.
WRITTEN = 0.84
# So many files of code have a test beside them, and so many files, of code or tests, say which requirement they are about.
TESTED = 0.4
MARKED = 0.25
MEDIAN_SIZE = 2_600
SMALLEST, LARGEST = 1_000, 5_000
OTHER_NAMES = ["client", "codec", "errors", "metrics", "migrate", "model", "options", "queue", "scan", "table", "views"]


def paths(feature, tasks, count):
    """So many different paths: first those that its tasks name, each with a test perhaps, then others beside them."""
    chance = Chance(f"paths {feature.index}")
    found = []

    def add(path):
        found.append(path)
        if chance.happens(TESTED):
            found.append(path.removesuffix(".go") + "_test.go")

    for path in dict.fromkeys(PATH.findall(tasks)):
        if chance.happens(WRITTEN):
            add(path)
    number = 0
    while len(found) < count:
        number += 1
        add(f"{feature.source}/{chance.pick(OTHER_NAMES)}_{feature.index + 1}_{number}.go")
    return found[:count]


class Blocks:
    """Functions to take from: to draw every word of a hundred thousand files would take longer than all that is measured."""

    def __init__(self, kinds=400):
        self.code = [function(Chance(f"code {kind}"), kind) for kind in range(kinds)]
        self.tests = [test(Chance(f"test {kind}"), kind) for kind in range(kinds)]


def content(feature, path, blocks):
    chance = Chance(f"content {path}")
    is_test = path.endswith("_test.go")
    marked = chance.happens(MARKED)
    package = feature.source.rsplit("/", 1)[1].replace("_", "")
    parts = [f"// Package {package} keeps the {feature.subject.lower()}.\n"]
    if marked:
        parts.append(f"//\n// Feature: {feature.id}\n")
    parts.append(f"package {package}\n\nimport (\n\t\"context\"\n\t\"errors\"\n\t\"fmt\"\n)\n")
    size = min(max(chance.size(MEDIAN_SIZE, 0.5), SMALLEST), LARGEST)
    written = 0
    while written < size:
        if marked and chance.happens(0.4):
            parts.append(f"\n// FR-{chance.between(1, feature.requirement_count):03}: see the specification.")
        parts.append(chance.pick(blocks.tests if is_test else blocks.code))
        written += len(parts[-1])
    return "".join(parts).encode()


NOUNS = "entry batch amount window cursor page record limit remark owner region version digest total queue".split()
VERBS = "load store merge split check count close open shift round apply revert publish drain".split()


def function(chance, kind):
    verb, noun, other = chance.pick(VERBS), chance.pick(NOUNS), chance.pick(NOUNS)
    name = f"{verb}{noun.capitalize()}{kind}"
    lines = [
        f"\n// {name} is called once a {other}, and again where the {noun} has changed.",
        f"func {name}(ctx context.Context, {noun}s []string) error {{",
    ]
    for step in range(chance.between(2, 9)):
        word = chance.pick(NOUNS)
        lines += [
            f"\tfor position, {word} := range {noun}s {{",
            f"\t\tif len({word}) > {chance.between(8, 900)} {{",
            f"\t\t\treturn fmt.Errorf(\"{verb} {word} %d: %w\", position, errors.New(\"{word} is too long\"))",
            "\t\t}",
            "\t}",
        ]
    return "\n".join([*lines, "\treturn ctx.Err()", "}", ""])


def test(chance, kind):
    verb, noun = chance.pick(VERBS), chance.pick(NOUNS)
    lines = [f"\nfunc Test{verb.capitalize()}{noun.capitalize()}{kind}(t *testing.T) {{"]
    for step in range(chance.between(2, 8)):
        lines += [
            f"\tif err := {verb}{noun.capitalize()}(context.Background(), []string{{\"{chance.pick(NOUNS)}\"}}); err != nil {{",
            f"\t\tt.Fatalf(\"step {step}: %v\", err)",
            "\t}",
        ]
    return "\n".join([*lines, "}", ""])
