import Markdown
import Text

/// The line endings of three versions of a text. Where one side changed them all, that is no reason for a conflict.
struct LineEndings {
  /// What all lines of the merged text end with; nil where nothing is to be changed.
  private let wanted: LineEnding?

  init(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) {
    let all = [base, ours, theirs].map(LineEndings.ofAllLines)
    let isSettled = all[1] == all[2] && (all[0] == all[1] || base.isEmpty)
    guard !isSettled, let our = all[1], let their = all[2], base.isEmpty || all[0] != nil else {
      wanted = nil
      return
    }
    wanted = our == all[0] ? their : our
  }

  /// A version as it is merged.
  func common(_ version: [UInt8]) -> [UInt8] {
    wanted == nil ? version : version.filter { $0 != .carriageReturn }
  }

  /// The merged text as it is to be.
  func restored(_ text: [UInt8]) -> [UInt8] {
    wanted == .crlf ? text.flatMap { $0 == .lineFeed ? [.carriageReturn, .lineFeed] : [$0] } : text
  }

  /// How all lines of a text end; nil where some end otherwise.
  private static func ofAllLines(_ text: [UInt8]) -> LineEnding? {
    let (feeds, returns) = (text.count { $0 == .lineFeed }, text.count { $0 == .carriageReturn })
    if returns == 0 { return .lf }
    let pairs = text.indices.dropLast().count { text[$0] == .carriageReturn && text[$0 + 1] == .lineFeed }
    return pairs == feeds && pairs == returns ? .crlf : nil
  }
}
