import Files

/// A process as Linux shows it to this user in `/proc`. See proc(5).
struct RunningProcess {
  private let directory: AbsolutePath

  /// Every process.
  ///
  /// - Throws: `.locked` on systems that show none, where any may hold a lock.
  static func all() throws(GitError) -> [RunningProcess] {
    let top = AbsolutePath.root.appending(component: "proc")
    let numbers = ((try? FileSystem.list(top)) ?? []).map(\.name).filter { $0.utf8.allSatisfy(isDigit) }
    if numbers.isEmpty { throw GitError(.locked, "go on", "there is no telling which processes are at work here") }
    return numbers.map { RunningProcess(directory: top.appending(component: $0)) }
  }

  /// Whether it has a file open.
  func hasOpen(_ file: AbsolutePath) -> Bool {
    let descriptors = directory.appending(component: "fd")
    return ((try? FileSystem.list(descriptors)) ?? []).contains { descriptor in
      target(of: descriptors.appending(component: descriptor.name)) == file
    }
  }

  /// Whether it is a `git`, or one of Git's programs, that works at or below one of these places.
  func isGit(at places: [AbsolutePath]) -> Bool {
    guard let program = target(of: directory.appending(component: "exe")), program.name.hasPrefix("git"),
      let workplace = target(of: directory.appending(component: "cwd"))
    else { return false }
    return places.contains { workplace == $0 || workplace.isInside($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func target(of link: AbsolutePath) -> AbsolutePath? {
    guard case .symbolicLink(let target) = FileOnDisk(link) else { return nil }
    return AbsolutePath(String(decoding: target, as: UTF8.self))
  }
}
