/// A normalised absolute path: it starts with `/`, holds no empty, `.` or `..` component and no NUL.
///
/// Normalisation is lexical. Symbolic links are resolved only by `FileSystem.realPath(_:)`.
public struct AbsolutePath: Hashable, Comparable, Sendable, TextCodable {
  /// The path as text, without a trailing slash except for the root itself.
  public let string: String

  /// Parses an absolute path; nil if `string` is not absolute or holds a NUL.
  public init?(_ string: String) {
    guard string.utf8.first == UInt8(ascii: "/"), !string.utf8.contains(0) else { return nil }
    var components: [Substring] = []
    for component in string.pathComponents where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    self.string = "/" + components.joined(separator: "/")
  }

  /// Resolves `path` against `base`: an absolute `path` stands for itself. Nil if it holds a NUL.
  public init?(_ path: String, relativeTo base: AbsolutePath) {
    self.init(path.utf8.first == UInt8(ascii: "/") ? path : base.string + "/" + path)
  }

  /// The root directory.
  public static let root = AbsolutePath(normalised: "/")

  private init(normalised string: String) { self.string = string }

  /// The last component; empty for the root.
  public var name: String { string.pathComponents.last.map(String.init) ?? "" }

  /// The directory that holds this path; the root is its own parent.
  public var parent: AbsolutePath {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")), slash != string.startIndex else { return .root }
    return AbsolutePath(normalised: String(string[..<slash]))
  }

  /// The path below this one.
  public func appending(_ relative: RelativePath) -> AbsolutePath {
    if relative.isEmpty { return self }
    return AbsolutePath(normalised: string == "/" ? "/" + relative.string : string + "/" + relative.string)
  }

  /// The path of this one's child `component`, which must be a single file name.
  public func appending(component: String) -> AbsolutePath {
    AbsolutePath(normalised: string == "/" ? "/" + component : string + "/" + component)
  }

  /// This path as seen from `ancestor`; nil if it is not below it.
  public func relative(to ancestor: AbsolutePath) -> RelativePath? {
    if self == ancestor { return .empty }
    let prefix = ancestor.string == "/" ? "/" : ancestor.string + "/"
    return string.removing(prefix: prefix).flatMap { RelativePath(String($0)) }
  }

  /// Whether this path is `ancestor` or lies below it.
  public func isInside(_ ancestor: AbsolutePath) -> Bool { relative(to: ancestor) != nil }

  /// The path as text.
  public var description: String { string }

  /// Whether both are the same bytes.
  public static func == (left: AbsolutePath, right: AbsolutePath) -> Bool { left.string.hasSameBytes(as: right.string) }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(string) }

  /// Orders by the bytes of the paths.
  public static func < (left: AbsolutePath, right: AbsolutePath) -> Bool { left.string.precedesInBytes(right.string) }
}
