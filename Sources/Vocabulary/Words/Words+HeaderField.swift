/// What a header that is written in one language has.
public struct HeaderLanguage: Sendable {
  /// The names of each field.
  public let names: [HeaderFieldName: [String]]
  /// The value of a field that holds nothing.
  public let nothing: String
}

extension Words {
  /// The names of each header field.
  public static let headerFields = merged(\.headerFields).merging(OtherLanguages.headerFields) { $0 + $1 }

  /// Of each language the names of header fields, and what to write beside them where there is nothing.
  public static let headerLanguages = LanguageWords.all.map { language in
    HeaderLanguage(names: language.headerFields, nothing: language.nothing.written)
  }
}
