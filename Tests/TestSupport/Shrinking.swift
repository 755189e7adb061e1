/// The smallest part of a failing case that still fails: whole runs of its pieces are dropped, ever shorter ones, until
/// no piece can be spared.
public func shrink<Piece>(_ pieces: [Piece], whileFailing fails: ([Piece]) -> Bool) -> [Piece] {
  var smallest = pieces
  var length = max(pieces.count / 2, 1)
  while true {
    var hasShrunk = false
    var start = 0
    while start < smallest.count {
      var candidate = smallest
      candidate.removeSubrange(start..<min(start + length, smallest.count))
      if fails(candidate) {
        smallest = candidate
        hasShrunk = true
      } else {
        start += length
      }
    }
    if length == 1, !hasShrunk { return smallest }
    length = max(length / 2, 1)
  }
}
