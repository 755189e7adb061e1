import Failures
import Files

/// A pre-commit hook as a script of the shell, to which speckit adds a line and from which it takes it again.
struct HookScript {
  /// What it is called where it is refused.
  let path: String
  /// What stands there; nil where nothing does.
  let bytes: [UInt8]?
  /// The workspace's folder from the top of the working tree, for each has a line of its own.
  let folder: RelativePath

  /// What a script that is made begins with.
  private static let head = "#!/bin/sh\n"

  private var name: String { folder.isEmpty ? "pre-commit" : "pre-commit in \(folder)" }

  /// Whether it runs the check, in the block of speckit or in a line of people's own.
  func isThere() throws(Failure) -> Bool {
    guard let bytes else { return false }
    return try MarkedBlock.find(name, in: bytes, of: path) != nil || isWrittenByHand
  }

  /// Whether it runs the check of any workspace.
  var runsAnything: Bool {
    bytes.map { String(decoding: $0, as: UTF8.self).contains("# speckit:begin pre-commit") } ?? false
  }

  /// The script with a line in it. Other lines stay and run; a check that people have written down stays too.
  ///
  /// - Parameter command: what people may write themselves.
  /// - Throws: `Failure` for what is no script of the shell.
  func adding(_ line: String, command: String) throws(Failure) -> [UInt8]? {
    if let bytes {
      guard try MarkedBlock.find(name, in: bytes, of: path) != nil || !isWrittenByHand else { return bytes }
      guard isShell else {
        throw Failure(
          .conflict, .hookRefused, "\(path) is no script of the shell, so nothing is added to it",
          hint: "have it run \(command), and stop where that fails; or register the driver alone: --no-hook")
      }
    }
    // Old scripts of husky begin anew in another shell, and would run the line twice. A shell takes a return for a part of the word,
    // so the lines end without one even where others do not.
    let isLast = bytes.map { String(decoding: $0, as: UTF8.self).contains("_/husky.sh") } ?? false
    return try MarkedBlock(name: name, lines: [line]).put(
      into: bytes, at: isLast ? .end : .start, head: HookScript.head, lineBreak: "\n", of: path)
  }

  /// The script without the line; nil where it was made for it.
  func removed() throws(Failure) -> [UInt8]? {
    guard let bytes else { return nil }
    return try MarkedBlock.removed(name, from: bytes, head: HookScript.head, of: path)
  }

  private var isWrittenByHand: Bool {
    guard let bytes else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    var isInBlock = false
    return lines.contains { line in
      if line.hasPrefix("# speckit:begin ") { isInBlock = true }
      if line.hasPrefix("# speckit:end ") { isInBlock = false }
      return !isInBlock && !line.drop(while: \.isWhitespace).hasPrefix("#") && line.contains("hooks run pre-commit")
    }
  }

  /// Whether a shell runs it. One that names no interpreter is given to the shell too.
  private var isShell: Bool {
    guard let bytes, !bytes.contains(0) else { return false }
    guard bytes.starts(with: "#!".utf8) else { return true }
    let line = String(decoding: bytes.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let words = line.split(whereSeparator: \.isWhitespace).map { word in
      word.split(separator: "/").last.map(String.init) ?? ""
    }
    let program =
      words.first == "env" ? words.dropFirst().first { !$0.hasPrefix("-") && !$0.contains("=") } : words.first
    return ["sh", "bash", "dash", "ash", "ksh", "zsh", "busybox"].contains(program ?? "")
  }
}
