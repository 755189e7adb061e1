import Files
import Foundation

/// What an HTTP server answers.
struct HTTPAnswer {
  /// The number and its words: `200 OK`.
  let status: String
  /// Lines without their ends.
  let headers: [String]
  let body: Data

  /// Sends it, and says that the connection ends.
  func send(to connection: Int32) {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.count)", "Connection: close", "", ""]
    HTTPStream.write(Data(lines.joined(separator: "\r\n").utf8) + body, to: connection)
  }

  /// Git's own side of a server. See git-http-backend(1).
  static let backend = "/usr/lib/git-core/git-http-backend"

  /// What `git http-backend` answers for the repositories below `root`. Its streams are files of `directory`.
  static func fromGit(
    to request: HTTPRequest, root: AbsolutePath, user: HTTPServer.User?, _ directory: TemporaryDirectory
  ) throws -> HTTPAnswer {
    let name = UUID().uuidString
    let input = try directory.write([UInt8](request.body), to: name + ".input")
    let output = try directory.write([], to: name + ".output")
    defer { for file in [input, output] { unlink(file.string) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input.string, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.string, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let variables = variables(of: request, root: root, user: user)
    try ChildProcess([backend], variables: variables, &actions).wait()
    return try HTTPAnswer(parsing: Data(contentsOf: URL(filePath: output.string)))
  }

  private static func variables(
    of request: HTTPRequest, root: AbsolutePath, user: HTTPServer.User?
  ) -> [String: String] {
    var variables = GitSandbox.variables(home: root)
    variables.merge([
      "GIT_PROJECT_ROOT": root.string, "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": request.path,
      "QUERY_STRING": request.query, "REQUEST_METHOD": request.method, "REMOTE_ADDR": "127.0.0.1",
      "CONTENT_LENGTH": String(request.body.count),
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "http.receivepack", "GIT_CONFIG_VALUE_0": "true",
    ]) { $1 }
    variables["REMOTE_USER"] = user?.name
    variables["CONTENT_TYPE"] = request.headers["content-type"]
    variables["HTTP_CONTENT_ENCODING"] = request.headers["content-encoding"]
    variables["HTTP_GIT_PROTOCOL"] = request.headers["git-protocol"]
    return variables
  }

  private init(parsing text: Data) {
    let end = text.firstRange(of: Data("\r\n\r\n".utf8))
    let lines = String(decoding: text.prefix(end?.lowerBound ?? 0), as: UTF8.self).components(separatedBy: "\r\n")
    let told = lines.first { $0.hasPrefix("Status: ") }?.dropFirst("Status: ".count)
    status = told.map(String.init) ?? (end == nil ? "500 Internal Server Error" : "200 OK")
    headers = lines.filter { !$0.isEmpty && !$0.hasPrefix("Status: ") }
    body = Data(text[(end?.upperBound ?? text.endIndex)...])
  }

  /// An answer with a status, headers and a body.
  init(status: String, headers: [String], body: Data) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
