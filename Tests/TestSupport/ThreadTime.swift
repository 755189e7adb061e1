import Foundation

/// The time that a thread works, which other threads and programs do not lengthen.
public enum ThreadTime {
  /// How many seconds this thread itself works on `body`.
  public static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = now
    try body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
