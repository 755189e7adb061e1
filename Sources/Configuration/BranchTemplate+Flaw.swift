import Git

extension BranchTemplate {
  /// Why a template makes no branch of any use, though spec-kit finds no fault with it.
  public enum Flaw: Hashable, Sendable {
    /// Nothing stands behind the number.
    case noWords
    /// It is the name of a whole reference, below `refs/`, where Git puts branches itself.
    case wholeReference
    /// It holds a backtick, which ends the name of a branch in a header.
    case backtick
    /// Git would take no branch of it, such as this one.
    case noBranchName(sample: String)
  }

  /// Why it makes no branch of any use; nil where it does. Git says what a name may be.
  public var flaw: Flaw? {
    if text.hasSuffix(Token.number.rawValue + "-") { return .noWords }
    if text.hasPrefix("refs/") { return .wholeReference }
    if text.contains("`") { return .backtick }
    let sample = filling(.author, with: "ada").filling(.app, with: "app").name(number: "001", slug: "search")
    return BranchName(sample) == nil ? .noBranchName(sample: sample) : nil
  }
}
