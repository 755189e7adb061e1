import Names

/// What spec-kit's scripts read from the name of a feature's branch.
enum ScriptBranchName {
  /// The name without its leading segment, where it has exactly one: `004-x` for `feat/004-x`.
  static func withoutSegment(_ name: String) -> String {
    let segments = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard segments.count == 2, segments.allSatisfy({ !$0.isEmpty }) else { return name }
    return String(Substring(segments[1]))
  }

  /// What the folder of the feature begins with: the time, or three digits and more, before a `-`; nil for neither.
  static func prefix(of name: String) -> String? {
    guard let head = head(of: name) else { return nil }
    return FeatureNumber.isTimestamped(name) || head.utf8.count >= 3 ? head : nil
  }

  /// The time or the digits that stand before a `-` at the head of a name; nil for neither.
  static func head(of name: String) -> String? {
    if FeatureNumber.isTimestamped(name) { return String(name.prefix(15)) }
    let digits = digits(of: name)
    return digits > 0 && name.utf8.dropFirst(digits).first == dash ? String(name.prefix(digits)) : nil
  }

  /// Whether a branch may be a feature's: `004-x`, `1234-x`, `20260319-143022-x`, behind at most one segment, but no
  /// seven-digit date before a time, and no time without a name.
  static func isAccepted(_ branch: String) -> Bool {
    let name = withoutSegment(branch)
    if FeatureNumber.isTimestamped(name) { return true }
    let first = digits(of: name)
    guard first >= 3, name.utf8.dropFirst(first).first == dash else { return false }
    let rest = String(name.dropFirst(first + 1))
    guard first == 7 || first == 8, digits(of: rest) == 6 else { return true }
    let isBare = rest.utf8.count == 6
    return !isBare && !(first == 7 && rest.utf8.dropFirst(6).first == dash)
  }

  private static let dash = UInt8(ascii: "-")

  /// How many ASCII digits a name begins with.
  private static func digits(of name: String) -> Int {
    name.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
  }
}
