import Records

/// What the bytes of a file name, whatever its path: what is remembered of it.
struct FoundMention: Hashable, Sendable {
  let line: Int
  let name: String
  let kind: SourceMention.Kind
  let form: SourceMention.Form
  let features: [String]
  /// Whether it stands among the tests of a file that holds code too.
  let isInTest: Bool

  /// Whether a test says it, in a file with a role.
  func role(in file: SourceRole) -> SourceRole {
    if case .openFastTrace(let artifact) = form, artifact.hasSuffix("test") { return .test }
    return isInTest ? .test : file
  }
}

extension FoundMention: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(line))
    writer.write(text: name)
    writer.write(number: kind.number)
    switch form {
    case .plain: writer.write(number: 0)
    case .testName: writer.write(number: 1)
    case .openFastTrace(let artifact):
      writer.write(number: 2)
      writer.write(text: artifact)
    case .relation(nil): writer.write(number: 3)
    case .relation(let role?):
      writer.write(number: 4)
      writer.write(text: role)
    }
    writer.write(features, isInTest)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    guard let line = Int(exactly: try reader.number()) else { throw RecordDamage() }
    self.line = line
    name = try reader.text()
    kind = try SourceMention.Kind(number: try reader.number())
    switch try reader.number() {
    case 0: form = .plain
    case 1: form = .testName
    case 2: form = .openFastTrace(artifact: try reader.text())
    case 3: form = .relation(role: nil)
    case 4: form = .relation(role: try reader.text())
    default: throw RecordDamage()
    }
    features = try reader.next()
    isInTest = try reader.next()
  }
}

extension SourceMention.Kind {
  fileprivate var number: UInt64 {
    switch self {
    case .requirement: 0
    case .task: 1
    case .story: 2
    case .feature: 3
    }
  }

  fileprivate init(number: UInt64) throws(RecordDamage) {
    switch number {
    case 0: self = .requirement
    case 1: self = .task
    case 2: self = .story
    case 3: self = .feature
    default: throw RecordDamage()
    }
  }
}
