import Files

extension Repository {
  /// Removes the lock that libgit2 took to move a reference to `commit`, where it is still there: libgit2 says nothing when
  /// it cannot remove its own lock.
  func releaseOwnLock(of name: String, at commit: ObjectID) throws(GitError) {
    guard let lock = regularFile(commonDirectory.appending(component: "\(name).lock")), !lock.isEmpty else { return }
    try releaseLock(of: name, in: commonDirectory, on: commit, since: 0)
  }

  /// Releases the lock of a reference if it holds the beginning of a commit: this one, or one right above or below.
  func releaseLock(
    of name: String, in directory: AbsolutePath, on commit: ObjectID?, since moment: Int64
  ) throws(GitError) {
    try lock(directory.appending(component: "\(name).lock")).release(since: moment) {
      content throws(GitError) in
      guard content.count == 41 else { return content.count < 41 && content.allSatisfy(isHexDigit) }
      guard let named = ObjectID(hexDigits: content.prefix(40)), content.last == UInt8(ascii: "\n") else {
        return false
      }
      let below = try commit.map(parents) ?? []
      return below.contains(named) || named == commit || (try? parents(of: named)) == [commit].compactMap { $0 }
    }
  }

  /// A lock that a process may have left behind, with the directories it may stand in.
  func lock(_ path: AbsolutePath) -> LeftLock {
    LeftLock(path: path, places: [workingDirectory, gitDirectory, commonDirectory].compactMap { $0 })
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
}
