/// Folders in which a team keeps what it is done with.
public enum ArchiveFolder {
  private static let names: Set<String> = ["archive", "archives", "archived", ".archive"]

  /// Whether a folder of this name is one, in any case: nothing in it is worked on.
  public static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name.hasPrefix("_") ? String(name.dropFirst()) : name)
  }
}
