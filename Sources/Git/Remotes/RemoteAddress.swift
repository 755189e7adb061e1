public import Files
import Text

/// Where a remote is pushed to. See git-push(1), "Git URLs".
public enum RemoteAddress: Hashable, Sendable {
  /// A directory of this machine.
  case local(AbsolutePath)
  /// A host that is reached by ssh.
  case ssh(SSHAddress)
  /// A host or a program that is reached in another way, named by its scheme: `https`, `git`.
  case other(scheme: String)

  /// Tells a URL apart; nil for one that is empty or names no path and no host. A relative path is seen from `directory`.
  public init?(_ url: String, relativeTo directory: AbsolutePath) {
    let address: RemoteAddress? =
      if let (scheme, rest) = RemoteAddress.split(url) {
        switch scheme {
        case "file": AbsolutePath(RemoteAddress.decoded(rest)).map { .local($0) }
        case "ssh", "git+ssh", "ssh+git": SSHAddress(rest.prefix { $0 != "/" }).map { .ssh($0) }
        default: .other(scheme: scheme)
        }
      } else if url.first(where: { $0 == ":" || $0 == "/" }) == ":" {
        // What has a colon before the first slash is a host, as in `host:path`.
        SSHAddress(beginning: url).map { .ssh($0) }
      } else {
        url.isEmpty ? nil : AbsolutePath(url, relativeTo: directory).map { .local($0) }
      }
    guard let address else { return nil }
    self = address
  }

  /// The scheme of `https://…`, or the name of the program that `helper::…` asks for, and what follows; nil where there is
  /// neither.
  private static func split(_ url: String) -> (scheme: String, rest: Substring)? {
    let name = url.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = url[name.endIndex...]
    guard !name.isEmpty, let mark = ["://", "::"].first(where: { rest.hasPrefix($0) }) else { return nil }
    return (name.lowercased(), rest.dropFirst(mark.count))
  }

  /// Takes back the `%20` of a URL.
  private static func decoded(_ text: Substring) -> String {
    String(decoding: text.utf8.percentDecoded, as: UTF8.self)
  }
}
