import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Finishes a checkout that was cut off, or undoes it; none of the paths of `differences` holds anything of value.
  ///
  /// libgit2 compares with a baseline and mistakes directories half replaced by files, and files by directories. So
  /// everything that differs is taken away and then written anew.
  func finishCheckout(of commit: ObjectID, _ differences: [TreeDifference]) throws(GitError) {
    let operation = "check out \(commit)"
    let top = try requireWorkingDirectory(operation)
    let index = try readIndex()
    for difference in differences {
      clear(difference.path, below: top)
      guard difference.new == nil, unsafe git_index_get_bypath(index.pointer, difference.path.string, 0) != nil else {
        continue
      }
      try check(unsafe git_index_remove(index.pointer, difference.path.string, 0), operation)
    }
    try check(unsafe git_index_write(index.pointer), operation)
    let written = differences.filter { $0.new != nil }.map(\.path)
    if !written.isEmpty { _ = try runCheckout(of: commit, from: nil, [GIT_CHECKOUT_FORCE], only: written) }
  }

  /// Deletes a file or link, and the directories that it leaves empty.
  private func clear(_ path: RelativePath, below top: AbsolutePath) {
    guard path.firstObstructedAncestor(below: top) == nil else { return }
    var path = path
    guard unsafe unlink(top.appending(path).string) == 0 || errno == ENOENT else { return }
    while !path.parent.isEmpty {
      path = path.parent
      guard unsafe rmdir(top.appending(path).string) == 0 || errno == ENOENT else { return }
    }
  }
}
