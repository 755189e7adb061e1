import Documents
import Templates

/// The plan templates that are known, and which of them a plan belongs to.
final class PlanTemplates {
  private let templates: [PlanTemplate]
  /// The sentences of the templates, each with the templates that have it.
  private let owners: [LineDigest: Set<Int>]
  /// How many sentences tell each of some templates from the others, by those templates.
  private var telling: [[Int]: [Int: Int]] = [:]

  /// Reads the templates, the likeliest first.
  init(_ origins: [(template: Template, profile: Profile?)], _ vocabulary: SectionVocabulary) {
    templates = origins.map { PlanTemplate($0.template, of: $0.profile, vocabulary) }
    owners = templates.enumerated().reduce(into: [:]) { owners, template in
      for line in template.element.sentences { owners[line, default: []].insert(template.offset) }
    }
  }

  /// The template that a plan belongs to: the one that shares most second-level headings with it, of those the one that
  /// most is left of, the first of equals. A section that the template requires and the plan lacks counts double against
  /// it, for people add sections to plans of every kind.
  func template(of plan: PlanFacts) -> PlanTemplate? {
    let scores = templates.map { template in
      template.sections.intersection(plan.headings).count - 2 * template.required.subtracting(plan.headings).count
    }
    let best = scores.max()
    let nearest = templates.indices.filter { scores[$0] == best }
    let index = nearest.count > 1 ? mostLeft(of: nearest, in: plan) : nearest.first
    return index.map { templates[$0] }
  }

  /// The template of whose sentences most stand in the plan. Sentences that all of them have tell nothing.
  private func mostLeft(of nearest: [Int], in plan: PlanFacts) -> Int? {
    var found: [Int: Int] = [:]
    for sentence in plan.sentences {
      guard let owners = owners[sentence], !owners.isSuperset(of: nearest) else { continue }
      for owner in owners { found[owner, default: 0] += 1 }
    }
    let all = sentencesThatTell(nearest)
    let parts = nearest.map { Double(found[$0] ?? 0) / Double(max(all[$0] ?? 0, 1)) }
    return zip(nearest, parts).max { $0.1 < $1.1 }?.0
  }

  private func sentencesThatTell(_ nearest: [Int]) -> [Int: Int] {
    if let known = telling[nearest] { return known }
    let counts = owners.values.reduce(into: [Int: Int]()) { counts, owners in
      guard !owners.isSuperset(of: nearest) else { return }
      for owner in owners { counts[owner, default: 0] += 1 }
    }
    telling[nearest] = counts
    return counts
  }
}
