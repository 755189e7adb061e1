import Files

/// The documents of a feature that a prompt may read.
public struct FeatureDocuments: Sendable {
  /// A document, by its name below the feature's directory, and whether it is there.
  public let all: [(name: String, isThere: Bool)]

  /// The names of those that are there.
  public var available: [String] { all.filter(\.isThere).map(\.name) }

  /// Looks into the feature's directory.
  init(of feature: ScriptFeature, includesTasks: Bool) throws {
    let isFile = { (name: String) in (name, FileSystem.isFile(feature.directory.appending(component: name))) }
    let contracts = feature.directory.appending(component: "contracts")
    // What cannot be listed is not there to be read.
    let hasContracts = FileSystem.isDirectory(contracts) && (try? FileSystem.list(contracts))?.isEmpty == false
    all =
      [isFile("research.md"), isFile("data-model.md"), ("contracts/", hasContracts), isFile("quickstart.md")]
      + (includesTasks ? [isFile("tasks.md")] : [])
  }
}
