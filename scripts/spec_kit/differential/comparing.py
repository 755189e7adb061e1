"""Whether two answers agree, and which of the differences that are meant account for what does not."""

from .differences import DIFFERENCES
from .observation import NO_END
from .phrases import errors, said

# How a call of ours may end; anything else is a trap, a signal or a call without an end, which no difference excuses.
ENDS = (0, 1, 2)
COMPARED = ("exit", "output", "said", "files", "head", "refs")


def read(answer):
    """The answer with what the contract has to say of what it wrote to standard error."""
    return {**answer, "said": said(answer["text"]), "silent": answer["exit"] != 0 and not answer["text"].strip()}


def differing(theirs, ours):
    """The parts in which answers differ."""
    found = [part for part in COMPARED if theirs.get(part) != ours.get(part)]
    # What fails may say more than it has to, as long as it says what it must.
    if "said" in found and theirs["exit"] != 0 != ours["exit"] and errors(theirs["said"]) <= set(ours["said"] or ()):
        found.remove("said")
    if ours.get("silent") and not theirs.get("silent"):
        found.append("silent")
    return found


def judged(case, theirs, ours, ask):
    """The parts that differ without a reason, and the names of the differences that were at work. `ask` gives the answer of
    spec-kit's script to another call. Nothing is told where the real script did not end in time: a busy machine is no
    difference."""
    theirs, ours, asked = read(theirs), read(ours), case
    if ours["exit"] not in ENDS:
        return ["exit"], []
    if theirs["exit"] == NO_END:
        return [], []
    parts, names = differing(theirs, ours), []
    for difference in DIFFERENCES:
        if not parts:
            break
        if difference.applies(case, theirs, ours):
            if difference.instead and (other := difference.instead(asked, theirs, ours)):
                asked, theirs = other, read(ask(other))
            theirs, ours = difference.without(case, theirs, ours)
            left = differing(theirs, ours)
            if left != parts:
                names.append(difference.name)
            parts = left
    return parts, names
