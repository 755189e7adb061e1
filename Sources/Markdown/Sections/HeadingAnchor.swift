import Text

/// The fragments by which code hosts and sites link to headings.
public enum HeadingAnchor {
  /// The fragment that GitHub makes of a heading's text, without its number sign: in small letters, a hyphen for each space,
  /// and nothing else but letters, marks, digits, hyphens and underscores (`TableOfContentsFilter` of html-pipeline). A
  /// variation selector is a mark, so it stays where its emoji goes.
  public static func of(_ heading: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      if scalar == " " {
        anchor.append("-")
      } else if isKept(scalar) {
        anchor.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(anchor)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(ascii: scalar)
      return byte.isLetter || byte.isDigit || byte == .hyphen || byte == .underscore
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// The ID that a heading states at its end, as kramdown, pandoc and Docusaurus read it: `Title {#my-title .wide}`.
  static func stated(in heading: String) -> String? {
    guard heading.last == "}", let open = heading.lastIndex(of: "{") else { return nil }
    let attributes = heading[open...].dropFirst().dropLast().drop { $0 == ":" }
    let words = attributes.split(separator: " ")
    guard words.first?.first == "#" || attributes.startIndex > heading.index(after: open) else { return nil }
    return words.first { $0.first == "#" && $0.count > 1 }.map { String($0.dropFirst()) }
  }
}

extension Document {
  /// A heading that can be linked to.
  public struct Anchor: Sendable {
    /// The first line of the heading.
    public let line: Int
    /// The heading's level.
    public let level: Int
    /// What a link to it ends with, without a number sign: the ID that it states, or what GitHub makes of its text, with a
    /// number where headings above it have the same.
    public let fragment: String
  }

  /// The anchors of all headings, in order.
  public var anchors: [Anchor] {
    var counts: [String: Int] = [:]
    return blocks.compactMap { block in
      guard case .heading(let level, let text) = block.kind else { return nil }
      let line = block.lines.lowerBound
      if let stated = HeadingAnchor.stated(in: text) { return Anchor(line: line, level: level, fragment: stated) }
      let fragment = HeadingAnchor.of(text)
      let count = counts[fragment, default: 0]
      counts[fragment] = count + 1
      return Anchor(line: line, level: level, fragment: count == 0 ? fragment : "\(fragment)-\(count)")
    }
  }

  /// The fragment by which a heading is linked to.
  public func anchor(of heading: Heading) -> String {
    anchors.first { $0.line == heading.lines.lowerBound }?.fragment ?? HeadingAnchor.of(heading.text)
  }
}
