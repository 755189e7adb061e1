import Files
import Foundation
import TestSupport

/// Something that stands where a document or folder of the workspace is expected.
enum LinkTrap: String, CaseIterable {
  case linkToWhatWasThere, linkOutside, linkToNothing, linkIntoGit, linkToItself, linkToZeros, pipe, socket, directory
  case emptyFile

  /// What stands in everything that nobody may read, and nowhere else.
  static let secret = "SECRET"

  /// Puts the trap at `place` of a workspace; what stood there is moved to `outside`.
  func set(at place: LinkTrapPlace, in workspace: RealWorkspace, outside: String) throws {
    let files = FileManager.default
    let path = workspace.root.string + "/" + place.path
    let isThere = files.fileExists(atPath: path)
    if isThere {
      try files.moveItem(atPath: path, toPath: outside + "/moved")
      try markTitles(of: outside + "/moved")
    } else {
      try files.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false),
        withIntermediateDirectories: true)
    }
    let link = { try files.createSymbolicLink(atPath: path, withDestinationPath: $0) }
    switch self {
    case .linkToWhatWasThere: if isThere { try link(outside + "/moved") }
    case .linkOutside: try link(outside + (place.isFolder ? "/secrets" : "/secrets/spec.md"))
    case .linkToNothing: try link(outside + "/nothing")
    case .linkIntoGit: try link(workspace.root.string + (place.isFolder ? "/.git" : "/.git/config"))
    case .linkToItself: try link(path)
    case .linkToZeros: try link("/dev/zero")
    case .pipe: guard mkfifo(path, 0o600) == 0 else { throw POSIXError.last }
    case .socket: try makeSocket(path, from: workspace.sandbox.directory.path.string + "/socket")
    case .directory: try files.createDirectory(atPath: path + "/deep", withIntermediateDirectories: true)
    case .emptyFile: try Data().write(to: URL(filePath: path))
    }
  }

  /// Puts the secret into the title of every document that was moved away.
  private func markTitles(of path: String) throws {
    for name in [""] + (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []) {
      let file = URL(filePath: path).appending(path: name)
      guard let text = try? String(contentsOf: file, encoding: .utf8), text.hasPrefix("# ") else { continue }
      try Data(text.replacing("\n", with: " \(Self.secret)\n", maxReplacements: 1).utf8).write(to: file)
    }
  }

  /// Binds a socket at a path that is short enough for its address, and moves it from there.
  private func makeSocket(_ path: String, from short: String) throws {
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard short.utf8.count < room else { throw POSIXError(.ENAMETOOLONG) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0, rename(short, path) == 0 else { throw POSIXError.last }
  }
}

extension POSIXError {
  /// What the last system call of this thread failed with.
  fileprivate static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EINVAL) }
}
