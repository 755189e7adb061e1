import Failures
import Files
import Git

/// The merge driver in the configuration of a repository, in a section of its own.
///
/// A comment in the section tells it from those of people. No markers stand around it: Git counts comments above a section to the
/// one before, and `git branch -d` removes them with that.
enum DriverEntry {
  static let key = "merge.speckit.driver"

  /// The configuration with the driver in it.
  ///
  /// - Parameters:
  ///   - isRegistered: whether there is a driver already; one that people have registered stays.
  ///   - attributes: the file whose lines were written too, and go with the driver; nil where they were there.
  /// - Throws: `Failure` where Git would not read the entry.
  static func added(
    to bytes: [UInt8]?, driver: String, isRegistered: Bool, attributes: RelativePath?, of path: String
  ) throws(Failure) -> [UInt8]? {
    let found = bytes.flatMap { DriverSection($0) }
    if found == nil, isRegistered, attributes == nil { return bytes }
    let isOwn = found?.hasDriver == true || !isRegistered
    var remarks = found?.remarks ?? []
    if let remark = attributes.map(remark), !remarks.contains(remark) { remarks.append(remark) }
    let written = DriverSection.put(remarks, isOwn ? lines(driver) : [], into: bytes ?? [])
    if isOwn, ConfigurationFile.values(of: key, in: written)?.contains(driver) != true {
      throw Failure(
        .conflict, .notForGit, "\(path) does not end so that an entry could be added to it",
        hint: "git config \(key) \(quotedForShell(driver))")
    }
    return written
  }

  /// The configuration without the driver, and whether the lines of `attributes` go with it.
  ///
  /// - Parameter isNeeded: whether another workspace of the repository still uses the driver.
  static func removed(
    from bytes: [UInt8]?, attributes: RelativePath, isNeeded: Bool
  ) -> (bytes: [UInt8]?, takesAttributes: Bool) {
    guard let bytes, let found = DriverSection(bytes) else { return (bytes, false) }
    let takesAttributes = found.remarks.contains(remark(attributes))
    guard isNeeded else { return (found.removed(), takesAttributes) }
    let remarks = found.remarks.filter { $0 != remark(attributes) }
    return (DriverSection.put(remarks, found.lines, into: bytes), takesAttributes)
  }

  /// Whether a configuration has the driver in a section of speckit's.
  static func isOwn(in bytes: [UInt8]) -> Bool { DriverSection(bytes)?.hasDriver == true }

  private static func lines(_ driver: String) -> [String] {
    let value = driver.contains { "\"\\;#".contains($0) } ? quoted(driver) : driver
    return ["name = speckit: indexes and Decision Logs", "driver = \(value)"]
  }

  /// A value as git-config(1) has it where it holds signs that would end it.
  private static func quoted(_ value: String) -> String {
    "\"" + value.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func remark(_ attributes: RelativePath) -> String { "with the lines of \(attributes)" }
}
