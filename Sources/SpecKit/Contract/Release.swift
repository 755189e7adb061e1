/// A release of spec-kit, such as 1.2.3; releases are ordered as their numbers are.
public struct Release: Comparable, CustomStringConvertible, Sendable {
  private let numbers: [Int]

  /// Makes a release of its three numbers.
  init(_ major: Int, _ minor: Int, _ patch: Int) { numbers = [major, minor, patch] }

  /// Reads `1.2.3`, `v1.2`, `1.2.3.dev0`: the numbers that it begins with, missing ones as zero; nil where it begins with
  /// none.
  public init?(_ text: String) {
    let bare = text.hasPrefix("v") ? text.dropFirst() : text[...]
    var numbers: [Int] = []
    for part in bare.split(separator: ".", omittingEmptySubsequences: false).prefix(3) {
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { break }
      numbers.append(number)
      if digits.count < part.count { break }
    }
    if numbers.isEmpty { return nil }
    self.numbers = numbers + Array(repeating: 0, count: 3 - numbers.count)
  }

  /// `1.2.3`.
  public var description: String { numbers.map(String.init).joined(separator: ".") }

  /// Whether `one` came before `other`.
  public static func < (one: Release, other: Release) -> Bool { one.numbers.lexicographicallyPrecedes(other.numbers) }
}
