import CYAML

/// libyaml's event parser. It lives behind a pointer because it keeps its own address.
@safe
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Begins to read `bytes`, which must outlive the reader.
  @unsafe
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    unsafe self.bytes = bytes
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw YAMLError(line: 1, column: 1, message: Message.outOfMemory)
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event. After `streamEnd` there is none to ask for.
  func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error() }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe event.start_mark
    return unsafe Event(kind: kind(of: event), line: Int(start.line) + 1, column: Int(start.column) + 1)
  }

  private func kind(of event: yaml_event_t) -> Event.Kind {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      return unsafe .scalar(String(decoding: value, as: UTF8.self), isPlain: isPlain, anchor: text(scalar.anchor))
    case YAML_ALIAS_EVENT: return unsafe .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: return unsafe .sequenceStart(anchor: text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return unsafe .mappingStart(anchor: text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe bytes.map { unsafe String(cString: $0) }
  }

  private func error() -> YAMLError {
    let parser = unsafe parser.pointee
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? Message.outOfMemory
    if unsafe parser.error == YAML_READER_ERROR {
      let before = unsafe bytes.prefix(parser.problem_offset)
      let lineBreaks = unsafe before.count { $0 == UInt8(ascii: "\n") }
      return YAMLError(line: lineBreaks + 1, column: 1, message: problem)
    }
    let context = unsafe parser.context.map { unsafe " " + String(cString: $0) } ?? ""
    let mark = unsafe parser.problem_mark
    return YAMLError(line: Int(mark.line) + 1, column: Int(mark.column) + 1, message: problem + context)
  }

  private enum Message {
    static let outOfMemory = "there is not enough memory to read it"
  }
}
