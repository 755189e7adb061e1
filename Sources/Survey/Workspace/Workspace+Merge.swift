public import Files
import Git

extension Workspace {
  /// What a file held before both sides of an unfinished merge changed it; nil where that is not known.
  public func unmergedBase(of path: RelativePath) -> [UInt8]? {
    guard let repository = try? repository(), let prefix = try? prefix() else { return nil }
    return repository.unmergedBase(of: prefix.appending(path))
  }
}
