public import Records
import Text

/// What the box of a task says.
///
/// The first two are those of GitHub Flavored Markdown; people write the others too.
public enum TaskState: RecordableCase, Sendable {
  /// `[ ]`, or a mark that says nothing of the others
  case open
  /// `[x]`, `[X]`, `[✓]` and their like
  case done
  /// `[-]`
  case dropped
  /// `[~]`, `[/]`
  case partial

  /// What a sign says of a task, in a box or by itself; nil for one that says nothing known.
  ///
  /// A Cyrillic x and those of full width are what keyboards give for the Latin one.
  public init?(sign: Character) {
    switch sign {
    case "x", "X", "v", "V", "х", "Х", "ｘ", "Ｘ", "✓", "✔", "✅", "☑", "🗹", "🗸", "√", "☒": self = .done
    case "~", "/", "～", "／", "◐", "◑", "◒", "◓", "🔄", "🚧", "⏳", "🔨", "🟡", "🏗": self = .partial
    case "-", "–", "—", "−", "－", "🚫", "⏭", "✂": self = .dropped
    case "☐", "⬜", "□", "◻", "▢", "🔲", "⭕", "❌", "✗", "✘", "✖", "🔴", "⏸", "⚠", "📋", "⚪": self = .open
    default: return nil
    }
  }
}
