"""Puts up the repository of a case on one side, as files alone: Git's own are copied from one that was made before."""

import os
import shutil
import subprocess
from pathlib import Path

import releases
from . import contracts

TEMPLATES = {
    f".specify/templates/{name}-template.md": f"# {name.capitalize()}: [NAME]\n\n## First\n\n- [ ] one\n"
    for name in ("spec", "plan", "tasks", "checklist", "constitution")
}
TRACKED = {"README.md": "one\n"}


def usual_files(contract):
    """What a repository has that the release has set up, without scripts."""
    return {
        **TEMPLATES,
        ".specify/init-options.json": f'{{"ai": "claude", "script": "sh", "speckit_version": "{contract}"}}\n',
        ".specify/integration.json": '{"default_integration": "claude", "integration_settings": '
        '{"claude": {"invoke_separator": "-"}}}\n',
        ".specify/extensions/git/extension.yml": "extension:\n  id: git\n",
        ".specify/extensions/git/git-config.yml": 'branch_numbering: sequential\nbranch_template: ""\nbranch_prefix: ""\n',
    }


def files(case):
    """What is to be written: None takes away all usual files below a path, and nothing stands below a file or a link."""
    wanted = {**(TRACKED if case["repository"]["head"] is not None else {}), **case["repository"]["files"]}
    gone = {name for name, value in wanted.items() if value is None}
    usual = {name: text for name, text in usual_files(case["contract"]).items() if not gone.intersection([name, *above(name)])}
    wanted = {**usual, **{name: value for name, value in wanted.items() if value is not None}}
    solid = {name for name, value in wanted.items() if isinstance(value, str) or not value.get("folder")}
    return {name: value for name, value in wanted.items() if not solid.intersection(above(name))}


def home(case):
    """The folder that holds scripts: another one where there is no `.specify`, as in a checkout of spec-kit's own."""
    return "tools" if case["repository"]["files"].get(".specify", ...) is None else ".specify"


def above(name):
    parts = name.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]


class Workshop:
    """The folder in which everything is done, with what is made once."""

    def __init__(self, place):
        self.place = Path(os.path.realpath(place))
        self.home = self.place / "home"
        self.home.mkdir()
        self.git = self.place / "git"
        self.commits = self._make_git()

    def environment(self):
        """Nothing of the person who runs this."""
        return {
            "PATH": f"{releases.program('1.2.3').parent}:{os.environ['PATH']}",
            "HOME": str(self.home), "TMPDIR": str(self.home), "LANG": "C.UTF-8", "USER": "agent", "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def run_git(self, folder, *arguments, **options):
        return subprocess.run(
            ["git", "-C", folder, *arguments], env=self.environment(), capture_output=True, text=True, check=True, **options
        ).stdout

    def _make_git(self):
        """A repository of three commits that stand for themselves: what HEAD has, other text in the same file, and a file
        more."""
        folder = self.place / "prepared"
        folder.mkdir()
        (self.place / "no-template").mkdir()
        self.run_git(folder, "init", "-q", "-b", "main", f"--template={self.place / 'no-template'}")
        stream = "".join(
            f"commit refs/heads/{name}\ncommitter A <a@example.org> 1700000000 +0000\ndata 1\nx\n{files}"
            for name, files in (
                ("main", fast_import_file("README.md", "one\n")),
                ("other", fast_import_file("README.md", "two\n")),
                ("more", fast_import_file("README.md", "one\n") + fast_import_file("specs/004-tour/spec.md", "theirs\n")),
            )
        )
        self.run_git(folder, "fast-import", "--quiet", input=stream)
        self.run_git(folder, "reset", "-q", "--hard")
        commits = {name: self.run_git(folder, "rev-parse", name).strip() for name in ("main", "other", "more")}
        shutil.move(folder / ".git", self.git)
        for name in ("other", "more"):
            (self.git / "refs" / "heads" / name).unlink()
        for name in ("hooks", "logs"):
            shutil.rmtree(self.git / name, ignore_errors=True)
        return commits

    def put_up(self, case, side):
        """The repository of the case below the folder of a side; its root."""
        # What is beside the repository is part of this side, too: a remote, and the other working tree.
        root = side / case["repository"]["folder"]
        root.mkdir(parents=True)
        self._put_files(case, root)
        self._put_scripts(case, root)
        if case["repository"]["head"] is not None:
            self._put_git(case["repository"], root)
        (root / case["directory"]).mkdir(parents=True, exist_ok=True)
        return root

    def _put_files(self, case, root):
        for name, value in files(case).items():
            path = root / name
            if isinstance(value, str):
                value = {"text": value}
            if value.get("folder"):
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if "link" in value:
                path.symlink_to(value["link"])
                continue
            path.write_text(value["text"], encoding="utf-8", errors="surrogateescape")
            if "mode" in value:
                path.chmod(value["mode"])

    def _put_scripts(self, case, root):
        pack = releases.scripts_of(contracts.RELEASES[case["contract"]])
        for folder in ("scripts", "extensions/git/scripts"):
            for twin in ("bash", "python"):
                if (pack / folder / twin).is_dir():
                    shutil.copytree(pack / folder / twin, root / home(case) / folder / twin)

    def _put_git(self, repository, root):
        """`place` in a case: "inner" is a folder of a larger repository, "worktree" a linked working tree."""
        place = repository.get("place")
        git = {"inner": root.parent / ".git", "worktree": root.parent / "first" / ".git"}.get(place, root / ".git")
        shutil.copytree(self.git, git)
        (git / "info").mkdir(exist_ok=True)
        (git / "info" / "exclude").write_text("/.specify/\n")
        if place == "inner":
            (root.parent / "README.md").write_text(TRACKED["README.md"])
        refs = self._refs(repository)
        self._put_head(repository["head"], refs, link(git, root, self.commits["main"]) if place == "worktree" else git)
        config = (git / "config").read_text()
        if repository["author"] is not None:
            config += f"[user]\n\tname = {repository['author']}\n\temail = someone.else@example.org\n"
        if repository["remote"] is not None:
            far = root.parent / "far.git"
            shutil.copytree(self.git, far)
            write_refs(far, {f"refs/heads/{name}": self.commits["main"] for name in ["main", *repository["remote"]]})
            config += f'[remote "origin"]\n\turl = {far}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n'
            # Half of what the remote has is known already.
            known = ["main", *repository["remote"][::2]]
            refs |= {f"refs/remotes/origin/{name}": self.commits["main"] for name in known}
        (git / "config").write_text(config)
        write_refs(git, refs)

    def _refs(self, repository):
        refs = {"refs/heads/main": self.commits["main"]} if repository["head"] != "unborn" else {}
        for branch in repository["branches"] if refs else ():
            name, _, commit = branch.partition("@")
            refs[f"refs/heads/{name}"] = self.commits[commit or "main"]
        return refs

    def _put_head(self, head, refs, git):
        if head == "unborn":
            (git / "index").unlink()
        elif head == "detached":
            (git / "HEAD").write_text(f"{self.commits['main']}\n")
        elif head != "main":
            refs[f"refs/heads/{head}"] = self.commits["main"]
            (git / "HEAD").write_text(f"ref: refs/heads/{head}\n")


def link(git, root, commit):
    """Makes the folder a linked working tree; what Git keeps of it alone. The first one is on no branch."""
    own = git / "worktrees" / "linked"
    own.mkdir(parents=True)
    for name in ("HEAD", "index"):
        shutil.copy(git / name, own / name)
    (own / "commondir").write_text("../..\n")
    (own / "gitdir").write_text(f"{root}/.git\n")
    (root / ".git").write_text(f"gitdir: {own}\n")
    (git / "HEAD").write_text(f"{commit}\n")
    return own


def write_refs(git, refs):
    shutil.rmtree(git / "refs" / "heads")
    (git / "refs" / "heads").mkdir()
    lines = "".join(f"{refs[name]} {name}\n" for name in sorted(refs))
    (git / "packed-refs").write_text("# pack-refs with: peeled fully-peeled sorted \n" + lines)


def fast_import_file(name, text):
    return f"M 100644 inline {name}\ndata {len(text.encode())}\n{text}\n"
