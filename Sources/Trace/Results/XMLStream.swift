internal import CExpat
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What reads a file of XML: told of elements as they come, with the line on which each begins.
protocol XMLReading: AnyObject {
  func begin(_ element: String, _ attributes: [String: String], line: Int)
  func end(_ element: String)
  /// A part of the text within an element, which may come in any number of parts.
  func text(_ part: String)
}

/// Why bytes were refused as XML, and where.
struct XMLFlaw: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// What is wrong, without a full stop.
  let message: String
}

/// Reads XML piece by piece with libexpat. A document that declares what stands for other text, or that refers to what is
/// outside of it, is refused: small ones can grow without end by that, and none that reports tests needs it.
@safe
final class XMLStream {
  private let parser: XML_Parser
  private let reader: any XMLReading
  private var declares = false

  /// Nil where there is no memory for it.
  init?(_ reader: any XMLReading) {
    guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
    unsafe self.parser = parser
    self.reader = reader
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { stream, name, attributes in
        guard let stream = unsafe XMLStream.of(stream), let name = unsafe name else { return }
        unsafe stream.begin(String(cString: name), attributes)
      },
      { stream, name in
        guard let stream = unsafe XMLStream.of(stream), let name = unsafe name else { return }
        unsafe stream.reader.end(String(cString: name))
      })
    unsafe XML_SetCharacterDataHandler(parser) { stream, text, count in
      guard let stream = unsafe XMLStream.of(stream), let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      stream.reader.text(unsafe String(decoding: bytes, as: UTF8.self))
    }
    unsafe XML_SetEntityDeclHandler(parser) { stream, _, _, _, _, _, _, _, _ in
      unsafe XMLStream.of(stream)?.refuse()
    }
    unsafe XML_SetExternalEntityRefHandler(parser) { _, _, _, _, _ in 0 }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Reads the next piece.
  func read(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(XMLFlaw) {
    let status = unsafe bytes.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count),
        isLast ? 1 : 0)
    }
    if status == XML_STATUS_OK, !declares { return }
    let line = unsafe Int(XML_GetCurrentLineNumber(parser))
    if declares { throw XMLFlaw(line: line, message: "it declares entities, which results of tests never need") }
    let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
    throw XMLFlaw(line: line, message: reason ?? "it cannot be read")
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    unsafe pointer.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse() {
    declares = true
    _ = unsafe XML_StopParser(parser, 0)
  }

  private func begin(_ element: String, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    var attributes: [String: String] = [:]
    if let pairs = unsafe pairs {
      var place = 0
      while let name = unsafe pairs[place], let value = unsafe pairs[place + 1] {
        unsafe attributes[String(cString: name)] = unsafe String(cString: value)
        place += 2
      }
    }
    reader.begin(element, attributes, line: unsafe Int(XML_GetCurrentLineNumber(parser)))
  }
}
