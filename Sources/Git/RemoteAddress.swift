public import Files

/// Where a remote is pushed to. See git-push(1), "Git URLs".
public enum RemoteAddress: Hashable, Sendable {
  /// A directory of this machine.
  case local(AbsolutePath)
  /// A host that is reached by ssh.
  case ssh
  /// A host or a program that is reached in another way, named by its scheme: `https`, `git`.
  case other(scheme: String)

  /// Tells a URL apart; nil for one that is empty or no path. A relative path is seen from `directory`.
  public init?(_ url: String, relativeTo directory: AbsolutePath) {
    if let scheme = RemoteAddress.scheme(of: url) {
      switch scheme {
      case "file":
        guard let path = AbsolutePath(RemoteAddress.decoded(url.dropFirst("file://".count))) else { return nil }
        self = .local(path)
      case "ssh", "git+ssh", "ssh+git": self = .ssh
      default: self = .other(scheme: scheme)
      }
      return
    }
    // What has a colon before the first slash is a host, as in `host:path`.
    if url.first(where: { $0 == ":" || $0 == "/" }) == ":" {
      self = .ssh
      return
    }
    guard !url.isEmpty, let path = AbsolutePath(url, relativeTo: directory) else { return nil }
    self = .local(path)
  }

  /// The scheme of `https://…`, or the name of the program that `helper::…` asks for; nil where there is neither.
  private static func scheme(of url: String) -> String? {
    let name = url.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = url[name.endIndex...]
    return !name.isEmpty && (rest.hasPrefix("://") || rest.hasPrefix("::")) ? name.lowercased() : nil
  }

  /// Takes back the `%20` of a URL.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
