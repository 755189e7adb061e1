import CYAML

/// libyaml as it is linked.
public enum YAMLLibrary {
  /// `0.2.5`.
  public static var version: String { unsafe String(cString: yaml_get_version_string()) }
}
