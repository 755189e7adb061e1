import Foundation

/// What somebody asks an HTTP server for. See RFC 9112.
struct HTTPRequest {
  let method: String
  /// Without the query.
  let path: String
  let query: String
  /// By name in lower case.
  let headers: [String: String]
  let body: Data

  /// Reads it from a connection; nil for one that ends too early or makes no sense.
  init?(reading connection: Int32) {
    var stream = HTTPStream(connection: connection)
    guard let first = stream.line()?.split(separator: " "), first.count == 3 else { return nil }
    let target = first[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    while let line = stream.line(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
    }
    if headers["expect"]?.lowercased() == "100-continue" {
      HTTPStream.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8), to: connection)
    }
    let isChunked = headers["transfer-encoding"]?.lowercased() == "chunked"
    guard let body = isChunked ? stream.chunks() : stream.bytes(headers["content-length"].flatMap { Int($0) } ?? 0)
    else { return nil }
    method = String(first[0])
    path = String(target[0]).removingPercentEncoding ?? ""
    query = target.count == 2 ? String(target[1]) : ""
    self.headers = headers
    self.body = body
  }

  /// Who asks; nil where nothing proves it. See RFC 7617.
  var authorization: HTTPServer.User? {
    guard let value = headers["authorization"], value.hasPrefix("Basic "),
      let data = Data(base64Encoded: String(value.dropFirst("Basic ".count)))
    else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
    return parts.count == 2 ? HTTPServer.User(name: parts[0], password: parts[1]) : nil
  }
}

/// The bytes of a connection, read as they are wanted.
struct HTTPStream {
  let connection: Int32
  private var buffer = Data()

  init(connection: Int32) { self.connection = connection }

  /// The next line without its end; nil where there is none.
  mutating func line() -> String? {
    while true {
      if let end = buffer.firstRange(of: Data("\r\n".utf8)) {
        defer { buffer = Data(buffer[end.upperBound...]) }
        return String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  /// The next `count` bytes; nil where there are fewer.
  mutating func bytes(_ count: Int) -> Data? {
    while buffer.count < count { guard fill() else { return nil } }
    defer { buffer = Data(buffer.dropFirst(count)) }
    return Data(buffer.prefix(count))
  }

  /// A body in pieces, each with its length before it.
  mutating func chunks() -> Data? {
    var body = Data()
    while let line = line(), let count = Int(line.prefix { $0 != ";" }, radix: 16) {
      guard let chunk = bytes(count), self.line() == "" else { return nil }
      if count == 0 { return body }
      body += chunk
    }
    return nil
  }

  private mutating func fill() -> Bool {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(connection, &block, block.count)
    if count > 0 { buffer += block.prefix(count) }
    return count > 0
  }

  /// Writes all of `data`, or as much as the other side takes.
  static func write(_ data: Data, to connection: Int32) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = [UInt8](data)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
