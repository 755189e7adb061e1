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
  public static let window = 128

  /// What `make` makes of each number below `count`, in their order, whatever the number of threads.
  ///
  /// - Parameter batch: how many pieces a thread takes at once; 1 where each is a long piece of work.
  public static func map<Value: Sendable>(
    _ count: Int, batch: Int = batch, _ make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    if count < 4 * batch { return (0..<count).map(make) }
    let results = Results<Value>(count)
    begin(count, batch: batch) { unsafe results.values[$0] = make($0) }.finish()
    return unsafe results.values.compactMap { $0 }
  }

  /// Begins work on the other processors. Whoever needs it done finishes it.
  ///
  /// - Parameters:
  ///   - batch: how many pieces a thread takes at once.
  ///   - body: does the work of each number below `count`, in any order.
  public static func begin(_ count: Int, batch: Int = batch, _ body: @escaping @Sendable (Int) -> Void) -> Errand {
    Errand(Job(count, batch, body), helpers: count < 2 * batch ? 0 : Workers.count - 1)
  }

  /// Work that other threads do meanwhile. It ends with this object; what nobody has begun by then is left undone.
  public final class Errand {
    private let job: Job
    private var threads: [pthread_t] = []

    fileprivate init(_ job: Job, helpers: Int) {
      self.job = job
      for _ in 0..<helpers {
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
    }

    deinit {
      job.cancel()
      join()
    }

    /// Does what is left of the work, and waits for the others.
    public func finish() {
      job.work()
      join()
    }

    private func join() {
      for thread in threads { pthread_join(thread, nil) }
      threads = []
    }
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
  fileprivate final class Job: Sendable {
    private let count: Int
    private let batch: Int
    private let body: @Sendable (Int) -> Void
    private let next = Atomic(0)

    init(_ count: Int, _ batch: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.batch = batch
      self.body = body
    }

    /// Leaves undone what nobody has begun.
    func cancel() { next.store(count, ordering: .relaxed) }

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
