import Files
import Git
public import Survey

/// A clone whose attributes ask for a merge driver that it does not know: Git merges the files as any text there.
public enum MissingDriver {
  /// Whether the workspace lies in such a clone. What cannot be read is not a reason to say so.
  public static func isMissing(in workspace: Workspace) -> Bool {
    guard let repository = (try? workspace.repository()) ?? nil, let folder = (try? workspace.prefix()) ?? nil,
      ((try? repository.configuration(DriverEntry.key)) ?? nil) == nil,
      let remotes = try? repository.remotes(), !remotes.isEmpty
    else { return false }
    return MergeAttributes.samples(workspace.configuration).contains { path in
      (try? repository.mergeDriver(of: folder.appending(path))) == MergeAttributes.driver
    }
  }
}
