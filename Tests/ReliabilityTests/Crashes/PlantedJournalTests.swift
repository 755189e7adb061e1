import Files
import Foundation
import TestSupport
import Testing

/// A journal that came with the files: packed, cloned, or put there by another user.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct PlantedJournalTests {
  private let place: ScriptedPlace

  init() throws {
    place = try ScriptedPlace(
      """
      workspace() { mkdir -p "$1"; cd "$1"; "$SPECKIT" init >/dev/null; }
      killed() {
        interrupt renameat2 2 "$@"
        ls .specify/.state/journal .git/speckit/journal 2>/dev/null | grep -q journal
      }

      """)
  }

  /// Every file below a directory with its content.
  private func files(_ directory: String) throws -> String {
    try place.shell("cd \"$place/\(directory)\" && find . -type f ! -name lock -print0 | sort -z | xargs -0 sha256sum")
  }

  @Test func `outside Git a command that was killed is finished in its place`() throws {
    try place.shell("workspace own; killed new-epic 'User onboarding' --service user")
    let recovered = try place.run("recover", in: "own")
    #expect(recovered.status == 0 && recovered.output.hasPrefix("finished: "), "\(recovered)")
    #expect(
      try place.shell("cd own; ls .specify/.state; git init -q; git status --porcelain .specify/.state") == "lock\n")
  }

  @Test(arguments: [
    ("cp -a own packed", "was written for"), ("mv own packed", "was written for"),
    ("cp -a own packed; chown 1234 packed/.specify/.state/journal", "another user"),
    ("cp -a own packed; cd packed/.specify/.state; mv journal j; ln -s j journal", "a link"),
    ("cp -a own packed; cd packed/.specify/.state; ln journal second", "a link"),
    ("cp -a own packed; sed -i s/new-epic/new-opic/ packed/.specify/.state/journal", "damaged"),
    ("cp -a own packed; printf '{\"entries\": []}' >packed/.specify/.state/journal", "damaged"),
  ]) func `outside Git a journal that was packed is refused, kept and told`(way: String, told: String) throws {
    try place.shell("workspace own; killed new-epic 'User onboarding' --service user; cd ..; \(way)")
    let before = try files("packed")
    for arguments in [["recover"], ["sync"], ["new-epic", "X", "--service", "x"]] {
      let result = try place.run(arguments, in: "packed")
      #expect(result.status == 5 && result.errors.contains(told), "\(result)")
    }
    #expect(try files("packed") == before)
    #expect(try place.run("list", in: "packed").status == 0)
  }

  @Test(arguments: ["--object-format=sha256", "--quiet"])
  func `in Git a journal among the files is not carried out, and told`(format: String) throws {
    try place.shell(
      """
      workspace own; killed new-epic 'User onboarding' --service user
      cd ..; mkdir origin; cd origin; git init --quiet \(format); mkdir .specify; cp -a ../own/.specify/. .specify
      rm .specify/.state/.gitignore; git add --all --force; git commit --quiet --message All
      cd ..; git clone --quiet origin clone
      """)
    let journal = try files("clone/.specify")
    let made = try place.run("new-epic", "Billing", "--service", "billing", in: "clone")
    #expect(made.status == 0 && made.errors.contains(".specify/.state/journal came with the files"), "\(made)")
    let recovered = try place.run("recover", in: "clone")
    #expect(recovered.status == 0 && recovered.output == "nothing was interrupted\n", "\(recovered)")
    #expect(recovered.errors.contains("came with the files"))
    #expect(try files("clone/.specify") == journal)
    #expect(try place.shell("cd clone; ls plans/services; test -e .git/speckit/lock") == "billing\n")
  }

  @Test(arguments: ["../../../precious", "precious", ".", "..", ""], ["mainWorktree", "elsewhere"])
  func `a journal names no worktree that Git did not make`(name: String, origin: String) throws {
    for link in [
      "", "ln -s ../.. .git/worktrees", "mkdir .git/worktrees; ln -s ../../../precious .git/worktrees/precious",
    ] {
      let root = try place.shell(
        """
        rm -rf "$place/archive" "$place/precious"; mkdir -p "$place/precious/deep"; echo text >"$place/precious/deep/file"
        git init -q "$place/archive"; cd "$place/archive"; mkdir .specify .git/speckit; \(link)
        pwd -P
        """
      ).dropLast()
      let home = origin == "elsewhere" ? "/x" : "\(root)"
      let step = """
        {"addWorktree":{"at":"1bd10ac0aca71f06a25de9f856ee31b6336ade48","branch":"b","name":"\(name)","path":"/nonexistent"}}
        """
      let json = """
        {"after":[],"before":[\(step)],"directories":[],"entries":[],"identifier":"1","label":"x","phase":"staging",\
        "place":{"home":"\(home)/.git","inode":1,"kind":{"mainWorktree":{}},"top":"\(home)"}}
        """
      let hash = String(ContentDigest(Array(json.utf8)).hash, radix: 16)
      let journal = "speckit-journal-2 \(json.utf8.count) \(hash)\n\(json)"
      try Data(journal.utf8).write(to: URL(filePath: "\(root)/.git/speckit/journal"))
      let before = try files("precious")
      let result = try place.run("sync", in: "archive")
      if name != "precious" { #expect(result.status == 5, "\(name), \(link): \(result)") }
      #expect(try files("precious") == before, "\(name), \(link): \(result)")
    }
  }

  @Test func `in Git a link in the place of the state is told, and keeps nobody from work`() throws {
    try place.shell(
      """
      workspace own; killed new-epic 'User onboarding' --service user
      git init --quiet; mv .specify/.state elsewhere; ln -s ../elsewhere .specify/.state
      """)
    let before = try files("own/elsewhere")
    let made = try place.run("new-epic", "Billing", "--service", "billing", in: "own")
    #expect(made.status == 0 && made.errors.contains(".specify/.state/journal came with the files"), "\(made)")
    #expect(try files("own/elsewhere") == before)
  }

  @Test func `a workspace of another user is read and not written, unless it is safe`() throws {
    try place.shell("workspace theirs; mkdir below; chown -R 1234 .specify")
    for arguments in [["recover"], ["sync"], ["new-epic", "X", "--service", "x"], ["init"]] {
      let result = try place.run(arguments, in: "theirs")
      #expect(result.status == 5 && result.errors.contains("is not owned by the current user"), "\(result)")
      #expect(result.errors.contains("safe.directory "))
    }
    #expect(try place.run("list", in: "theirs").status == 0)
    let trusted = place.sandbox.variables.merging(
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"]) { $1 }
    let result = try Program.run(
      BuiltProgram.path, ["new-epic", "X", "--service", "x"],
      in: place.sandbox.directory.path.appending(component: "theirs"), variables: trusted)
    #expect(result.status == 0, "\(result)")
  }

  @Test func `what libgit2 cannot read is refused where it belongs to another user`() throws {
    try place.shell("mkdir other; cd other; git init --quiet --object-format=sha256; mkdir .specify; chown -R 1234 .")
    let result = try place.run("new-epic", "X", "--service", "x", in: "other")
    #expect(result.status == 5 && result.errors.contains("is not owned by the current user"), "\(result)")
  }
}
