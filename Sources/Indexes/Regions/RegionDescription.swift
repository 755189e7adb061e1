import Markdown
import Vocabulary

/// What a managed region shall hold.
public struct RegionDescription {
  /// The generated lines.
  enum Body {
    /// A table, one row a subject; the first column is the key.
    case table(GeneratedTable)
    /// Lines of another kind; `isGenerated` tells whether a line is one that speckit can have written. Where `endsFreely`, a
    /// line may end with any words, else nothing can stand behind a line that is complete.
    case lines([String], endsFreely: Bool = false, isGenerated: (String) -> Bool)
  }

  let name: String
  let section: KnownSection
  /// What follows the name in a new begin marker.
  let remark: String
  let body: Body
}
