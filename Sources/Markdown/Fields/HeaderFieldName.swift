public import Vocabulary

extension HeaderFieldName {
  /// The field of a name, in whatever language; case, white space and brackets do not count.
  public init?(_ name: String) {
    guard let field = HeaderFieldName.byName[SectionName(name)] else { return nil }
    self = field
  }

  private static let byName: [SectionName: HeaderFieldName] = {
    let pairs = Words.headerFields.flatMap { field, names in names.map { (SectionName($0), field) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
