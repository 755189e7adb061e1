public import Documents
public import Files
import Git
import Names
public import WorkspaceModel

extension Workspace {
  /// The header of a feature's specification, or of its plan where there is no specification.
  public func header(of location: FeatureLocation, in tree: any FileTree) throws -> DocumentHeader? {
    let reader = reader(tree)
    for path in [location.path(of: .spec)] + location.plans {
      if let header = try reader.header(path) { return header }
    }
    return nil
  }

  /// The branch that a feature's header names; in the flat layout the name of its folder.
  public func branch(of location: FeatureLocation, in tree: any FileTree) throws -> String? {
    location.layout == .flat ? location.id.string : try header(of: location, in: tree)?.branch
  }

  /// The branch of a feature with what stands before its number, or without a number, which in the flat layout only the header
  /// knows.
  public func wholeBranch(of location: FeatureLocation, in tree: any FileTree) throws -> String? {
    guard location.layout == .flat else { return try branch(of: location, in: tree) }
    return location.branch(namedBy: readableHeader(of: location, in: tree)?.branch)
  }

  /// What the header of a feature says in HEAD's version; nil where HEAD has no such feature, and where a partial clone lacks
  /// that version.
  public func committedHeader(of location: FeatureLocation) throws -> DocumentHeader? {
    do {
      return try headTree().flatMap { try header(of: location, in: $0) }
    } catch let error as GitError where error.kind == .notFound {
      return nil
    }
  }

  /// What the header of a feature says; nil also where it cannot be read.
  public func readableHeader(of location: FeatureLocation, in tree: any FileTree) -> DocumentHeader? {
    (try? header(of: location, in: tree)) ?? nil
  }
}
