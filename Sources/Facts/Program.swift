import Files

/// The program that runs.
public enum Program {
  /// What tells it from every other build, whose readers may find other facts; nil where the system does not tell.
  public static let key: FactKey? = {
    guard let path = FileSystem.executable, let found = try? FileSystem.statData(of: path) else { return nil }
    var hasher = FactHasher()
    // Its other time changes with each hard link to it.
    for number in [found.data.size, found.data.modified] { hasher.combine(UInt64(bitPattern: number)) }
    hasher.combine(found.data.inode)
    return hasher.key
  }()
}
