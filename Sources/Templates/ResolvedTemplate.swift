/// The template that a document is made from, and what it was put together from.
public struct ResolvedTemplate: Sendable, Equatable {
  /// The template: the name, the origin of the strongest layer, and the text of all.
  public let template: Template
  /// The layers that it was put together from, the strongest first; the last one replaces whatever is below it.
  public let layers: [TemplateLayer]

  /// Puts layers together, the strongest first, over the one that replaces whatever is below it.
  init(_ additions: some Collection<TemplateLayer>, over base: TemplateLayer) throws(TemplateError) {
    var text = base.template.bytes
    for layer in additions.reversed() { text = try layer.applied(to: text) }
    let strongest = additions.first ?? base
    template = Template(name: base.template.name, origin: strongest.template.origin, bytes: text)
    layers = Array(additions) + [base]
  }
}

extension TemplateLayer {
  /// What a layer that wraps must hold.
  static let coreToken = "{CORE_TEMPLATE}"

  /// The text of the layers up to this one, where `text` is that of the layers below it.
  fileprivate func applied(to text: [UInt8]) throws(TemplateError) -> [UInt8] {
    switch strategy {
    case .replace: return template.bytes
    case .prepend: return TemplateLayer.joined(template.bytes, text)
    case .append: return TemplateLayer.joined(text, template.bytes)
    case .wrap:
      guard template.bytes.count + text.count * placesOfCore.count <= TemplateLayer.longest else {
        throw .invalidFile(path: "\(template.origin)", line: 1, message: "the template grows beyond ten megabytes")
      }
      guard let wrapped = wrapped(text) else {
        throw .invalidFile(
          path: "\(template.origin)", line: 1, message: "a template that wraps must hold \(TemplateLayer.coreToken)")
      }
      return wrapped
    }
  }

  /// No template is longer, in bytes: a few layers that each hold the token several times multiply.
  private static let longest = 10_000_000

  /// Two texts with two line breaks between them, as spec-kit joins them, in the line endings of the first.
  private static func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    let ending: [UInt8] = first.firstRange(of: crlf) == nil ? [lineFeed] : crlf
    return first + ending + ending + second.withoutByteOrderMark
  }

  private var placesOfCore: [Range<Int>] { template.bytes.ranges(of: Array(TemplateLayer.coreToken.utf8)) }

  /// The template with `text` in place of each token; nil where it holds none.
  private func wrapped(_ text: [UInt8]) -> [UInt8]? {
    let bytes = template.bytes
    let places = placesOfCore
    guard !places.isEmpty else { return nil }
    let core = text.withoutByteOrderMark
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place.lowerBound] + core
      start = place.upperBound
    }
    return result + bytes[start...]
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let crlf = [UInt8(ascii: "\r"), lineFeed]

extension [UInt8] {
  fileprivate var withoutByteOrderMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}
