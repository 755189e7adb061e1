"""Repositories as they are found: a plain one, with one to three oddities."""

import json

SPEC = "# Feature Specification: Tour\n\n**Status**: Draft\n"
STAMP = "20250314-101500"


def feature(number_and_slug, documents=("spec.md", "plan.md")):
    return {f"specs/{number_and_slug}/{name}": f"# {name} of {number_and_slug}\n" for name in documents}


def feature_json(value, text=None):
    return {".specify/feature.json": text if text is not None else json.dumps({"feature_directory": value}, separators=(",", ":")) + "\n"}


def plain(repository, chance):
    """A few features, mostly a current one."""
    names = ["001-login", "002-search", "003-tour"][: chance.choice([0, 1, 2, 3, 3])]
    for name in names:
        repository["files"].update(feature(name, documents(chance)))
    if names and chance.random() < 0.75:
        current = chance.choice(names)
        repository["files"].update(feature_json(f"specs/{current}"))
        if chance.random() < 0.4:
            repository["head"] = current
    if chance.random() < 0.5:
        repository["branches"] += [name for name in names if name != repository["head"]]


def documents(chance):
    found = ["spec.md"] if chance.random() < 0.9 else []
    found += ["plan.md"] if chance.random() < 0.7 else []
    for name, likely in (("tasks.md", 0.4), ("research.md", 0.3), ("data-model.md", 0.3), ("quickstart.md", 0.3), ("contracts/api.md", 0.3)):
        found += [name] if chance.random() < likely else []
    return found


def some_feature(repository, chance):
    names = sorted({path.split("/")[1] for path in repository["files"] if path.startswith("specs/") and path.count("/") >= 2})
    return chance.choice(names) if names else "003-tour"


# Git

def head_odd(repository, chance):
    repository["head"] = chance.choice([
        None, None, "unborn", "detached", "main", "004-tour", "feat/004-tour", "feat/x/004-tour", "develop", "feature", f"{STAMP}-tour", "2025031-101500-tour",
        "20250314-101500", "1234-big", "04-short", "003-tour", "003-other", "feat/003-tour", "003", "003tour", "user's", "0003-tour", "ünï-branch",
    ])


def many_branches(repository, chance):
    repository["branches"] += chance.sample([
        "004-tour", "005-x", "010-ten", "0011-eleven", "099-x", "1000-k", "feat/006-y", "ada-lovelace/repo/007-z", "ada-lovelace/repo/002-a", "feat/a/008-deep", f"{STAMP}-stamp",
        "2025031-101500-seven", "20250101-x", "12-short", "x-009", "009x", "user-auth", "008-octal", "089-octal", "004-guided-tour", "001-guided-tour",
        "002-user-authentication", "003-dark-mode", "004-dark-mode", "feat/001-guided-tour", "12345678-901234", "20250314-101500", "005-x@other",
    ], chance.randint(1, 9))


def huge_branch(repository, chance):
    repository["branches"].append(chance.choice(["9223372036854775807-last", "9223372036854775806-last", "99999999999999999999-beyond", "18446744073709551617-wrap"]))


def remote(repository, chance):
    repository["remote"] = chance.sample([
        "004-tour", "006-far", "015-far", "feat/017-far", "ada-lovelace/repo/019-far", f"{STAMP}-far", "develop", "0020-far", "far/021-deep/x",
    ], chance.randint(0, 5))


def conflict(repository, chance):
    """A branch that cannot be checked out, or that can."""
    repository["branches"] += [chance.choice(["004-tour@other", "004-tour@more", "004-tour"])]
    if chance.random() < 0.6:
        repository["files"]["README.md"] = "mine\n"
    if chance.random() < 0.4:
        repository["files"].update(feature("004-tour"))


def author(repository, chance):
    repository["author"] = chance.choice([None, "", "Ünal Şahin", "x", "A. B. C.", "李雷", "--", "O'Neil", "a/b"])


def folder(repository, chance):
    repository["folder"] = chance.choice(["my repo", "o'brien", "répo", "REPO_1", "购物", "a&b", "$x", "-dash", "repo.git", "quo\"te", "ta\tb"])


# Specifications

def odd_specs(repository, chance):
    for _ in range(chance.randint(1, 4)):
        name = chance.choice([
            "010-ten", "012-gap", "0011-eleven", "089-octal", "008-octal", "1000-k", f"{STAMP}-stamp", "20250314-x", "2025031-101500-seven", "04-short", "x-007", "013",
            "014x", "9223372036854775807-last", "9223372036854775806-x", "99999999999999999999-beyond", "003-other", "003-tour", "001-guided-tour", "004-guided-tour", "000-zero",
            "004-dark-mode", "005-user-authentication", "notes", "EPIC-001-x", "004-tour", "018446744073709551617-wrap",
        ])
        if chance.random() < 0.2:
            repository["files"][f"specs/{name}"] = "a file, not a folder\n"
        elif chance.random() < 0.2:
            repository["files"][f"specs/{name}"] = {"folder": True}
        else:
            repository["files"].update(feature(name, documents(chance)))


def linked_specs(repository, chance):
    files = repository["files"]
    if chance.random() < 0.5:
        moved = {path: text for path, text in files.items() if path.startswith("specs/")}
        for path, text in moved.items():
            del files[path]
            files["real-" + path] = text
        files["specs"] = {"link": "real-specs"}
        if not moved:
            files["real-specs"] = {"folder": True}
    else:
        files["elsewhere/spec.md"] = SPEC
        files["specs/020-linked"] = {"link": "../elsewhere"}


def specs_is_a_file(repository, chance):
    for path in [path for path in repository["files"] if path.startswith("specs/")]:
        del repository["files"][path]
    if chance.random() < 0.5:
        repository["files"]["specs"] = {"folder": True}


def documents_odd(repository, chance):
    name = some_feature(repository, chance)
    repository["files"].update(feature_json(f"specs/{name}"))
    repository["files"].update(feature(name, documents(chance)))
    path, value = chance.choice([
        ("plan.md", ""), ("spec.md", ""), ("tasks.md", ""), ("plan.md", {"folder": True}), ("spec.md", None), ("plan.md", None), ("tasks.md", None),
        ("contracts", {"folder": True}), ("contracts", "a file\n"), ("contracts/.keep", ""), ("research.md", ""), ("plan.md", {"link": "spec.md"}),
        ("plan.md", {"link": "nowhere"}), ("quickstart.md", {"folder": True}), ("tasks.md", {"link": "spec.md"}),
    ])
    if path == "contracts":
        repository["files"].pop(f"specs/{name}/contracts/api.md", None)
    repository["files"][f"specs/{name}/{path}"] = value


# What names the feature

def feature_json_odd(repository, chance):
    name = some_feature(repository, chance)
    text = chance.choice([
        None, "", "{", "[]", "null", "{}", '{"feature_directory": null}', '{"feature_directory": ""}', '{"feature_directory": 5}', '{"feature_directory": true}', '{"feature_directory": false}',
        '{"feature_directory": ["a"]}', f'{{\n  "feature_directory": "specs/{name}"\n}}\n', f'{{"feature_directory":"specs/{name}/"}}', f'{{"feature_directory":"./specs/{name}"}}',
        '{"feature_directory":"specs/099-gone"}', '{"feature_directory":"/proc/nowhere/001-x"}', '{"feature_directory":"specs/with space"}', '{"feature_directory":"specs/o\'x"}',
        f'{{"other":1,"feature_directory":"specs/{name}","more":[1]}}', f'{{"feature_directory":"specs/{name}"}} trailing', f'\ufeff{{"feature_directory":"specs/{name}"}}',
        '{"feature_directory":"specs/\\u00fcn\\u00ef"}', f'{{"feature_directory":"specs/001-x","feature_directory":"specs/{name}"}}', f"{{'feature_directory': 'specs/{name}'}}",
        '{"feature_directory":"../outside"}', '{"feature_directory":"."}', '{"feature_directory":"specs/../specs/' + name + '"}', '{"feature_directory":"specs//' + name + '"}',
    ])
    repository["files"].update({".specify/feature.json": text})


def two_of_a_number(repository, chance):
    repository["files"].update(feature("003-tour", documents(chance)) | feature("003-other", documents(chance)))
    repository["head"] = chance.choice(["003-tour", "003-x", "main"])
    repository["files"].pop(".specify/feature.json", None)


def no_feature_json(repository, chance):
    repository["files"].pop(".specify/feature.json", None)


# What the release installed

def template_odd(repository, chance):
    name = chance.choice(["spec", "plan", "tasks"])
    value = chance.choice([None, None, "", "no newline at the end", "\n\n\n", "Grüße 用户\n", {"text": "mode\n", "mode": 0o755}, {"folder": True}, {"link": "constitution-template.md"}, "crlf\r\nlines\r\n", "trailing\n\n\n"])
    repository["files"][f".specify/templates/{name}-template.md"] = value


def override(repository, chance):
    name = chance.choice(["spec", "plan", "tasks", "custom"])
    repository["files"][f".specify/templates/overrides/{name}-template.md"] = chance.choice(["# Override\n", "", "no newline", {"folder": True}])


def no_specify(repository, chance):
    repository["files"] = {path: text for path, text in repository["files"].items() if not path.startswith(".specify")}
    repository["files"][".specify"] = None if chance.random() < 0.4 else {"folder": True}
    if repository["files"][".specify"]:
        repository["files"].update({".specify/templates": None, ".specify/init-options.json": None, ".specify/integration.json": None})


def no_specs(repository, chance):
    repository["files"] = {path: text for path, text in repository["files"].items() if not path.startswith("specs/")}


def integration(repository, chance):
    def settings(separator, key="claude", default="default_integration"):
        return json.dumps({default: key, "integration_settings": {key: {"invoke_separator": separator}}})

    repository["files"][".specify/integration.json"] = chance.choice([
        None, "", "{", "[]", "null", "{}", settings("."), settings("-"), settings("_"), settings(""), settings(None), settings(5), settings("-", default="integration"),
        settings("-", "codex"), '{"default_integration": "x"}', '{"default_integration": "x", "integration_settings": {}}', '{"default_integration": "x", "integration_settings": []}',
        '{"default_integration": 5, "integration_settings": {"5": {"invoke_separator": "-"}}}', '{"default_integration": "", "integration": "a", "integration_settings": {"a": {"invoke_separator": "-"}}}',
        '{"integration_settings": {"a": {"invoke_separator": "-"}}}', json.dumps({"default_integration": "a", "integration_settings": {"a": {"invoke_separator": "-"}}}, indent=2),
        '{"default_integration": null, "integration": "a", "integration_settings": {"a": {"invoke_separator": "-"}}}', '{"default_integration": "a", "integration_settings": {"a": "-"}}',
    ])


def git_config(repository, chance):
    def with_template(value):
        return f"branch_template: {value}\n"

    repository["files"][".specify/extensions/git/git-config.yml"] = chance.choice([
        None, "", *map(with_template, [
            '"{author}/{app}/{number}-{slug}"', "{author}/{app}/{number}-{slug}", "'feat/{number}-{slug}'", '"{number}-{slug}"', '"{slug}/{number}-x"', '"{number}"', '"feat/{slug}"', '"feat/{number}_x"',
            '"x{number}-{slug}"', '"{author}/{number}-{app}-{slug}"', '"a b/{number}-{slug}"', '"{unknown}/{number}-{slug}"', '"{app}/{number}-{slug}" # comment', '"feat/{number}-fixed"',
            '"/{number}-{slug}"', '"{number}-{slug}/"', '"feat//{number}-{slug}"', '"' + "x" * 240 + '/{number}-{slug}"', '"' + "x" * 200 + '/{number}-{slug}"', '"{number}-{number}-{slug}"', '"FEAT/{number}-{slug}"',
            '"feat/{number}-{slug}', '"é/{number}-{slug}"', '"{number}-/{slug}"', '"..{app}/{number}-{slug}"', '"ada-lovelace/repo/{number}-{slug}"',
        ]),
        "branch_prefix: feat\n", "branch_prefix: feat/\n", 'branch_prefix: "{author}/{app}"\n', 'branch_prefix: "feat/"\nbranch_template: "t/{number}-{slug}"\n', "branch_numbering: timestamp\n",
        "branch_numbering: nonsense\n", "nested:\n  branch_template: 'n/{number}-{slug}'\n", "# branch_template: x\nbranch_prefix: p\n", "branch_template:\n", "branch_template: ''\nbranch_prefix: ''\n",
        "branch_prefix: a\nbranch_prefix: b\n", "broken: [\nbranch_prefix: feat\n", "branch_prefix:    spaced   \n", "\tbranch_prefix: tab\n", "branch_prefix: feat # why\n", "branch_prefix: feat#why\n",
        'branch_prefix: "a: b"\n', "branch_prefix: ../up\n", "branch_prefix: /\n", "branch_prefix: '{number}'\n", "branch_prefix: '{slug}'\n", "branch_prefix: |\n  x\n",
    ])


def presets(repository, chance):
    names = chance.sample(["alpha", "beta", "gamma", "Upper", "with_underscore"], chance.randint(1, 3))
    entries = {}
    files = repository["files"]
    for name in names:
        strategy = chance.choice(["replace", "replace", "prepend", "append", "wrap", "WRAP", "merge", None])
        for kind in chance.sample(["spec", "plan", "tasks"], chance.randint(1, 3)):
            wrap = "Before\n{CORE_TEMPLATE}\nAfter\n" if chance.random() < 0.85 else "no place\n"
            text = wrap if strategy and strategy.lower() == "wrap" else f"## {name} {kind}" + chance.choice(["\n", "", "\n\n"])
            place = chance.choice([f"templates/{kind}-template.md"] * 3 + [f"{kind}-template.md", f"other/{kind}.md"])
            files[f".specify/presets/{name}/{place}"] = text
            manifest = manifest_of(chance, strategy, kind, place)
            if manifest is not None:
                files[f".specify/presets/{name}/preset.yml"] = manifest
        entries[name] = chance.choice([
            {"priority": chance.choice([1, 5, 10, 20, 0, -1, 1.9, "3", "x", None, True, 10**10, [1]])}, {"priority": 10, "enabled": chance.choice([True, False, None, 0, "", "no"])},
            {}, {"enabled": True}, "text", None, [],
        ][:chance.choice([2, 4, 7])])
    registry = chance.choice([json.dumps({"presets": entries})] * 8 + [None, "", "{", "[]", "{}", '{"presets": []}', '{"presets": null}', json.dumps({"presets": entries}, indent=2)])
    files[".specify/presets/.registry"] = registry


def manifest_of(chance, strategy, kind, place):
    line = f"    - type: template\n      name: {kind}-template\n      file: {place}\n" + (f"      strategy: {strategy}\n" if strategy else "")
    good = f"provides:\n  templates:\n{line}"
    return chance.choice([good] * 10 + [
        None, "", "provides: {}\n", "provides:\n  templates: []\n", "provides: [\n", "[]\n", "- a\n", "provides:\n  templates:\n    - name: x\n", "provides:\n  templates: text\n", "name: x\n",
        f"provides:\n  templates:\n    - type: command\n      name: {kind}-template\n      file: {place}\n",
        f"provides:\n  templates:\n    - type: template\n      name: {kind}-template\n      file: ../../../README.md\n",
        f"provides:\n  templates:\n    - type: template\n      name: {kind}-template\n      file: missing.md\n",
        f"provides:\n  templates:\n    - type: template\n      name: {kind}-template\n      file: 5\n",
        f"provides:\n  templates:\n    - type: nonsense\n      name: {kind}-template\n      file: {place}\n",
        "provides:\n  templates:\n    - type: template\n      name: other-template\n      file: other.md\n",
        f"provides:\n  templates:\n    - type: script\n      name: {kind}-template\n      file: {place}\n      strategy: append\n",
        good + "\t- bad indentation\n", good + f"    - type: template\n      name: {kind}-template\n      file: again.md\n",
    ])


def extensions(repository, chance):
    files = repository["files"]
    names = chance.sample(["alpha", "zeta", "Upper", ".hidden", "under_score"], chance.randint(1, 3))
    for name in names:
        kind = chance.choice(["spec", "plan", "tasks"])
        place = chance.choice([f"templates/{kind}-template.md"] * 3 + [f"{kind}-template.md"])
        files[f".specify/extensions/{name}/{place}"] = f"## extension {name} {kind}\n"
    entries = {name: chance.choice([
        {"priority": chance.choice([1, 5, 20, 0, "3", None, True, 1.5, 10**10])}, {"enabled": chance.choice([True, False, None, 0])}, {}, "text", None,
    ]) for name in [*names, "gone"] if chance.random() < 0.8}
    files[".specify/extensions/.registry"] = chance.choice(
        [json.dumps({"extensions": entries})] * 6 + [None, None, "", "{", "[]", "{}", '{"extensions": []}', '{"extensions": null}', {"folder": True}]
    )


ODDITIES = {
    head_odd: 12, many_branches: 10, huge_branch: 2, remote: 6, conflict: 4, author: 2, folder: 4, odd_specs: 10, linked_specs: 3, specs_is_a_file: 1, documents_odd: 10,
    feature_json_odd: 10, two_of_a_number: 3, no_feature_json: 6, template_odd: 6, override: 3, no_specify: 3, no_specs: 3, integration: 4, git_config: 10, presets: 12, extensions: 6,
}
# Which oddities a script looks at, so that most calls are about something.
ABOUT = {
    "create-new-feature": {many_branches, huge_branch, remote, conflict, odd_specs, linked_specs, head_odd, template_odd, presets, extensions, no_specify, no_specs},
    "create-new-feature-branch": {many_branches, huge_branch, remote, conflict, odd_specs, head_odd, author, folder, git_config},
    "setup-plan": {documents_odd, feature_json_odd, no_feature_json, two_of_a_number, head_odd, template_odd, override, presets, extensions},
    "setup-tasks": {documents_odd, feature_json_odd, no_feature_json, two_of_a_number, head_odd, template_odd, override, presets, extensions, integration},
    "check-prerequisites": {documents_odd, feature_json_odd, no_feature_json, two_of_a_number, head_odd, integration, folder, linked_specs},
    "resolve-template": {template_odd, override, presets, extensions, no_specify},
}


def draw(repository, script, chance):
    plain(repository, chance)
    times = chance.choice([0, 1, 1, 2, 2, 3])
    for _ in range(times):
        weights = {oddity: weight * (5 if oddity in ABOUT[script] else 1) for oddity, weight in ODDITIES.items()}
        chance.choices(list(weights), list(weights.values()))[0](repository, chance)
    return repository
