import Configuration
import Files
import Git
import Templates

extension JournalFault {
  fileprivate var reason: String {
    switch self {
    case .noPlainFile: "it is a link, or no plain file"
    case .otherOwner: "it belongs to another user"
    case .reachesOut(let file): "it names \(quoted(file))"
    case .otherPlace(let place): "it was written for \(place)"
    case .needsRepository: "it is about a Git repository, and there is none here"
    }
  }

  fileprivate func hint(_ journal: AbsolutePath) -> String {
    if case .otherPlace(let place) = self {
      return "run speckit recover in \(place), or remove the journal if that is gone"
    }
    return "see where it comes from, and remove it"
  }
}

extension Failure {
  /// Says in one sentence what any error means for the person who typed the command.
  public init(_ error: any Error) {
    self =
      switch error {
      case let failure as Failure: failure
      case let error as ConfigurationError:
        Failure(.usage, .badConfiguration, "\(error.file):\(error.line): \(error.message)", hint: error.hint)
      case let error as FileError: Failure(file: error)
      case let error as GitError: Failure(git: error)
      case let error as TransactionError: Failure(transaction: error)
      case let held as Lock.Held: Failure(held: held)
      case let blocked as Workshop.Blocked:
        Failure(
          .conflict, .nameTaken, "\(blocked.path) stands where a repository is made, and no command made it",
          hint: "move it away or rename it, then run it again")
      case let error as TemplateError: Failure(template: error)
      default:
        Failure(
          .system, .unexpected, "something unexpected went wrong: \(error)",
          hint: "run the command again with -v and report what it prints")
      }
  }

  private init(file error: FileError) {
    if error.isNoRegularFile {
      self.init(
        .system, .notAFile, "\(error.path) is no regular file, so it cannot be read as a document",
        hint: "move it out of the way")
      return
    }
    if error.isLinkToNowhere {
      self.init(
        .system, .brokenLink, "\(error.path) is a symbolic link that leads to no file of the workspace",
        hint: "point it to one, or remove it")
      return
    }
    if error.isNotFetched {
      self.init(
        .system, .hidden, "\(error.path) is not in this partial clone yet, and lies outside the sparse checkout",
        hint: "let Git fetch it: git sparse-checkout add DIRECTORY")
      return
    }
    if let excess = error.excess {
      let (size, limit) = (ByteCount(excess.size), ByteCount(excess.limit).exact)
      self.init(
        .system, .documentTooLarge,
        "\(error.path) holds \(size), and a document of more than \(limit) is not read",
        hint: "part it, or raise `limits: { document: … }` in \(Configuration.path)")
      return
    }
    guard error.isPermissionDenied else {
      self.init(.system, .inputOutput, error.description, hint: "check the disk and the path, then run it again")
      return
    }
    let folder = quotedForShell(error.path.parent.string)
    let hint =
      switch error.operation {
      case "read", "list": "check who may read it: ls -ld \(quotedForShell(error.path.string))"
      case "examine", "resolve": "check who may look into that folder: ls -ld \(folder)"
      default: "check who may write there: ls -ld \(folder)"
      }
    self.init(.system, .permissionDenied, error.description, hint: hint)
  }

  private init(held: Lock.Held) {
    let holder = held.processIdentifier > 0 ? "process \(held.processIdentifier)" : "another process"
    self.init(
      .conflict, .lockHeld, "\(holder) is changing this repository and holds its lock",
      hint: "wait for it, or give it longer with --lock-timeout SECONDS")
  }

  private init(template error: TemplateError) {
    self =
      switch error {
      case .unknownTemplate(let name):
        Failure(
          .notFound, .templateNotFound, "there is no template \(name.rawValue)",
          hint: "write .specify/templates/\(name.rawValue).md")
      case .nothingBelow(let name, let path):
        Failure(
          .notFound, .templateNotFound, "\(path) adds to \(name.rawValue), and there is no such template below it",
          hint: "write .specify/templates/\(name.rawValue).md, or let it replace")
      case .unknownProfile(let name, let known):
        Failure(
          .notFound, .profileNotFound, "there is no plan profile \(quoted(name))",
          hint: Suggestion.nearest(to: name, among: known).map { "did you mean \($0)?" }
            ?? "it is one of \(known.joined(separator: ", "))")
      case .invalidFile(let path, let line, let message):
        Failure(.usage, .badTemplate, "\(path):\(line): \(message)", hint: "mend that line")
      }
  }

  private init(transaction error: TransactionError) {
    self =
      switch error {
      case .changedMeanwhile(let path):
        Failure(
          .conflict, .changedMeanwhile, "\(path) was changed by someone else while this command ran",
          hint: "run the command again")
      case .notAFile(let path):
        Failure(
          .conflict, .notAFile, "\(path) is a symbolic link or no regular file, and would be replaced",
          hint: "move it out of the way")
      case .leadsOutside(let path):
        Failure(
          .conflict, .outsideWorkspace, "\(path) leads out of the workspace through a symbolic link",
          hint: "replace the link by a real directory")
      case .interrupted(let cause):
        Failure(interruptedBy: Failure(cause))
      case .inGitDirectory(let path):
        Failure(
          .conflict, .outsideWorkspace, "\(path) is a Git directory or lies in one, and nothing is written there",
          hint: "write somewhere else, or move that repository away")
      case .overlapping(let path):
        Failure(
          .system, .unexpected, "\(path) is to be renamed and changed at once, and nothing was done",
          hint: "report the command that you ran")
      case .foreignJournal(let path, let fault):
        Failure(
          .system, .badJournal, "\(path) was written by no command here, and is not carried out: \(fault.reason)",
          hint: fault.hint(path))
      case .unreadableJournal(let path):
        Failure(
          .system, .badJournal, "\(path) is damaged, or another version of speckit wrote it",
          hint: "run speckit recover of that version; else see what is half done with git status, and remove the file")
      }
  }

  /// Says that what a killed command left keeps this one from its work.
  public init(_ error: any Error, recovering label: String) {
    let cause = Failure(error)
    self.init(
      cause.kind, cause.code, "what was interrupted cannot be brought to an end (\(label)): \(cause.message)",
      hint: cause.hint)
  }

  private init(interruptedBy cause: Failure) {
    self.init(
      cause.kind, cause.code, "\(cause.message); the command was stopped in the middle of its work",
      hint: "mend that, then run speckit recover")
  }

  private init(git error: GitError) {
    let message = "cannot \(error.operation): \(error.message)"
    self =
      switch error.kind {
      case .ownership:
        Failure(
          .system, .unsafeOwnership, message,
          hint: "git config --global --add safe.directory \(error.path.map { quotedForShell("\($0)") } ?? "PATH")")
      case .foundBare:
        Failure(
          .system, .unsafeBareRepository, message,
          hint: "name it, if you trust it: GIT_DIR=\(error.path.map { quotedForShell("\($0)") } ?? "PATH")")
      case .unsupported:
        Failure(
          .system, .unsupportedRepository, message,
          hint: "what needs no Git still works: give --no-branch, or convert the repository")
      case .corrupt, .notFound:
        Failure(.system, .corruptRepository, message, hint: "ask Git what is wrong: git fsck, git status")
      case .locked:
        Failure(
          .conflict, .gitLocked, message,
          hint: "wait for the other Git command; if there is none, delete the .lock file, then run it again")
      case .exists: Failure(.conflict, .exists, message, hint: "see what is there: git branch --all")
      case .conflict:
        Failure(.conflict, .gitConflict, message, hint: "commit or stash what stands in the way: git status")
      case .quarantine:
        Failure(
          .system, .quarantine, message, hint: "run it once the push is accepted, as a post-receive hook does")
      case .invalid: Failure(.usage, .notForGit, message, hint: "mend what it names, then run it again")
      default: Failure(.system, .git, message, hint: "ask Git what is wrong: git status")
      }
  }
}
