import Foundation
import TestSupport
import Testing

@testable import Git

/// Hosts that take a connection and say nothing.
@Suite struct SilentHostTests {
  private let listener = LoopbackListener()

  private func isSilent(_ port: UInt16, host: String = "127.0.0.1") -> Bool {
    SSHAddress(host: host, port: String(port)).isSilent(for: .milliseconds(500))
  }

  @Test func `a host that never greets is silent`() { #expect(isSilent(listener.port)) }

  @Test func `a host that greets late is not`() {
    let listener = listener
    Thread.detachNewThread {
      usleep(50_000)
      listener.greet("SSH-2.0-Test\r\n")
    }
    #expect(!SSHAddress(host: "localhost", port: String(listener.port)).isSilent(for: .seconds(300)))
  }

  @Test func `a host that hangs up, refuses or is not known has answered`() throws {
    let listener = listener
    Thread.detachNewThread { listener.greet("") }
    #expect(!SSHAddress(host: "127.0.0.1", port: String(listener.port)).isSilent(for: .seconds(300)))
    let deaf = LoopbackListener(listens: false)
    withExtendedLifetime(deaf) { #expect(!isSilent(deaf.port)) }
    #expect(!isSilent(22, host: "no-such-host.invalid"))
  }
}

/// A socket that listens on the loopback interface.
private final class LoopbackListener: Sendable {
  private let descriptor: Int32
  let port: UInt16

  init(listens: Bool = true) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, size) + (listens ? listen(descriptor, 8) : 0) + getsockname(descriptor, $0, &size)
      }
    }
    self.descriptor = descriptor
    port = UInt16(bigEndian: address.sin_port)
  }

  func greet(_ words: String) {
    let connection = accept(descriptor, nil, nil)
    _ = words.utf8.withContiguousStorageIfAvailable { write(connection, $0.baseAddress, $0.count) }
    close(connection)
  }

  deinit { close(descriptor) }
}
