"""What the contract has on standard error. The words around it are each program's own."""

import re

PHRASES = [re.compile(pattern, re.MULTILINE) for pattern in (
    r"cannot be empty or contain only whitespace", r"--\S+ requires a value", r"requires a template name",
    r"must be an unsigned integer", r"must be a non-negative integer", r"must be between 0 and \d+, got '[^']*'",
    r"--number \d+ conflicts with an existing spec directory; using \d+ instead", r"--number is ignored when --timestamp",
    r"exceeded GitHub's 244-byte limit", r"Truncated to: .*", r"Branch '[^']*' already exists", r"Feature directory '.*' already exists",
    r"Failed to switch to existing branch '.*?'", r"would be overwritten by checkout", r"Failed to create git branch",
    r"skipped branch creation for .*", r"Spec template not found", r"Plan template not found", r"Plan template is empty",
    r"export SPECIFY_FEATURE=.*", r"export SPECIFY_FEATURE_DIRECTORY=.*", r"Not on a feature branch\. Current branch: .*",
    r"Multiple spec directories found with prefix '[^']*'", r"Feature directory not found(?:: .*)?",
    r"does not point to an existing directory", r"is not a Spec Kit project", r"Copied plan template to .*",
    r"Plan already exists at [^,]*", r"(?:plan|spec|tasks)\.md not found in .*", r"plan\.md is empty in .*",
    r"(?<=un )/speckit\S+", r"Unknown option", r"Unexpected argument '.*?'", r"Template name is required",
    r"Could not resolve required \S+", r"branch_template must", r"GIT_BRANCH_NAME must be 244 bytes or fewer",
    r"Branch template prefix exceeds", r"Feature name is empty", r"UTF-8 locale is required", r"no replace base", r"missing \{CORE_TEMPLATE\}",
)]


def said(text):
    """The phrases of the contract in what a program wrote to standard error. Ours tells a tab as a space there."""
    return sorted({match.group() for phrase in PHRASES for match in phrase.finditer(text.replace("\t", " "))})


# What is said beside an answer; it is nothing to a call that fails.
WARNINGS = re.compile(r"--number .*|exceeded|Truncated to|Feature name is empty")


def errors(phrases):
    return {phrase for phrase in phrases or () if not WARNINGS.match(phrase) or "requires" in phrase}


# What is told of arguments.
MISTAKES = re.compile(r"--\S+ requires a value|must be an? |cannot be empty|Unknown option|Unexpected argument|requires a template|is not a Spec|does not point")


def is_mistake(phrases):
    return any(MISTAKES.match(phrase) for phrase in phrases or ())
