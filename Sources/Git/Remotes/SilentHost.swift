#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SSHAddress {
  /// Whether this host neither refuses a connection nor greets who connects, as an ssh server does at once (RFC 4253,
  /// section 4.2). libgit2 would wait for such a host for minutes, or for ever.
  ///
  /// A host that is not known, or that hangs up, has answered in its way; libgit2 tells of that.
  func isSilent(for patience: Duration) -> Bool {
    let deadline = ContinuousClock.now + patience
    var wanted = unsafe addrinfo()
    unsafe wanted.ai_protocol = Int32(IPPROTO_TCP)
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, port, &wanted, &found) == 0 else { return false }
    defer { unsafe freeaddrinfo(found) }
    var next = unsafe found
    while let address = unsafe next?.pointee {
      switch unsafe SSHAddress.greeting(of: address, until: deadline) {
      case .heard: return false
      case .silence: return true
      case .refusal: unsafe next = address.ai_next
      }
    }
    return false
  }

  private enum Greeting {
    case heard
    case silence
    case refusal
  }

  private static func greeting(of address: addrinfo, until deadline: ContinuousClock.Instant) -> Greeting {
    let descriptor = unsafe socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { return .refusal }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    if unsafe connect(descriptor, address.ai_addr, address.ai_addrlen) < 0, errno != EINPROGRESS { return .refusal }
    guard isReady(descriptor, for: POLLOUT, until: deadline) else { return .silence }
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0, code == 0 else { return .refusal }
    return isReady(descriptor, for: POLLIN, until: deadline) ? .heard : .silence
  }

  private static func isReady(
    _ descriptor: Int32, for event: Int32, until deadline: ContinuousClock.Instant
  ) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    while true {
      let left = max(.zero, deadline - .now) / .milliseconds(1)
      let count = unsafe poll(&wanted, 1, Int32(left))
      if count >= 0 || errno != EINTR { return count > 0 }
    }
  }
}
