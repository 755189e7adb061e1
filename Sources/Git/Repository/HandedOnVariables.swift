public import Files

extension GitSettings {
  /// The settings for `place`, which a command that was started in `start` was told to work on.
  ///
  /// Git tells its hooks by variables which repository, working tree and index they are run for. Those serve a place in that
  /// working tree, relative paths being those of `start`; in another repository they do not count.
  ///
  /// - Throws: `FileError` where something on the way to the place cannot be read.
  public func handedOn(to place: AbsolutePath, from start: AbsolutePath) throws(FileError) -> GitSettings {
    let named = GitSettings.nameRepository.filter { value($0) != nil }
    if named.isEmpty { return self }
    let here = GitSettings(variables: variables, workingDirectory: start)
    // Variables that lead nowhere are told of where they are used.
    guard let own = try? Repository.discover(from: start, settings: here) else { return self }
    guard let top = try own.workingDirectory.flatMap({ (path) throws(FileError) in try FileSystem.realPath(path) }),
      place.isInside(top), try !forPlacesElsewhere.isNested(place, in: top)
    else { return forPlacesElsewhere }
    return here
  }

  /// Whether a place lies in another repository, further down in the working tree at `top`.
  private func isNested(_ place: AbsolutePath, in top: AbsolutePath) throws(FileError) -> Bool {
    guard let nearest = try RepositoryLocation.find(from: place, settings: self)?.top else { return false }
    return nearest != top && nearest.isInside(top)
  }
}
