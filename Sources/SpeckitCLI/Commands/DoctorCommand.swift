import Changes
import Git
import Operations
import SpecKit
import Survey

/// `doctor`: what speckit finds here, and what is wrong with it.
enum DoctorCommand: Command {
  static let specification = CommandSpecification(
    words: ["doctor"], summary: "tell what speckit finds here, and what is wrong with it",
    discussion: """
      Looks at the programs, the workspace and its configuration, the Git repository and what speckit must leave to git there,
      how branches are named, commands that were interrupted, hooks and merge driver, templates, and what spec-kit has set up:
      who answers at the places of its scripts, what its --force would write over or has written over, and speckit's extension
      of it. It changes nothing, reads no feature (speckit check does), and asks no remote. Exit code 1 says that something is
      wrong; what is only worth knowing is a note.
      """, examples: ["speckit doctor", "speckit doctor --json", "speckit doctor -q"])

  static func run(_ call: Call) throws -> Reply {
    var reply = Reply()
    var found = Doctor.examinePrograms(version: version, GitSettings(variables: call.environment.variables))
    do {
      let session = try call.session()
      reply.root = session.workspace.root
      found += Doctor.examine(
        session, Doctor.Program(version: version, keepsFoundFiles: Contract.known(of: session).contract.keepsFoundFiles)
      )
    } catch {
      found.append(Diagnosis("workspace", failure: error))
    }
    let wrong = found.filter(\.isWrong)
    reply.status = wrong.isEmpty ? 0 : 1
    reply.members = [.init("checks", .array(found.map(\.json)))]
    reply.lines = found.flatMap(\.lines) + [Line(conclusion(wrong.count), wrong.isEmpty ? .good : .bad)]
    reply.essentials = wrong.flatMap(\.lines)
    return reply
  }

  private static func conclusion(_ wrong: Int) -> String {
    switch wrong {
    case 0: "nothing is wrong"
    case 1: "1 thing is wrong"
    default: "\(wrong) things are wrong"
    }
  }
}

extension Diagnosis {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("status", .string(status.rawValue)), .init("message", .string(message)),
      .init("hint", .optional(hint)), .init("path", .optional(path)),
    ])
  }

  /// Its name, what was found, and below it what mends it.
  fileprivate var lines: [Line] {
    let width = 16
    let label = Line("  " + name + String(repeating: " ", count: max(1, width - 2 - name.count)), .label)
    let mark: Line =
      switch status {
      case .ok: ""
      case .note: Line("note: ", .label)
      case .warning: Line("warning: ", .warning)
      case .error: Line("error: ", .bad)
      }
    let place = path.flatMap { message.contains($0) || status == .ok ? nil : "\($0): " } ?? ""
    let margin = Line(String(repeating: " ", count: width))
    return [label + mark + Line(place + message)] + (hint.map { [margin + Line("hint: ", .hint) + Line($0)] } ?? [])
  }
}
