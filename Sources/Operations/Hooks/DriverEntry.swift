import Changes
import Failures
import Files
import Git

/// The merge driver in the configuration of a repository, in a block of its own.
enum DriverEntry {
  static let key = "merge.speckit.driver"
  static let blockName = "merge"

  /// The configuration with the driver in it.
  ///
  /// - Parameters:
  ///   - isRegistered: whether people have registered one themselves, which stays.
  ///   - attributes: the file whose lines were written too, and go with the driver; nil where they were there.
  /// - Throws: `Failure` for a damaged block, and where Git would not read the entry.
  static func added(
    to bytes: [UInt8]?, driver: String, isRegistered: Bool, attributes: RelativePath?, of path: String
  ) throws(Failure) -> [UInt8]? {
    let found = try bytes.flatMap { (bytes) throws(Failure) in try MarkedBlock.find(blockName, in: bytes, of: path) }
    if found == nil, isRegistered, attributes == nil { return bytes }
    let own = found.map { !$0.lines.isEmpty } ?? !isRegistered
    var remarks = found?.remarks ?? ["written by speckit hooks install"]
    if let remark = attributes.map(remark), !remarks.contains(remark) { remarks.append(remark) }
    let block = MarkedBlock(
      name: blockName, remark: remarks.joined(separator: ", "), lines: own ? lines(driver) : [])
    let written = try block.put(into: bytes, at: .end, of: path)
    if own, ConfigurationFile.values(of: key, in: written)?.contains(driver) != true {
      throw Failure(
        .conflict, .notForGit, "\(path) does not end so that an entry could be added to it",
        hint: "git config \(key) \"\(driver)\"")
    }
    return written
  }

  /// The configuration without the driver, and whether the lines of `attributes` go with it.
  ///
  /// - Parameter isNeeded: whether another workspace of the repository still uses the driver.
  /// - Throws: `Failure` for a damaged block.
  static func removed(
    from bytes: [UInt8]?, attributes: RelativePath, isNeeded: Bool, of path: String
  ) throws(Failure) -> (bytes: [UInt8]?, takesAttributes: Bool) {
    guard let bytes, let found = try MarkedBlock.find(blockName, in: bytes, of: path) else { return (bytes, false) }
    let takesAttributes = found.remarks.contains(remark(attributes))
    guard isNeeded else {
      return (try MarkedBlock.removed(blockName, from: bytes, of: path) ?? bytes, takesAttributes)
    }
    let remarks = found.remarks.filter { $0 != remark(attributes) }
    let block = MarkedBlock(name: blockName, remark: remarks.joined(separator: ", "), lines: found.lines)
    return (try block.put(into: bytes, at: .end, of: path), takesAttributes)
  }

  private static func lines(_ driver: String) -> [String] {
    let value = driver.contains { "\"\\;#".contains($0) } ? quoted(driver) : driver
    return ["[merge \"speckit\"]", "\tname = speckit: indexes and Decision Logs", "\tdriver = \(value)"]
  }

  /// A value as git-config(1) has it where it holds signs that would end it.
  private static func quoted(_ value: String) -> String {
    "\"" + value.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func remark(_ attributes: RelativePath) -> String { "with the lines of \(attributes)" }
}

extension MarkedBlock.Found {
  /// The parts of the remark.
  fileprivate var remarks: [String] { remark.split(separator: ", ").map(String.init) }
}
