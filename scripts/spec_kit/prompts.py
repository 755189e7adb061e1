"""What spec-kit installed for an agent, read as the agent reads it: its command files, the scripts and commands that they name,
and the hooks that they have it look for."""

import json
import re
import shlex
import subprocess

# Where each agent finds the command `speckit.X.Y`, the place of today's release first; spec-kit's skills have dashes in their
# names.
PLACES = {
    "claude": [".claude/skills/{dashed}/SKILL.md"],
    "copilot": [".github/skills/{dashed}/SKILL.md", ".github/agents/{dotted}.agent.md"],
    "codex": [".agents/skills/{dashed}/SKILL.md"],
    "gemini": [".gemini/commands/{dotted}.toml"],
}
SCRIPT = re.compile(r"Run `(\.specify/scripts/[^`]+)`")
KEY = re.compile(r"\b(?:[A-Z]+_[A-Z_]+|BRANCH|TASKS)\b")
SHELL = re.compile(r"^(?P<indent> *)```sh\n(?P<lines>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
READ_HOOKS = "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))"


class Fault(Exception):
    """What does not hold, in a sentence."""


def expect(holds, sentence):
    if not holds:
        raise Fault(sentence)


def command_file(repository, integration, command):
    """The file that the agent reads when it is given a command, such as `speckit.plan`."""
    names = [place.format(dotted=command, dashed=command.replace(".", "-")) for place in PLACES[integration]]
    there = [name for name in names if (repository / name).is_file()]
    expect(there, f"{integration} has no file for {command}: there is no {' and no '.join(names)}")
    return (repository / there[0]).read_text(encoding="utf-8")


def script_call(text):
    """The script that a prompt has the agent run, and the keys that it has it take from its answer."""
    call = SCRIPT.search(text)
    expect(call, "a prompt names no script to run")
    line = text[call.end() :].split("\n", 1)[0]
    told = line[line.lower().find("pars") :]
    if told.rstrip().endswith(":"):
        rest = text[call.end() :].split("\n")[1:]
        told += " ".join(row for row in rest[: next(i for i, row in enumerate(rest) if not row.strip())] if "`" in row)
    else:
        told = re.split(r"\.(?:\s|$)", told)[0]
    keys = list(dict.fromkeys(KEY.findall(told)))
    expect(keys, f"a prompt names no key of {call[1]}")
    return call[1], keys


def shell_lines(text):
    """The command lines that a command file of ours has the agent run, in order."""
    lines = [line.strip() for block in SHELL.finditer(text) for line in block["lines"].splitlines() if line.strip()]
    expect(lines, "a command file names no command to run")
    return lines


def filled(line, **values):
    """A command line with the words in angle brackets replaced, as the file says: single quotes are escaped."""
    for name, value in values.items():
        line = line.replace(f"<{name}>", value.replace("'", "'\\''"))
    expect("<" not in re.sub(r"'[^']*'", "", line), f"a word is left to fill in: {line}")
    return line


def hooks(place, repository, event):
    """The commands that a prompt has to run at an event, in the order in which they stand in the file."""
    path = repository / ".specify" / "extensions.yml"
    if not path.exists():
        return []
    # The interpreter of the release reads YAML; this one perhaps does not.
    python = place.specify.parent / "python"
    result = subprocess.run([python, "-c", READ_HOOKS, path], capture_output=True, text=True)
    expect(result.returncode == 0, f"{path} cannot be read: {result.stderr[-300:]}")
    entries = (json.loads(result.stdout) or {}).get("hooks", {}).get(event) or []
    return [
        entry["command"]
        for entry in entries
        if entry.get("enabled") is not False and not entry.get("condition") and entry.get("optional") is False
    ]


def shell(place, repository, line, *, status=0, **variables):
    """Runs a command line as the agent's shell does."""
    result = subprocess.run(
        ["bash", "-c", line], cwd=repository, env=place.environment | variables, capture_output=True, text=True, timeout=300,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    expect(
        status is None or result.returncode == status,
        f"`{line}` ended with {result.returncode}: {' '.join((result.stdout + result.stderr).split())[-500:]}",
    )
    return result


def answer(result, line):
    """The one JSON object that a command prints."""
    try:
        return json.loads(result.stdout)
    except ValueError:
        raise Fault(f"`{line}` printed no JSON: {result.stdout[:300]!r} {result.stderr[:300]!r}") from None


def short_name(description):
    """Three words of a description, as an agent chooses them."""
    words = re.findall(r"[a-z0-9]+", description.lower())
    return "-".join(word for word in words if len(word) > 3)[:40].strip("-") or "feature"


def git_feature(text, description):
    """The command line of spec-kit's own hook, which makes the branch with the script of its extension for Git."""
    call = re.search(r"\*\*Bash\*\*: `([^`]+)`", text)
    expect(call, "speckit.git.feature names no script for bash")
    line = call[1].replace('"<short-name>"', shlex.quote(short_name(description)))
    return line.replace('"<feature description>"', shlex.quote(description))
