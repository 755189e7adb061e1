import Text

/// The branches that the message of a merge names, as Git and its hosts write it.
struct MergeSubject {
  /// The branches that were merged, without the remote or the owner that stands before them.
  private(set) var merged: [String] = []
  /// The branch that they were merged into; nil where it is not named.
  private(set) var into: String?

  /// Reads the subject, and the body where Bitbucket names the branches there.
  init(_ message: MessageLines) {
    guard let first = message.subject.first else { return }
    if !read(first.bytes.text), first.bytes.text.hasPrefix("Pull request #"),
      let line = message.body.first(where: { $0.bytes.text.hasPrefix("Merge in ") })
    {
      _ = readHosted(line.bytes.text.dropFirst("Merge in ".count))
    }
  }

  private mutating func read(_ subject: String) -> Bool {
    for (beginning, isRemote) in MergeSubject.beginnings where subject.hasPrefix(beginning) {
      readQuoted(subject.dropFirst(beginning.count), isRemote: isRemote)
      return true
    }
    if subject.hasPrefix("Merge pull request ") { return readHosted(subject.dropFirst("Merge pull request ".count)) }
    if subject.hasPrefix("Merged in ") {
      merged = [String(subject.dropFirst("Merged in ".count).prefix { $0 != " " })]
      return true
    }
    return false
  }

  private static let beginnings = [
    ("Merge branch ", false), ("Merge branches ", false), ("Merge remote-tracking branch ", true),
    ("Merge remote-tracking branches ", true),
  ]

  /// `'a', 'b' and 'c' of ADDRESS into d`; GitLab quotes the last one too.
  private mutating func readQuoted(_ text: Substring, isRemote: Bool) {
    var rest = text
    while rest.first == "'", let end = rest.dropFirst().firstIndex(of: "'") {
      let name = String(rest[rest.index(after: rest.startIndex)..<end])
      merged.append(isRemote ? MergeSubject.withoutFirstSegment(name) : name)
      rest = rest[rest.index(after: end)...]
      for joint in [", ", " and "] where rest.hasPrefix(joint) { rest = rest.dropFirst(joint.count) }
    }
    if merged.isEmpty, rest.first != "'" {
      // Some write it without quotes.
      merged = [String(rest.prefix { $0 != " " })].filter { !$0.isEmpty }
      rest = rest.drop { $0 != " " }
    }
    if let range = rest.range(ofWord: "into") { into = MergeSubject.name(rest[range...]) }
  }

  /// `#1 from OWNER/BRANCH` of GitHub, `'TITLE' (#1) from BRANCH into BRANCH` of Gitea, `#1 in PROJECT/REPOSITORY from BRANCH
  /// to BRANCH` of Bitbucket.
  private mutating func readHosted(_ text: Substring) -> Bool {
    // A title may hold the words too, so that the last ones count.
    guard let start = text.range(ofLastWord: "from"), let name = MergeSubject.name(text[start...]) else { return false }
    let rest = text[start...].drop { $0 == " " }.drop { $0 != " " }
    into = (rest.range(ofWord: "into") ?? rest.range(ofWord: "to")).flatMap { MergeSubject.name(rest[$0...]) }
    let isOwned = into == nil && text.first == "#"
    merged = [isOwned ? MergeSubject.withoutFirstSegment(name) : name]
    return true
  }

  private static func name(_ text: Substring) -> String? {
    let word = text.drop { $0 == " " }.prefix { $0 != " " }
    let name = word.drop { $0 == "'" || $0 == "`" }.prefix { $0 != "'" && $0 != "`" }
    return name.isEmpty ? nil : String(name)
  }

  private static func withoutFirstSegment(_ name: String) -> String {
    name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
  }
}

extension Substring {
  /// Where the text behind the first ` WORD ` begins.
  fileprivate func range(ofWord word: String) -> Index? { positions(of: word).first }

  fileprivate func range(ofLastWord word: String) -> Index? { positions(of: word).last }

  private func positions(of word: String) -> [Index] {
    split(separator: " ", omittingEmptySubsequences: true).filter { $0 == word && $0.endIndex < endIndex }.map(
      \.endIndex)
  }
}
