/// The text of one of Git's configuration files.
public enum ConfigurationFile {
  /// The values of a variable in it, in their order; empty strings for one that is only named. Nil for bytes that Git
  /// refuses, and for a key that is no name of a variable.
  public static func values(of key: String, in bytes: [UInt8]) -> [String]? {
    guard let name = ConfigurationEntry(key: key, value: nil)?.name, let text = ConfigurationText(bytes) else {
      return nil
    }
    return text.entries.filter { $0.name == name }.map { $0.value ?? "" }
  }
}
