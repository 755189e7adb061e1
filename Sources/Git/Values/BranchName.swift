public import Files

/// The short name of a local branch, such as `001-let-customers-sign`.
public struct BranchName: Hashable, Comparable, Sendable, TextCodable {
  /// The short name.
  public let string: String

  /// Parses a name that Git would give to a new branch; nil if `git check-ref-format --branch` refuses it.
  public init?(_ string: String) {
    guard string != "HEAD", !string.hasPrefix("-"), !string.hasSuffix(".") else { return nil }
    guard !string.utf8.contains(where: BranchName.isForbidden) else { return nil }
    guard !BranchName.contains(string, "..", "@{") else { return nil }
    let components = string.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard components.allSatisfy({ BranchName.isComponent(String(Substring($0))) }) else { return nil }
    self.string = string
  }

  /// The branch that an existing reference stands for, whatever its name; nil if it is not below `refs/heads/`.
  init?(referenceName: String) {
    guard referenceName.hasPrefix(BranchName.prefix) else { return nil }
    string = String(referenceName.dropFirst(BranchName.prefix.count))
  }

  /// Where Git keeps local branches.
  static let prefix = "refs/heads/"

  /// The full name, `refs/heads/…`.
  public var referenceName: String { BranchName.prefix + string }

  /// The short name.
  public var description: String { string }

  /// Orders by the text of the names.
  public static func < (left: BranchName, right: BranchName) -> Bool { left.string < right.string }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == 0x7f || "~^:?*[\\".utf8.contains(byte)
  }

  private static func isComponent(_ component: String) -> Bool {
    !component.isEmpty && !component.hasPrefix(".") && !component.hasSuffix(".lock")
  }

  private static func contains(_ string: String, _ pairs: String...) -> Bool {
    zip(string.utf8, string.utf8.dropFirst()).contains { left, right in
      pairs.contains { $0.utf8.elementsEqual([left, right]) }
    }
  }
}
