public import Records
import Text

/// How the lines of a text file end.
public enum LineEnding: RecordableCase, Sendable {
  /// A line feed, as on Unix.
  case lf
  /// A carriage return and a line feed, as on Windows.
  case crlf
  /// A carriage return, as on old Macs.
  case cr

  /// The bytes that end a line.
  public var bytes: [UInt8] {
    switch self {
    case .lf: [.lineFeed]
    case .crlf: [.carriageReturn, .lineFeed]
    case .cr: [.carriageReturn]
    }
  }
}
