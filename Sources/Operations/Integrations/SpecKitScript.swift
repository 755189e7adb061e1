public import Files

/// A script of spec-kit's that speckit has a shim for, and the place at which agents call it.
public struct SpecKitScript: Sendable {
  /// What stands at the place of a script.
  public enum Standing: Sendable {
    /// Nothing.
    case missing
    /// The shim, which calls speckit.
    case shim
    /// A shim as another release of speckit wrote it, or as somebody edited it.
    case otherShim
    /// spec-kit's own, as it came: that of a release, or the one of which spec-kit recorded that it wrote it.
    case specKits
    /// Something else, which somebody wrote or edited.
    case other
  }

  /// The place.
  public let path: RelativePath
  /// What `compat` calls it.
  let name: String
  /// What the shim holds.
  let shim: [UInt8]

  /// What stands there.
  func standing(in tree: any FileTree, _ manifest: SpecKitManifest?) throws -> Standing {
    guard let kind = try tree.list(path.parent).first(where: { $0.name == path.name })?.kind else { return .missing }
    guard let bytes = try tree.regularFile(path) else { return .other }
    if bytes == shim { return .shim }
    if Shims.isShim(bytes), Shims.calls(name, bytes) { return .otherShim }
    return kind == .file && isSpecKits(bytes, manifest) ? .specKits : .other
  }

  private func isSpecKits(_ bytes: [UInt8], _ manifest: SpecKitManifest?) -> Bool {
    let digest = SHA256(bytes)
    if PublishedScripts.contains(digest.prefix) { return true }
    guard let manifest, !manifest.isFound(path) else { return false }
    return manifest.digest(of: path) == digest.hexadecimal
  }
}

extension PublishedScripts {
  /// Whether a release of spec-kit came with a script whose SHA-256 begins with these eight bytes.
  static func contains(_ prefix: UInt64) -> Bool {
    var (low, high) = (0, digests.count)
    while low < high {
      let middle = (low + high) / 2
      if digests[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return low < digests.count && digests[low] == prefix
  }
}
