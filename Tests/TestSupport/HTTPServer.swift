public import Files
import Foundation
import Synchronization

/// A server on the loopback interface that gives out and takes the repositories of a folder, by `git http-backend`.
///
/// It answers each connection once, in a thread of its own, and asks for name and password where it was given them.
public final class HTTPServer: Sendable {
  /// Whether Git's own side of it is here.
  public static let isInstalled = FileManager.default.isExecutableFile(atPath: HTTPAnswer.backend)

  /// Who is let in.
  public struct User: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The password.
    public let password: String

    /// A user with a name and a password.
    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }
  }

  /// The folder whose repositories are served.
  private let root: AbsolutePath
  private let user: User?
  private let listener: Int32
  private let port: UInt16
  private let asked = Mutex<[String]>([])

  /// Serves the repositories below `root` until the last reference goes; to everybody, or to `user` alone.
  public init(root: AbsolutePath, user: User? = nil) throws {
    self.root = root
    self.user = user
    (listener, port) = try HTTPServer.listen()
    let (listener, directory) = (listener, try TemporaryDirectory())
    Thread.detachNewThread { [weak self] in
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        guard let server = self else {
          close(connection)
          break
        }
        Thread.detachNewThread { server.serve(connection, directory) }
      }
      close(listener)
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The URL of a repository below the folder, if wanted with a user's name in it.
  public func url(of path: AbsolutePath, user: String? = nil) -> String {
    "http://\(user.map { $0 + "@" } ?? "")127.0.0.1:\(port)/\(path.relative(to: root)?.string ?? path.string)"
  }

  /// What was asked for and granted since the last time that this was asked: `POST /remote.git/git-receive-pack`.
  public func takeRequests() -> [String] {
    asked.withLock { requests in
      defer { requests = [] }
      return requests
    }
  }

  private func serve(_ connection: Int32, _ directory: TemporaryDirectory) {
    defer {
      shutdown(connection, Int32(SHUT_RDWR))
      close(connection)
    }
    guard let request = HTTPRequest(reading: connection) else { return }
    guard user == nil || request.authorization == user else {
      HTTPAnswer(status: "401 Unauthorized", headers: ["WWW-Authenticate: Basic realm=\"test\""], body: Data())
        .send(to: connection)
      return
    }
    asked.withLock { $0.append("\(request.method) \(request.path)") }
    let answer = try? HTTPAnswer.fromGit(to: request, root: root, user: user, directory)
    (answer ?? HTTPAnswer(status: "500 Internal Server Error", headers: [], body: Data())).send(to: connection)
  }

  /// Listens at a free port.
  private static func listen() throws -> (Int32, UInt16) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    // No program that a test starts is to keep the port.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && Foundation.listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(.init(rawValue: errno) ?? .EADDRINUSE) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
