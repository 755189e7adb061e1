import Foundation

/// The figures of `docs/reliability.md`, noted by the campaigns that found them.
///
/// Where `SPECKIT_FIGURES` names a directory, every row becomes a file there, and `scripts/figures` puts them into the
/// tables of the document. Without it nothing is noted.
public enum Figures {
  /// A table of the document.
  public enum Table: String, Sendable {
    /// The program was killed: command, system calls, kill points tried, as before, as after.
    case kills
    /// A system call failed: command, errors injected, changed nothing, carried out.
    case failures
    /// The program was killed and the repository moved, copied or cleaned: command and way, points tried, as before, as after.
    case moves
    /// Somebody saved beside writing commands: how, lines, lost lines, commands carried out, commands refused, seconds.
    case writers
    /// Many processes at once: what they did, processes, seconds.
    case parallel
    /// Repositories of every kind: kind, what happens.
    case repositories
    /// Hostile input: input, size, command, seconds, peak memory.
    case inputs
  }

  /// Notes a row; its first cell names it, and rows are ordered by `order`, then by name.
  public static func note(_ table: Table, order: Int = 0, _ cells: [String]) throws {
    guard let directory = ProcessInfo.processInfo.environment["SPECKIT_FIGURES"], let name = cells.first else { return }
    let folder = URL(filePath: directory).appending(path: table.rawValue)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let isPlain = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    let file = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "-" })
    let row = "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    try Data(row.utf8).write(to: folder.appending(path: String(format: "%03d-", order) + file))
  }
}
