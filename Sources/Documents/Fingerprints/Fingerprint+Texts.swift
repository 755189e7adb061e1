extension Fingerprint {
  /// That of texts without markup, as an item of a document would have it: how they are filled does not count.
  public init(ofTexts texts: [String]) { self.init(of: LinkText.of(texts.flatMap(DigestedText.plain))) }
}
