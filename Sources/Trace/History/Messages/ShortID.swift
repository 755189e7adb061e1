import Documents
import Names
import Text

/// The ID of a task, a requirement or a story in a text of bytes: `T012`, `TASK-12`, `FR-003a`, `US1`.
struct ShortID {
  /// What stands before the number at its end.
  let stem: [UInt8]
  let digits: ArraySlice<UInt8>
  /// A small letter behind the number.
  let suffix: UInt8?
  let kind: CommitMention.Kind
  /// Where it ends.
  let end: Int

  /// The whole ID, in upper case. Of a story the number counts alone.
  var name: String {
    if kind == .story { return "US" + String(Int(decimalDigits: digits.text) ?? 0) }
    return stem.text + digits.text + (suffix.map { String(UnicodeScalar($0)).uppercased() } ?? "")
  }

  /// The number, where ranges may count from it.
  var number: Int? { suffix == nil ? Int(decimalDigits: digits.text) : nil }

  /// The ID of the same kind with another number.
  func name(of number: Int) -> String {
    kind == .story ? "US\(number)" : stem.text + number.padded(to: digits.count)
  }

  /// The ID of the same kind with the digits at a place, where they are as many as here.
  func with(digitsAt start: Int, in bytes: ArraySlice<UInt8>) -> ShortID? {
    guard start <= bytes.endIndex else { return nil }
    let other = bytes[start...].prefix { $0.isDigit }
    guard other.count == digits.count, kind != .story else { return nil }
    return ShortID(stem: stem, digits: other, suffix: nil, kind: kind, end: other.endIndex)
  }

  private init(stem: [UInt8], digits: ArraySlice<UInt8>, suffix: UInt8?, kind: CommitMention.Kind, end: Int) {
    (self.stem, self.digits, self.suffix, self.kind, self.end) = (stem, digits, suffix, kind, end)
  }

  /// The ID that begins at `start`; nil where none does.
  init?(at start: Int, in bytes: ArraySlice<UInt8>) {
    guard start < bytes.endIndex, bytes[start].isUppercaseLetter else { return nil }
    let rest = bytes[start...]
    for form in ShortID.forms where rest.begins(with: form.prefix) {
      if let id = ShortID(form, rest) {
        self = id
        return
      }
    }
    return nil
  }

  /// The form of some IDs.
  private struct Form {
    let prefix: [UInt8]
    let kind: CommitMention.Kind
    let digits: ClosedRange<Int>
  }

  private static let forms: [Form] =
    [
      Form(prefix: Array("TASK-".utf8), kind: .task, digits: 1...6),
      Form(prefix: Array("T-".utf8), kind: .task, digits: 3...6),
      Form(prefix: Array("T".utf8), kind: .task, digits: 3...6),
      Form(prefix: Array("US-".utf8), kind: .story, digits: 1...3),
      Form(prefix: Array("US".utf8), kind: .story, digits: 1...3),
    ] + RequirementID.prefixes.map { Form(prefix: Array($0.utf8), kind: .requirement, digits: 1...6) }

  private init?(_ form: Form, _ rest: ArraySlice<UInt8>) {
    var stem = form.prefix
    var place = rest.startIndex + stem.count
    // The parts of `FR-AUTH-01` and `FR-1.2.3`, as far as another one follows.
    while form.kind == .requirement {
      let part = rest[place...].prefix { $0.isUppercaseLetter || $0.isDigit }
      guard !part.isEmpty, part.endIndex + 1 < rest.endIndex else { break }
      let joint = rest[part.endIndex]
      let next = rest[part.endIndex + 1]
      guard
        joint == .hyphen && !part.allSatisfy(\.isDigit) && (next.isUppercaseLetter || next.isDigit)
          || joint == .period && part.allSatisfy(\.isDigit) && next.isDigit
      else { break }
      stem += part + [joint]
      place = part.endIndex + 1
    }
    let digits = rest[place...].prefix { $0.isDigit }
    guard form.digits.contains(digits.count) else { return nil }
    var end = digits.endIndex
    var suffix: UInt8?
    if end < rest.endIndex, rest[end].isLowercaseLetter || form.kind == .requirement && rest[end].isUppercaseLetter,
      end + 1 == rest.endIndex
        || !rest[end + 1].isLetter && !rest[end + 1].isDigit && rest[end + 1] != UInt8(ascii: "_"),
      form.kind != .story
    {
      suffix = rest[end]
      end += 1
    }
    self.init(stem: stem, digits: digits, suffix: suffix, kind: form.kind, end: end)
  }
}

/// What stands between the ends of a range.
struct RangeJoint {
  /// Where the last ID begins.
  let end: Int
  /// Whether there are spaces or words around it.
  let isSpaced: Bool

  private static let signs = ["-", "–", "—", "...", "..", "…", "~"].map { Array($0.utf8) }
  private static let words = ["to", "through", "thru"].map { Array($0.utf8) }

  /// The joint at a place; nil where there is none.
  init?(at start: Int, in bytes: ArraySlice<UInt8>) {
    let spaces = bytes[start...].prefix { $0 == .space }.count
    guard spaces < 3 else { return nil }
    let rest = bytes[(start + spaces)...]
    let sign = RangeJoint.signs.first { rest.begins(with: $0) }
    let word =
      spaces == 0 ? nil : RangeJoint.words.first { rest.begins(with: $0) && rest.dropFirst($0.count).first == .space }
    guard let joint = sign ?? word else { return nil }
    let behind = rest.dropFirst(joint.count)
    let after = behind.prefix { $0 == .space }.count
    guard after < 3 else { return nil }
    end = behind.startIndex + after
    isSpaced = spaces + after > 0
  }
}
