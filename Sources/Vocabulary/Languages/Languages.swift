extension LanguageWords {
  /// The languages that documents are read in. The order counts: English gives the headings that are written, and of
  /// languages that fit equally well the first one is written.
  static let all: [LanguageWords] = [
    .english, .japanese, .simplifiedChinese, .traditionalChinese, .korean, .portuguese,
  ]
}
