import Files
import Foundation
import TestSupport

/// An ssh server on the loopback interface with keys of its own, and an agent that holds the key it takes.
final class SSHServer {
  /// Whether OpenSSH's server and its tools are here.
  static let isInstalled = ["/usr/sbin/sshd", "/usr/bin/ssh-agent", "/usr/bin/ssh-add", "/usr/bin/ssh-keygen"]
    .allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  private let directory: TemporaryDirectory
  private var port: UInt16 = 0
  private var daemons: [Daemon] = []
  /// The socket of the agent.
  let agent: AbsolutePath

  /// The server, or a program that prepares it, did not work, for the reason that it gave.
  struct Silent: Error { let log: String }

  init() throws {
    directory = try TemporaryDirectory()
    agent = directory.path.appending(component: "agent")
    for name in ["host", "user", "other"] {
      try SSHServer.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key(name)])
    }
    try FileManager.default.createDirectory(atPath: key("home") + "/.ssh", withIntermediateDirectories: true)
    if geteuid() == 0 {
      try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    daemons = [try Daemon(["/usr/bin/ssh-agent", "-D", "-a", agent.string])]
    var attempts = 5
    while try !start() {
      attempts -= 1
      guard attempts > 0 else { throw Silent(log: log) }
    }
    try holdKey("user")
  }

  /// Starts the server at a free port; false where somebody else took the port meanwhile.
  private func start() throws -> Bool {
    port = try SSHServer.freePort()
    try directory.write("", to: "log")
    try directory.write(configuration, to: "sshd_config")
    let daemon = try Daemon(["/usr/sbin/sshd", "-D", "-E", key("log"), "-f", key("sshd_config")])
    try trust("host")
    try directory.write(clientConfiguration, to: "ssh_config")
    for _ in 0..<200 {
      if log.contains("already in use") { return false }
      if log.contains("listening on"), try isUp() {
        daemons.append(daemon)
        return true
      }
      usleep(50_000)
    }
    throw Silent(log: log)
  }

  private var log: String { (try? directory.text(of: "log")) ?? "it wrote no log" }

  /// The URL of a repository, with a user or, as Git allows, without.
  func url(of path: AbsolutePath, user: String? = NSUserName()) -> String {
    "ssh://\(user.map { $0 + "@" } ?? "")127.0.0.1:\(port)\(path)"
  }

  /// The URL of a repository on a host that only the configuration of ssh knows, which names a key for it.
  func aliasURL(of path: AbsolutePath) -> String { "forge:\(path)" }

  /// The variables under which the server is trusted and the agent is found. The ssh program looks into no home.
  func variables(_ variables: [String: String]) -> [String: String] {
    variables.merging([
      "HOME": key("home"), "SSH_AUTH_SOCK": agent.string, "GIT_SSH_COMMAND": "ssh -F '\(key("ssh_config"))'",
    ]) { _, new in new }
  }

  /// Writes the key `name` down as the one of this host; nil forgets the host.
  func trust(_ name: String?) throws {
    let line = try name.map { "[127.0.0.1]:\(port) \(try directory.text(of: $0 + ".pub"))" } ?? ""
    try directory.write(line, to: "home/.ssh/known_hosts")
  }

  /// Lets the agent hold the key `name` alone; nil for none.
  func holdKey(_ name: String?) throws {
    let variables = ["SSH_AUTH_SOCK": agent.string]
    try SSHServer.run("/usr/bin/ssh-add", ["-q", "-D"], variables)
    if let name { try SSHServer.run("/usr/bin/ssh-add", ["-q", key(name)], variables) }
  }

  private var configuration: String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(key("host"))
    AuthorizedKeysFile \(key("user.pub"))
    StrictModes no
    UsePAM no
    UseDNS no
    PidFile none
    PermitRootLogin yes
    PasswordAuthentication no
    MaxStartups 500
    SetEnv GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

    """
  }

  private var clientConfiguration: String {
    """
    Host forge
      HostName 127.0.0.1
      Port \(port)
      User \(NSUserName())
      IdentityFile \(key("user"))
    Host *
      UserKnownHostsFile \(key("home"))/.ssh/known_hosts
      GlobalKnownHostsFile /dev/null
      IdentityFile none

    """
  }

  private func isUp() throws -> Bool {
    let arguments = ["-t", "ed25519", "-p", String(port), "127.0.0.1"]
    return try Program.run("/usr/bin/ssh-keyscan", arguments, in: .root).output.contains("ssh-ed25519")
  }

  private func key(_ name: String) -> String { directory.path.string + "/" + name }

  @discardableResult
  private static func run(
    _ executable: String, _ arguments: [String], _ variables: [String: String] = [:]
  ) throws -> String {
    let result = try Program.run(executable, arguments, in: .root, variables: variables)
    guard result.status == 0 else { throw Silent(log: result.errors) }
    return result.output
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) + getsockname(descriptor, $0, &size)
      }
    }
    guard status == 0 else { throw POSIXError(.EADDRINUSE) }
    return UInt16(bigEndian: address.sin_port)
  }
}
