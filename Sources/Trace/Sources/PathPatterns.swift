import Text

/// Patterns of paths as in `.gitignore`: one without a slash but at its end holds for a name in any folder, another one from
/// the root on; one that names a folder holds for all below it; `!` takes back what those before it said.
///
/// Source: gitignore(5).
struct PathPatterns: Sendable {
  /// How a path is matched.
  enum Match: Sendable {
    /// By a folder on the way to it, or by what stands for any name.
    case folder
    /// By its own name.
    case name
  }

  private let patterns: [Pattern]

  init(_ patterns: [String]) { self.patterns = patterns.map { Pattern($0) } }

  /// How a path is matched; nil where it is not.
  func match(_ path: ArraySlice<UInt8>) -> Match? {
    for pattern in patterns.reversed() {
      if let match = pattern.match(path) { return pattern.isNegated ? nil : match }
    }
    return nil
  }
}

/// One of them. Its parts are the states of an automaton that reads the names on the way to a file.
private struct Pattern: Sendable {
  private enum Part: Sendable {
    /// Any number of folders; at the end, all that stands in one.
    case anyDepth
    case name(NamePattern)
  }

  let isNegated: Bool
  private let parts: [Part]
  private let isFolder: Bool

  init(_ text: String) {
    isNegated = text.hasPrefix("!")
    let text = isNegated ? text.dropFirst() : text[...]
    isFolder = text.hasSuffix("/")
    var parts = text.split(separator: "/").map { part -> Part in
      part == "**" ? .anyDepth : .name(NamePattern(Array(part.utf8)))
    }
    if parts.count == 1, !text.hasPrefix("/") { parts.insert(.anyDepth, at: 0) }
    self.parts = parts
  }

  func match(_ path: ArraySlice<UInt8>) -> PathPatterns.Match? {
    let end: UInt64 = 1 << UInt64(parts.count)
    var states = closure(1)
    var found: PathPatterns.Match?
    var start = path.startIndex
    while start < path.endIndex, states != 0 {
      let stop = path[start...].firstIndex(of: .slash) ?? path.endIndex
      states = step(states, path[start..<stop])
      if states & end != 0, stop < path.endIndex || !isFolder {
        found = stop == path.endIndex && namesFiles ? .name : .folder
      }
      states &= ~end
      start = stop + 1
    }
    return found
  }

  /// Whether its last part says something of the name of a file.
  private var namesFiles: Bool { if case .name(let name)? = parts.last { !name.isOpen } else { false } }

  private func step(_ states: UInt64, _ name: ArraySlice<UInt8>) -> UInt64 {
    var next: UInt64 = 0
    for place in parts.indices where states & (1 << UInt64(place)) != 0 {
      switch parts[place] {
      case .anyDepth: next |= 1 << UInt64(place + 1 == parts.count ? place + 1 : place)
      case .name(let pattern): if pattern.matches(name) { next |= 1 << UInt64(place + 1) }
      }
    }
    return closure(next)
  }

  /// The states that are reached without another name.
  private func closure(_ states: UInt64) -> UInt64 {
    var states = states
    for place in parts.indices.dropLast() where states & (1 << UInt64(place)) != 0 {
      if case .anyDepth = parts[place] { states |= 1 << UInt64(place + 1) }
    }
    return states
  }
}

/// A pattern of one name, in which `*` is anything, `?` a byte, and `[a-z]` one of some.
private struct NamePattern: Sendable {
  private let pattern: [UInt8]
  private let isLiteral: Bool
  /// Whether it holds for any name.
  let isOpen: Bool

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
    isLiteral = !pattern.contains { $0 == .asterisk || $0 == .questionMark || $0 == .openingBracket }
    isOpen = pattern.allSatisfy { $0 == .asterisk || $0 == .questionMark }
  }

  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    if isLiteral { return name.elementsEqual(pattern) }
    var (place, index) = (0, name.startIndex)
    // Where the last star stands, and the first byte that it has not taken yet.
    var star: (place: Int, index: Int)?
    while index < name.endIndex {
      if place < pattern.count, pattern[place] == .asterisk {
        star = (place, index)
        place += 1
      } else if let next = step(at: place, over: name[index]) {
        (place, index) = (next, index + 1)
      } else if let last = star {
        star = (last.place, last.index + 1)
        (place, index) = (last.place + 1, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == .asterisk }
  }

  /// The place behind what stands for a byte; nil where it does not.
  private func step(at place: Int, over byte: UInt8) -> Int? {
    guard place < pattern.count else { return nil }
    if pattern[place] == .questionMark { return place + 1 }
    guard pattern[place] == .openingBracket,
      let end = pattern[(place + 1)...].dropFirst().firstIndex(of: .closingBracket)
    else { return pattern[place] == byte ? place + 1 : nil }
    var members = pattern[(place + 1)..<end]
    let isNegated = members.first == .exclamationMark || members.first == UInt8(ascii: "^")
    if isNegated { members = members.dropFirst() }
    return holds(members, byte) != isNegated ? end + 1 : nil
  }

  private func holds(_ members: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var index = members.startIndex
    while index < members.endIndex {
      if index + 2 < members.endIndex, members[index + 1] == .hyphen {
        if members[index] <= byte, byte <= members[index + 2] { return true }
        index += 3
      } else {
        if members[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
