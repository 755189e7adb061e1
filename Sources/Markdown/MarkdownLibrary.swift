import CCMarkGFM

/// cmark-gfm as it is linked.
public enum MarkdownLibrary {
  /// `0.29.0.gfm.6`.
  public static var version: String { unsafe String(cString: cmark_version_string()) }
}
