public import Records
import Text

/// What the box of a task says.
///
/// The first two are those of GitHub Flavored Markdown; people write the others too.
public enum TaskState: RecordableCase, Sendable {
  /// `[ ]`
  case open
  /// `[x]` or `[X]`
  case done
  /// `[-]`
  case dropped
  /// `[~]`
  case partial

  /// Reads the character between the brackets.
  init?(box: UInt8) {
    switch box {
    case .space: self = .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): self = .done
    case .hyphen: self = .dropped
    case .tilde: self = .partial
    default: return nil
    }
  }
}
