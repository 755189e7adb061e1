import Configuration
public import Documents
public import Failures
import Names
public import WorkspaceModel

/// What an argument names: a feature, or an item of one.
public enum ItemArgument: Sendable {
  /// A feature as a whole.
  case feature(ResolvedFeature)
  /// An item, or a task, of a feature.
  case item(ItemName, of: ResolvedFeature)
}

extension Workspace {
  /// What an argument names: `FR-003` and `Session` in the current feature, `F-USER-001/FR-003` in another one, `F-USER-001`
  /// itself.
  ///
  /// - Throws: `Failure` where no feature fits, or several do.
  public func itemArgument(_ argument: String, in map: WorkspaceMap) throws -> ItemArgument {
    let name = ItemName(argument)
    if name.isID || TaskName.isOne(argument) { return .item(name, of: try feature(nil, in: map)) }
    do {
      return .feature(try feature(argument, in: map))
    } catch let failure as Failure where failure.code == .featureNotFound {
      if let slash = argument.firstIndex(of: "/"), slash > argument.startIndex,
        let owner = try? feature(String(argument[..<slash]), in: map)
      {
        let rest = String(argument[argument.index(after: slash)...])
        if !rest.isEmpty { return .item(ItemName(rest), of: owner) }
      }
      guard let current = try? feature(nil, in: map) else { throw failure }
      // `F-USER-009` and `012-pay` are features that are not there, unless something is called so.
      if argument.contains(where: \.isNumber), try items(of: current.location).named(name).isEmpty { throw failure }
      return .item(name, of: current)
    }
  }
}

extension Workspace {
  /// What a feature states, and the gates of the constitution.
  public func items(of location: FeatureLocation) throws -> FeatureItems {
    let keeper = GateKeeper(workspace: self, tree: seen)
    return FeatureItems(
      of: try Feature(at: location, keeper.reader), constitution: try keeper.writtenConstitution())
  }
}

/// `T012`, as tasks are called in lists.
public enum TaskName {
  /// Whether a text is one.
  public static func isOne(_ text: String) -> Bool {
    guard let first = text.first, first == "T" || first == "t" else { return false }
    let rest = text.dropFirst()
    return rest.count >= 2 && rest.first?.isNumber == true
      && rest.allSatisfy { $0.isNumber || $0.isLetter || $0 == "." }
  }
}

extension Failure {
  /// Nothing in a feature is called so.
  public static func unknownItem(_ name: String, in items: FeatureItems, also others: [String] = []) -> Failure {
    let known = items.all.map(\.item.name) + others
    let near = known.filter { $0.uppercased().hasPrefix(name.uppercased()) && !name.isEmpty }.prefix(3)
    let nearest = Suggestion.nearest(to: name, among: known).map { [$0] } ?? Array(near)
    let id = items.location.id
    return Failure(
      .notFound, .itemNotFound, "\(id) states nothing that is called \(name)",
      hint: nearest.isEmpty
        ? "name a requirement, a story, an entity, a contract or a gate; for another feature: \(id)/FR-001"
        : "did you mean \(nearest.joined(separator: ", "))?")
  }
}
