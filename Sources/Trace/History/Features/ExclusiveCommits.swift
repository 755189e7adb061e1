/// Finds the commits of one history that others have not. Each search goes no further than to where they met.
struct ExclusiveCommits {
  private let log: CommitLog
  /// Whether the commits that were met are in one of the other histories.
  private var isHidden: [Int: Bool] = [:]
  private var budget = ExclusiveCommits.mostSteps

  /// As many commits as one search looks at, and all of them together.
  private static let most = 20_000
  private static let mostSteps = 2_000_000

  init(in log: CommitLog) { self.log = log }

  /// The commits of a history without those of others, the newest first; none where that takes too long.
  mutating func commits(of start: Int, without others: [Int]) -> [Int] {
    var queue = MaximumHeap()
    isHidden.removeAll(keepingCapacity: true)
    var open = 0
    mark(start, isHidden: false, &queue, &open)
    for other in others { mark(other, isHidden: true, &queue, &open) }
    var found: [Int] = []
    var steps = 0
    while open > 0, let commit = queue.popMaximum() {
      steps += 1
      budget -= 1
      guard steps < ExclusiveCommits.most, budget > 0 else { return [] }
      let hides = isHidden[commit] ?? true
      if !hides {
        open -= 1
        found.append(commit)
      }
      for parent in log.parents(of: commit) where parent >= 0 { mark(Int(parent), isHidden: hides, &queue, &open) }
    }
    return found
  }

  private mutating func mark(_ commit: Int, isHidden hides: Bool, _ queue: inout MaximumHeap, _ open: inout Int) {
    guard let known = isHidden[commit] else {
      isHidden[commit] = hides
      queue.insert(commit)
      if !hides { open += 1 }
      return
    }
    if hides, !known {
      isHidden[commit] = true
      open -= 1
    }
  }
}

/// Numbers, of which the largest comes first.
private struct MaximumHeap {
  private var numbers: [Int] = []

  mutating func insert(_ number: Int) {
    numbers.append(number)
    var place = numbers.count - 1
    while place > 0, numbers[(place - 1) / 2] < numbers[place] {
      numbers.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popMaximum() -> Int? {
    guard let first = numbers.first, let last = numbers.popLast() else { return nil }
    if numbers.isEmpty { return first }
    numbers[0] = last
    var place = 0
    while true {
      var largest = place
      for child in [2 * place + 1, 2 * place + 2] where child < numbers.count && numbers[child] > numbers[largest] {
        largest = child
      }
      if largest == place { return first }
      numbers.swapAt(place, largest)
      place = largest
    }
  }
}
