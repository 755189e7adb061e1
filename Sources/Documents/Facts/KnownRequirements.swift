import Names

/// The IDs of requirements and success criteria that a specification defines or mentions.
public struct KnownRequirements {
  private let kinds: Set<String>
  private let ids: Set<String>
  /// For each kind how many IDs are defined once more, and the highest number.
  private let doubled: [String: Int]
  private let highest: [String: Int]

  /// Those of a specification.
  public init(_ specification: SpecificationFacts) {
    let requirements = specification.requirements
    let defined = (requirements.functional + requirements.successCriteria).map { $0.id.uppercased() }
    kinds = Set(defined.map(RequirementID.prefix))
    doubled = Dictionary(requirements.doubled.map { (RequirementID.prefix(of: $0.id), 1) }, uniquingKeysWith: +)
    highest = Dictionary(
      defined.compactMap { id in Self.number(of: id).map { (RequirementID.prefix(of: id), $0) } }, uniquingKeysWith: max
    )
    ids = Set(
      (defined + specification.otherRequirements).flatMap { [$0] + RequirementID.wholes(of: $0) }.map(Self.bare))
  }

  /// Whether the specification defines requirements of the kind, such as `NFR-`, that an ID is of.
  public func hasKind(of id: String) -> Bool { kinds.contains(RequirementID.prefix(of: id)) }

  /// Whether it holds an ID in upper case, whatever the number of leading zeros, the whole of which that is a part, or a
  /// part of it.
  public func hold(_ id: String) -> Bool {
    ([id] + RequirementID.wholes(of: id)).contains { ids.contains(Self.bare($0)) }
  }

  /// Those of some unknown IDs that cannot be the right ones of requirements whose ID an earlier one has: for each of these
  /// the first is left out that has a number of the row.
  public func withoutMisnamed(_ unknown: [String]) -> Set<String> {
    var left = doubled
    return Set(
      unknown.filter { id in
        let kind = RequirementID.prefix(of: id)
        guard let misnamed = left[kind], misnamed > 0 else { return true }
        if let number = Self.number(of: id), let last = highest[kind], number > last + (doubled[kind] ?? 0) {
          return true
        }
        left[kind] = misnamed - 1
        return false
      })
  }

  /// The number of an ID that has no other parts.
  private static func number(of id: String) -> Int? {
    Int(decimalDigits: id.dropFirst(RequirementID.prefix(of: id).count))
  }

  /// The ID without the zeros before its numbers.
  private static func bare(_ id: String) -> String {
    var bare = ""
    for (index, character) in zip(id.indices, id) {
      let isLeading = bare.last?.isNumber != true
      let next = id.index(after: index)
      if character == "0", isLeading, next < id.endIndex, id[next].isNumber { continue }
      bare.append(character)
    }
    return bare
  }
}
