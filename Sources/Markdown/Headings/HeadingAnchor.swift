import Text

/// The fragments by which code hosts link to headings.
public enum HeadingAnchor {
  /// The fragment of a heading, without its number sign, as GitHub makes it: small letters, hyphens for spaces, other signs
  /// left out.
  public static func of(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
