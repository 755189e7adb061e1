import TestSupport

/// The row of a kind of repository in the table of what works where.
enum RepositoryFigures {
  static func note(_ kind: KindOfRepository) throws {
    let order = RepositoryKinds.all.firstIndex { $0.name == kind.name } ?? 0
    try Figures.note(.repositories, order: order, [kind.name, working(in: kind), refused(in: kind)])
  }

  private static func working(in kind: KindOfRepository) -> String {
    if kind.refusals.isEmpty { return "everything" }
    let commands = PlanningCommand.allCases.filter { kind.refusals[$0] == nil }
    return commands.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private static func refused(in kind: KindOfRepository) -> String {
    var told: [String] = []
    for command in PlanningCommand.allCases {
      guard let refusal = kind.refusals[command] else { continue }
      told.append("`\(command.rawValue)`: exit \(refusal.status), “…\(refusal.message)…”, hint “…\(refusal.hint)…”")
    }
    return told.isEmpty ? "nothing" : told.joined(separator: "; ")
  }
}
