#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens a file by `call`, which has the flag `O_NONBLOCK`, so that a pipe keeps nobody waiting. While another command
/// exchanges the file it is kept closed for an instant, and `call` is made again.
///
/// - Returns: the descriptor; -1 is a failure, as ever.
public func openedFile(_ call: () -> Int32) -> Int32 {
  // The kernel opens the file to all 45 seconds after the first who wanted it (`fs.lease-break-time`).
  for _ in 0..<60_000 {
    let descriptor = uninterrupted(call)
    if descriptor >= 0 || errno != EWOULDBLOCK { return descriptor }
    usleep(1_000)
  }
  errno = EWOULDBLOCK
  return -1
}
