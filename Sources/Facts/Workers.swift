import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share a piece of work.
public enum Workers {
  /// How many threads are worth having: one for each processor, up to a few.
  private static let count = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
  /// How many pieces a thread takes at once. Fewer than four times as many are done before a thread has begun.
  public static let batch = 8

  /// How far ahead it is worth to look: enough for all threads, and not so much that what was found fills the memory.
  public static let window = 256

  /// What `make` makes of each number below `count`, in their order, whatever the number of threads.
  ///
  /// - Parameter batch: how many pieces a thread takes at once; 1 where each is a long piece of work.
  public static func map<Value: Sendable>(
    _ count: Int, batch: Int = batch, _ make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    if Workers.count < 2 || count < 4 * batch { return (0..<count).map(make) }
    let results = Results<Value>(count)
    let job = Job(count, batch) { unsafe results.values[$0] = make($0) }
    var threads: [pthread_t] = []
    for _ in 1..<Workers.count {
      let errand = unsafe Unmanaged.passRetained(job)
      #if canImport(Darwin)
        var started: pthread_t?
        let status = unsafe pthread_create(&started, nil, { unsafe Workers.perform($0) }, errand.toOpaque())
        if status == 0, let started { threads.append(started) } else { unsafe errand.release() }
      #else
        var started = pthread_t()
        let status = unsafe pthread_create(&started, nil, { unsafe Workers.perform($0) }, errand.toOpaque())
        if status == 0 { threads.append(started) } else { unsafe errand.release() }
      #endif
    }
    job.work()
    for thread in threads { pthread_join(thread, nil) }
    return unsafe results.values.compactMap { $0 }
  }

  /// What was made of each number. Every place is written by one thread, and read once all have ended.
  @safe private final class Results<Value>: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Value?>

    init(_ count: Int) {
      unsafe values = .allocate(capacity: count)
      unsafe values.initialize(repeating: nil)
    }

    deinit { unsafe values.deinitialize().deallocate() }
  }

  /// Numbers that threads take from.
  private final class Job: Sendable {
    private let count: Int
    private let batch: Int
    private let body: @Sendable (Int) -> Void
    private let next = Atomic(0)

    init(_ count: Int, _ batch: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.batch = batch
      self.body = body
    }

    func work() {
      while true {
        let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
        if start >= count { return }
        for number in start..<min(start + batch, count) { body(number) }
      }
    }
  }

  private static func perform(_ errand: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let errand = unsafe errand { unsafe Unmanaged<Job>.fromOpaque(errand).takeRetainedValue().work() }
    return nil
  }
}
