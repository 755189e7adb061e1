import Synchronization
import Testing

@testable import Facts

/// Work on several threads.
@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 7, 31, 32, 33, 1_000])
  func `what is made stands in the order of the numbers`(count: Int) {
    #expect(Workers.map(count) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test func `each number is made once, and nothing is left out`() {
    let times = Mutex([Int: Int]())
    let made = Workers.map(500) { number in
      times.withLock { $0[number, default: 0] += 1 }
      return number.isMultiple(of: 3) ? nil : number
    }
    #expect(made.count == 500)
    #expect(made.enumerated().allSatisfy { $1 == ($0.isMultiple(of: 3) ? nil : $0) })
    #expect(times.withLock { $0.values.allSatisfy { $0 == 1 } && $0.count == 500 })
  }

  @Test func `threads may ask one store and one tree at the same time`() throws {
    let store = FactsStore(in: nil, program: FactHasher().key)
    let found = Workers.map(400) { number in
      var hasher = store.hasher("test")
      hasher.combine(UInt64(number % 50))
      let key = hasher.key
      if store.bytes(of: key) == nil { store.keep([UInt8(number % 50)], under: key) }
      return store.bytes(of: key)
    }
    #expect(found.enumerated().allSatisfy { $1 == [UInt8($0 % 50)] })
  }
}
