/// How many tokens a text takes in the window of a language model, about.
///
/// Models count differently. Four bytes of ASCII, or one character of another script, are a token here: that is rather too
/// many than too few for English prose and for code.
public enum TokenCount {
  /// The number of tokens of a text.
  public static func of(_ text: some StringProtocol) -> Int {
    var (ascii, others) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x80 { ascii += 1 } else if byte >= 0xC0 { others += 1 }
    }
    return (ascii + 3) / 4 + others
  }
}
