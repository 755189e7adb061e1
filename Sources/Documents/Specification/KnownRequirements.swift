/// The IDs of requirements and success criteria that a specification defines or mentions.
public struct KnownRequirements {
  private let kinds: Set<String>
  private let ids: Set<String>

  /// Those of a specification.
  public init(_ specification: SpecificationFacts) {
    let requirements = specification.requirements
    let defined = (requirements.functional + requirements.successCriteria).map { $0.id.uppercased() }
    kinds = Set(defined.map(RequirementID.prefix))
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
