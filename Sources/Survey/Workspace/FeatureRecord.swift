public import Files
public import JSON

extension Workspace {
  /// Whether `.specify/feature.json` may be written: `SPECIFY_FEATURE_NO_PERSIST` says no with `1` or `true`.
  public var mayRecordFeature: Bool { !["1", "true"].contains(variables["SPECIFY_FEATURE_NO_PERSIST"]) }
}

/// `.specify/feature.json`, in which spec-kit's scripts remember the current feature's directory.
public enum FeatureRecord {
  /// Where the file stands.
  public static let path = RelativePath.empty.appending(component: ".specify").appending(component: "feature.json")

  /// The member that names the directory.
  public static let key = "feature_directory"

  /// The directory as it is written, which may be an absolute path; nil where nothing is.
  public static func text(in tree: any FileTree) throws -> String? {
    try tree.read(path).flatMap { recorded(in: $0.bytes) }
  }

  /// The directory that the bytes of a file name; nil where they name none.
  public static func recorded(in bytes: [UInt8]) -> String? {
    let directory = object(bytes)?[key]?.string
    return directory?.isEmpty == true ? nil : directory
  }

  /// The object that the bytes of a file are; nil where they are none.
  public static func object(_ bytes: [UInt8]) -> JSONNode? {
    guard let node = try? JSONNode.parse(bytes, passesMark: true), node.members != nil else { return nil }
    return node
  }
}
