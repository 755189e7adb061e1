"""Differences in the names of features and branches, and in their numbers."""

import re
import unicodedata

from .answers import each, pairs, refusing, rewritten, unsaid, with_value
from .contracts import BRANCH, FEATURE
from .difference import Difference, is_early, with_arguments, with_environment

# Words

def unslugged(case, answer):
    """The answer with the words of the name taken out: its number stays."""
    answer = unsaid(answer, "Truncated to", "exceeded", "Feature name is empty")
    known = pairs(answer)
    name, number = known.get("BRANCH_NAME"), known.get("FEATURE_NUM")
    if not name or not number or not last(name).startswith(number):
        return answer
    return renamed(answer, name, name[: -len(last(name))] + number + "-SLUG")


def renamed(answer, name, other):
    """The answer with another name for the feature, wherever it stands."""
    answer = rewritten(answer, lambda text: re.sub(re.escape(name) + r"(?!\w)", lambda _: other, text))
    return rewritten(answer, lambda text: re.sub(r"(export SPECIFY_FEATURE(_DIRECTORY)?=).*", r"\1", text))


def last(name):
    return name.rpartition("/")[2]


def has_other_letters(case, theirs, ours):
    return case["script"] in FEATURE and any(not word.isascii() for word in case["arguments"])


def with_other_letters(case, theirs, ours):
    """Both without the words of the name; where theirs keep letters of every script, too, in lower case. Marks above and below
    letters are none to bash."""
    keeps_letters = case["contract"] == "1.2.3" and case["script"] == "create-new-feature"
    has_marks = any(unicodedata.category(letter).startswith("M") for word in case["arguments"] for letter in word)
    return each(lowered if keeps_letters and not has_marks else unslugged)(case, theirs, ours)


def has_short_words(case, theirs, ours):
    if case["contract"] != "1.2.3" or case["script"] != "create-new-feature":
        return False
    words = [word for argument in case["arguments"] for word in re.findall(r"\w+", argument)]
    return any(len(word) < 3 and not word.isascii() and word.lower() != word.upper() for word in words)


def lowered(case, answer):
    name = pairs(answer).get("BRANCH_NAME")
    return renamed(answer, name, "".join(letter.lower() for letter in name)) if name else answer


def has_no_words(case, theirs, ours):
    if case["script"] not in FEATURE:
        return False
    return pairs(theirs).get("BRANCH_NAME", "").endswith("-") or "Feature name is empty" in theirs["said"]


def needs_a_locale(case, theirs, ours):
    """Theirs refuses, or tells a name byte by byte."""
    return any(phrase.startswith("UTF-8 locale is required") or "=$'\\" in phrase for phrase in theirs["said"])


def has_lines(case, theirs, ours):
    return case["script"] in FEATURE and any("\n" in word or "\r" in word for word in case["arguments"])


def on_one_line(case, theirs, ours):
    return with_arguments(case, lambda word: re.sub("[\n\r]", " ", word))


OF_ECHO = re.compile("-[neE]+")


def is_echoed(case, theirs, ours):
    return case["script"] in FEATURE and any(OF_ECHO.fullmatch(word) for word in case["arguments"])


def as_text(case, theirs, ours):
    return with_arguments(case, lambda word: f"!{word}" if OF_ECHO.fullmatch(word) else word)


# Numbers

def unnumbered(case, answer):
    """The answer with its number taken out: the words of the name stay, unless they are cut where the number leaves no room."""
    known = pairs(answer)
    name, number = known.get("BRANCH_NAME"), known.get("FEATURE_NUM")
    if not name or not number or not last(name).startswith(number):
        return answer
    answer = renamed(answer, name, name[: -len(last(name))] + "NUMBER" + last(name)[len(number):])
    return with_value(answer, "FEATURE_NUM", "NUMBER")


# The last number that 64 bits hold. The one before it counts or not, as it stands in a branch or a folder.
LAST = 2**63 - 1


def is_beyond(text, least=LAST):
    """Whether there is a number in it at the end of what 64 bits hold, or beyond."""
    return any(int(number) >= least for number in re.findall(r"\d{19,}", text, re.ASCII))


def goes_beyond_numbers(case, theirs, ours):
    state = case["repository"]
    if case["script"] not in FEATURE or pairs(theirs).get("FEATURE_NUM", 0) == pairs(ours).get("FEATURE_NUM", 1):
        return False
    return any(is_beyond(text, LAST - 1) for text in [*case["arguments"], *state["branches"], *state["files"]])


def uncounted(path):
    """The path or branch with a letter before each number that is too large, so that it counts no more."""
    return "/".join(f"x{part}" if is_beyond(part) else part for part in path.split("/"))


def without_large_numbers(case, theirs, ours):
    state = case["repository"]
    if any(is_beyond(word, LAST - 1) for word in case["arguments"]):
        return None
    files = {uncounted(path): value for path, value in state["files"].items()}
    return {**case, "repository": {**state, "branches": list(map(uncounted, state["branches"])), "files": files}}


def as_if_uncounted(case, theirs, ours):
    """Both with the same names for what stood there; one that is asked for may be refused, or comes out as bash can tell it."""
    if any(is_beyond(word, LAST - 1) for word in case["arguments"]):
        return refusing(case, theirs, ours) if ours["exit"] == 1 else each(unnumbered)(case, theirs, ours)
    if any(str(LAST - 1) in text for text in [*case["repository"]["branches"], *case["repository"]["files"]]):
        theirs, ours = each(unnumbered)(case, theirs, ours)
    return theirs, {**ours, "refs": {uncounted(name): commit for name, commit in ours["refs"].items()}}


CONFLICT = re.compile(r"--number \d+ conflicts with an existing spec directory; using (\d+) instead")


def moves_on(case, theirs, ours):
    return is_early(case) and any(CONFLICT.fullmatch(phrase) for phrase in ours["said"])


def with_the_next_number(case, theirs, ours):
    (number,) = [found[1] for phrase in ours["said"] if (found := CONFLICT.fullmatch(phrase))]
    words = case["arguments"]
    return {**case, "arguments": [number if before == "--number" else word for before, word in zip(["", *words], words)]}


def is_no_number(case, theirs, ours):
    return is_early(case) and ours["exit"] == 1 and any(phrase.startswith("must be") for phrase in ours["said"])


def is_told_of_number(case, theirs, ours):
    told = any(phrase.startswith("--number is ignored") for phrase in ours["said"])
    return told and bool(case["environment"].get("GIT_BRANCH_NAME"))


# Branches

def names_of_branches(case):
    state = case["repository"]
    return [*state["branches"], *(state["remote"] or ()), state["head"] or "", case["environment"].get("GIT_BRANCH_NAME", "")]


def knows_prefixes(case, theirs, ours):
    if not is_early(case) or case["script"] not in FEATURE:
        return False
    config = case["script"] == BRANCH and ".specify/extensions/git/git-config.yml" in case["repository"]["files"]
    return config or any("/" in name or re.match(r"\d{7,8}-\d{6}", name) for name in names_of_branches(case))


def of_a_later_release(case, theirs, ours):
    """What the first release that is tried and knows prefixes makes of it. create-new-feature makes no branches there."""
    return {**case, "contract": "1.0.1"} if case["script"] == BRANCH else None


def unnumbered_by_prefixes(case, theirs, ours):
    if case["script"] != BRANCH:
        return each(unnumbered)(case, theirs, ours)
    if case["repository"].get("place") == "inner":
        # Early scripts make no branch in a folder of a larger repository, nor does ours as one of them; later ones do.
        said = f"skipped branch creation for {pairs(theirs).get('BRANCH_NAME')}"
        theirs = {**theirs, "said": sorted([*theirs["said"], said]), "head": ours["head"], "refs": ours["refs"]}
    return theirs, ours


def has_no_git_here(case, theirs, ours):
    """The folder has no `.git` of its own, which the twins in Python look for."""
    is_inner = case["repository"].get("place") == "inner" and case["script"] == BRANCH and case["twin"] == "python"
    return is_inner and any(phrase.startswith("skipped branch creation") for phrase in theirs["said"])


INNER_FOLDERS = Difference(
    "inner folders", "In a folder of a larger repository a branch is made; spec-kit's script in Python makes none, those in bash do.",
    has_no_git_here, instead=lambda case, theirs, ours: {**case, "twin": "bash"},
)
LOCALE = Difference(
    "locale", "A name of other letters needs no UTF-8 locale.", needs_a_locale,
    instead=lambda case, theirs, ours: with_environment(case, LC_ALL="C.UTF-8"),
)
LINES = Difference(
    "lines", "A line end in a description or a short name is a space; spec-kit's names may hold it, which Git refuses.",
    has_lines, instead=on_one_line,
)
ECHO = Difference(
    "echo", "A description of `-n`, `-e` or `-E` is text; bash takes it for an option of `echo`, and nothing is left.",
    is_echoed, instead=as_text,
)
TAKEN_NUMBERS = Difference(
    "taken numbers", "A `--number` that a folder holds becomes the next free one in every release; before 0.14.4 two had it.",
    moves_on, lambda case, theirs, ours: (theirs, unsaid(ours, "--number")), instead=with_the_next_number,
)
NO_NUMBERS = Difference(
    "no numbers", "A `--number` is digits alone in every release; before 0.13.4 it is what bash's arithmetic takes.",
    is_no_number, refusing,
)
BRANCHES = Difference(
    "today's branches", "git-config.yml and numbers behind a prefix count before 0.12 too, so that no number is given twice.",
    knows_prefixes, unnumbered_by_prefixes, instead=of_a_later_release,
)
LETTERS = Difference(
    "letters", "Names keep the letters of every script, in lower case; spec-kit's keep ASCII alone, or lower ASCII alone.",
    has_other_letters, with_other_letters,
)
SHORT_WORDS = Difference(
    "short words", "A word of one or two letters is left out of a name in every alphabet; since 1.1.1 spec-kit's leaves out ASCII alone.",
    has_short_words, each(unslugged),
)
EMPTY_NAMES = Difference(
    "empty names", "Where no word is left of a description, the name is `feature`; spec-kit's ends with the dash.",
    has_no_words, each(unslugged),
)
IGNORED_NUMBERS = Difference(
    "ignored numbers", "That `--timestamp` wins over `--number` is told where GIT_BRANCH_NAME wins over both, too.",
    is_told_of_number, lambda case, theirs, ours: (theirs, unsaid(ours, "--number is ignored")),
)
LARGE_NUMBERS = Difference(
    "large numbers", "Numbers at the end of what 64 bits hold, or beyond, do not count; bash goes on with what is left of them.",
    goes_beyond_numbers, as_if_uncounted, instead=without_large_numbers,
)
