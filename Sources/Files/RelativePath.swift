/// A normalised path below some root: it never starts with `/` and never holds `.`, `..`, an empty component or a NUL.
///
/// A value of this type therefore cannot lead out of the directory it is appended to, except through a symbolic link.
public struct RelativePath: Hashable, Comparable, Sendable, TextCodable {
  /// The components joined by `/`; empty for the root itself.
  public let string: String

  /// Parses a relative path, resolving `.` and inner `..`; nil if it is absolute, leads upward or holds a NUL.
  public init?(_ string: String) {
    if string.isNormalisedPath {
      self.string = string
      return
    }
    guard string.utf8.first != UInt8(ascii: "/"), !string.utf8.contains(0) else { return nil }
    var components: [Substring] = []
    for component in string.pathComponents where component != "." {
      if component != ".." {
        components.append(component)
      } else if components.popLast() == nil {
        return nil
      }
    }
    self.string = components.joined(separator: "/")
  }

  private init(normalised string: String) { self.string = string }

  /// The root itself.
  public static let empty = RelativePath(normalised: "")

  /// Whether this is the root itself.
  public var isEmpty: Bool { string.isEmpty }

  /// The file names on the way, outermost first.
  public var components: [String] { string.pathComponents.map(String.init) }

  /// The last component; empty for the root.
  public var name: String {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")) else { return string }
    return String(string[string.utf8.index(after: slash)...])
  }

  /// The directory that holds this path; the root is its own parent.
  public var parent: RelativePath {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")) else { return .empty }
    return RelativePath(normalised: String(string[..<slash]))
  }

  /// The path below this one.
  public func appending(_ other: RelativePath) -> RelativePath {
    if isEmpty { return other }
    return other.isEmpty ? self : RelativePath(normalised: string + "/" + other.string)
  }

  /// The path of this one's child `component`, which must be a single file name.
  public func appending(component: String) -> RelativePath {
    if isEmpty { return RelativePath(normalised: component) }
    var path = ""
    path.reserveCapacity(string.utf8.count + component.utf8.count + 1)
    path += string
    path += "/"
    path += component
    return RelativePath(normalised: path)
  }

  /// This path as seen from `ancestor`; nil if it is not below it.
  public func relative(to ancestor: RelativePath) -> RelativePath? {
    if self == ancestor { return .empty }
    if ancestor.isEmpty { return self }
    return string.removing(prefix: ancestor.string + "/").map { RelativePath(normalised: String($0)) }
  }

  /// The way from the directory `directory` to this path, with `..` where it leads upward: the text of a Markdown link.
  public func link(from directory: RelativePath) -> String {
    let here = directory.components
    let there = components
    let shared = zip(here, there).prefix { $0.hasSameBytes(as: $1) }.count
    let up = Array(repeating: "..", count: here.count - shared)
    return (up + there.dropFirst(shared)).joined(separator: "/")
  }

  /// The path as text.
  public var description: String { string }

  /// Whether both are the same bytes.
  public static func == (left: RelativePath, right: RelativePath) -> Bool { left.string.hasSameBytes(as: right.string) }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(string) }

  /// Orders by the bytes of the paths.
  public static func < (left: RelativePath, right: RelativePath) -> Bool { left.string.precedesInBytes(right.string) }
}
