public import Files

extension GitSettings {
  /// Refuses directories of another user, as Git refuses repositories: unless `safe.directory` allows `place`. What does
  /// not exist belongs to nobody. See git-config(1).
  ///
  /// - Throws: `.ownership` that names `place`, `.other` where an owner cannot be found out.
  public func requireOwnership(of directories: [AbsolutePath], in place: AbsolutePath) throws(GitError) {
    let operation = "write in \(place)"
    let own = User.owning(variables)
    var foreign: AbsolutePath?
    do throws(FileError) {
      for directory in directories {
        if let owner = try FileSystem.owner(of: directory), !own.contains(owner) { foreign = directory }
      }
    } catch {
      throw GitError(.other, operation, error.description)
    }
    guard let foreign else { return }
    var isTrusted = false
    try Library.use(configurationFiles) { () throws(GitError) in isTrusted = try trusts(place) }
    if isTrusted { return }
    throw GitError(.ownership, operation, "\(foreign) is not owned by the current user", path: place)
  }
}
