extension PlanFacts {
  /// The gates of every Constitution Check section. Where a later check answers a gate again, as after the design, only
  /// the later answer counts.
  ///
  /// - Parameters:
  ///   - untouched: the lines of the template; text that stands unchanged in it is unanswered.
  ///   - style: how the template writes its gates; nil to judge by the sections themselves.
  public func constitutionGates(untouched: Set<LineDigest>, style: GateStyle?) -> [ConstitutionGate] {
    let judge = GateJudge(untouched: untouched, style: style ?? self.style)
    let checks = checks.map(judge.answers)
    var answered: Set<String> = []
    var gates: [[ConstitutionGate]] = []
    for check in checks.reversed() {
      gates.append(check.filter { !answered.contains($0.key) }.map(\.gate))
      answered.formUnion(check.map(\.key).filter { !$0.isEmpty })
    }
    return gates.reversed().flatMap { $0 }
  }
}
