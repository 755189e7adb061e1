/// The host of an ssh URL, and its port. libgit2 does not read `~/.ssh/config`, so that nothing else says where it is.
public struct SSHAddress: Hashable, Sendable {
  /// A name, or a number of IP without brackets.
  public let host: String
  /// 22 where the URL names none.
  public let port: String

  /// The host at `host` and `port`.
  public init(host: String, port: String = "22") {
    self.host = host
    self.port = port
  }

  /// Parses `user@host:port`, of which the host alone must be there, and which has brackets around a number of IPv6; nil
  /// where there is no host.
  init?(_ authority: Substring) {
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    let isBracketed = place.first == "["
    let host = isBracketed ? place.dropFirst().prefix { $0 != "]" } : place.prefix { $0 != ":" }
    if host.isEmpty { return nil }
    let port = place[host.endIndex...].drop { "]:".contains($0) }
    self.init(host: String(host), port: port.isEmpty ? "22" : String(port))
  }

  /// Parses the beginning of `user@host:path`. Brackets hold a port or a number of IPv6: `[user@host:2222]:path`.
  init?(beginning url: String) {
    guard let open = url.firstIndex(of: "["), let close = url[open...].firstIndex(of: "]") else {
      self.init(url.prefix { $0 != ":" })
      return
    }
    let inner = url[open...].dropFirst().prefix(upTo: close)
    self.init(inner.count { $0 == ":" } > 1 ? url[open...close] : inner)
  }
}
