#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The directory in which lock, journal and ledger stand.
public struct StateDirectory: Sendable {
  /// The directory that it lies below: the common Git directory, or the workspace outside Git.
  public let home: AbsolutePath
  /// Where it lies there. No component may be a symbolic link.
  public let name: RelativePath
  /// What the repository wants of its files; nil where the process's mask decides.
  public let sharing: SharedPermissions?
  /// Whether it lies among the files of the workspace, so that whoever packed those may have put something into it.
  public let isAmongFiles: Bool

  /// Describes a directory, which need not exist.
  public init(home: AbsolutePath, name: RelativePath, sharing: SharedPermissions? = nil, isAmongFiles: Bool = false) {
    self.home = home
    self.name = name
    self.sharing = sharing
    self.isAmongFiles = isAmongFiles
  }

  /// Its path.
  public var path: AbsolutePath { home.appending(name) }

  /// Opens it; nil if it is not there.
  ///
  /// - Throws: `TransactionError.leadsOutside` for a link on the way, `FileError`.
  func open() throws -> OpenDirectory? {
    guard var place = try OpenDirectory.open(home) else { return nil }
    for component in name.components {
      guard let next = try directory(component, in: place) else { return nil }
      place = next
    }
    return place
  }

  /// Opens it, and makes it first where it is missing.
  ///
  /// - Throws: as `open`.
  func make(_ writer: FileWriter = FileWriter()) throws -> OpenDirectory {
    guard var place = try OpenDirectory.open(home) else {
      throw FileError.gone("open", home)
    }
    for component in name.components {
      if let next = try directory(component, in: place) {
        place = next
        continue
      }
      try writer.makeDirectory(component, in: place, sharing)
      guard let made = try directory(component, in: place) else {
        throw FileError.gone("create", place.path.appending(component: component))
      }
      place = made
    }
    return place
  }

  /// Has Git pass over it where it lies among files.
  func hide(_ writer: FileWriter) throws {
    if !isAmongFiles { return }
    let place = try make(writer)
    guard try place.status(of: ".gitignore") == nil else { return }
    do throws(FileError) {
      try writer.create(".gitignore", in: place, Array("*\n".utf8))
    } catch {
      // Another process was faster.
      guard error.code == EEXIST else { throw error }
    }
  }

  private func directory(_ name: String, in parent: OpenDirectory) throws -> OpenDirectory? {
    do throws(FileError) {
      return try parent.directory(name)
    } catch {
      guard [ENOTDIR, ELOOP].contains(error.code) else { throw error }
      throw TransactionError.leadsOutside(error.path)
    }
  }
}
