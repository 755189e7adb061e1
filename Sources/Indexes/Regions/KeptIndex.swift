public import Documents
import Markdown
public import WorkspaceModel

extension FeatureGroup {
  /// Whether a design index is speckit's to keep: in a specs root only once a sync has put regions into it.
  public func keeps(_ designIndex: ParsedDocument?) -> Bool {
    epic != nil || designIndex.map { !ManagedRegions($0.document).isEmpty } ?? false
  }
}
