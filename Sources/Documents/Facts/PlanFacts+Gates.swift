extension PlanFacts {
  /// What the checks of the constitution of a plan say.
  public struct Constitution: Sendable {
    /// The gates, as they are answered at last.
    public let gates: [ConstitutionGate]
    /// Whether a check says that all gates are kept, which answers those before it that only repeat the template, or
    /// that are put off with a reason.
    public let passes: Bool
  }

  /// The gates of every Constitution Check section. Where a later check answers a gate again, as after the design, only
  /// the later answer counts.
  ///
  /// - Parameters:
  ///   - untouched: the lines of the template; text that stands unchanged in it is unanswered.
  ///   - style: how the template writes its gates; nil to judge by the sections themselves.
  public func constitution(untouched: Set<LineDigest>, style: GateStyle?) -> Constitution {
    let judge = GateJudge(untouched: untouched, style: style ?? self.style)
    var answered = AnsweredGates()
    // A box that is empty again below counts once, and answers nothing.
    var asked = AnsweredGates()
    var passes = false
    var gates: [[ConstitutionGate]] = []
    for check in checks.map(judge.check).reversed() {
      passes = passes || check.passes
      let left = check.gates.filter { gate in
        !answered.contains(gate.keys) && !(passes && (gate.isRepeated || gate.isDeferred))
          && !(gate.gate.answer == .unticked && asked.contains(gate.keys))
      }
      gates.append(left.map(\.gate))
      for gate in check.gates {
        switch gate.gate.answer {
        case .passes, .fails, .notApplicable: answered.insert(gate.keys)
        case .unticked: asked.insert(gate.keys)
        case .unanswered, .pending, .deferred: break
        }
      }
    }
    return Constitution(gates: gates.reversed().flatMap { $0 }, passes: passes)
  }

  /// The gates alone.
  public func constitutionGates(untouched: Set<LineDigest>, style: GateStyle?) -> [ConstitutionGate] {
    constitution(untouched: untouched, style: style).gates
  }
}
