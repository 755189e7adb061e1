import Documents
import Failures
import Files
import Names
import Survey
import Trace
import WorkspaceModel

/// What people read of `impact`.
enum ImpactPage {
  static func lines(_ impacts: [Impact]) -> [Line] {
    var lines: [Line] = []
    for impact in impacts {
      let item = impact.item.item
      if !lines.isEmpty { lines.append("") }
      let change = impact.change.map { "  \(words($0))" } ?? ""
      lines.append(Line(item.name, .name) + Line("  \(impact.item.path):\(item.line)\(change)"))
      lines += impact.derived.isEmpty ? ["  nothing names it"] : impact.derived.map(line)
    }
    let suspects = impacts.filter { $0.derived.contains { $0.isSuspect == true } }
    if let first = suspects.first {
      let names = suspects.prefix(most).map { quotedForShell("\($0.feature.id)/\($0.item.item.name)") }
      let command = suspects.count > most ? quotedForShell(first.feature.id.string) : names.joined(separator: " ")
      lines.append(Line("next: look at what is suspect, then `speckit review \(command)`", .hint))
    }
    return lines
  }

  private static let most = 3

  private static func line(_ derived: Derived) -> Line {
    let place = derived.place.line.map { "\(derived.place.path):\($0)" } ?? derived.place.path.string
    let mark = derived.isSuspect == true ? Line("  suspect", .warning) : Line("")
    let text = derived.place.path.string == derived.text ? "" : "  \(derived.text)"
    let label = derived.kind.rawValue
    return Line("  \(label)\(String(repeating: " ", count: max(1, 10 - label.count)))", .label)
      + Line("\(place)\(text) (\(derived.via))") + mark
  }

  private static func words(_ change: Impact.Change) -> String {
    switch change {
    case .changed: "has changed"
    case .added: "is new"
    case .gone: "is gone"
    }
  }
}
