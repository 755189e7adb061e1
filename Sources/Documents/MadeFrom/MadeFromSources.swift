import Markdown

extension MadeFrom {
  /// What a document is made from as it is now; nil for what is not there or not written yet.
  public struct Sources: Hashable, Sendable {
    /// The digest of the specification.
    public let spec: String?
    /// The digest of the constitution.
    public let constitution: String?
    /// The items of what is written: of the specification, the data model and the contracts, and the gates of the
    /// constitution.
    public let items: [StatedItem]

    /// Puts all together.
    public init(spec: String?, constitution: String?, items: [StatedItem] = []) {
      self.spec = spec
      self.constitution = constitution
      self.items = items
    }

    /// `document` with the values of its line set; one without the line as it is.
    public func fill(_ document: [UInt8]) -> [UInt8] { filling(document) ?? document }

    /// `document` with nothing but the values of its line set; nil for one without the line.
    public func filling(_ document: [UInt8]) -> [UInt8]? {
      MadeFrom.rewriting(document) { made, line in
        line.setting(specKey, to: spec ?? "none").setting(constitutionKey, to: constitution ?? "none")
          .setting(RememberedItems(of: items.filter(made.mayRemember)))
      }
    }
  }

  /// `document` with other items in its line, and another digest of the specification where one is given; nil for one
  /// without the line.
  public static func noting(_ items: RememberedItems, spec: String? = nil, in document: [UInt8]) -> [UInt8]? {
    rewriting(document) { _, line in
      let noted = line.setting(items)
      return spec.map { noted.setting(specKey, to: $0) } ?? noted
    }
  }

  /// Whether the line is to say by an item what the document was made from.
  private func mayRemember(_ item: StatedItem) -> Bool { item.kind == .gate ? namesConstitution : namesSpec }

  private static func rewriting(
    _ bytes: [UInt8], _ change: (MadeFrom, MadeFromLine) -> MadeFromLine
  ) -> [UInt8]? {
    let document = Document(bytes)
    guard let made = read(from: document) else { return nil }
    let content = document.source.lines.content(ofLine: made.line)
    return [Edit(range: content, replacement: change(made, MadeFromLine(bytes[content])).content)].apply(to: bytes)
  }
}
