public import Facts
import Files
import Git

extension Workspace {
  /// The files of the workspace as this command finds them: it looks at each once, and reads none whose facts are known.
  public var seen: StampedTree {
    if let tree = seenTree { return tree }
    let tree = StampedTree(workingTree, hidden: hiddenFiles, store, start: FileSystem.now)
    seenTree = tree
    return tree
  }

  /// The files that are judged: those of the working tree, or what is staged where that was asked for.
  public var judged: any SharedTree { staged ?? seen }

  /// Has the files looked at again, since others may have changed them.
  public func lookAgain() { (seenTree, worktreeViews) = (nil, nil) }

  /// What a sparse checkout leaves out of the workspace; nil where nothing is left out.
  private var hiddenFiles: IndexFiles? {
    guard let location = (try? RepositoryLocation.find(from: root, settings: gitSettings)) ?? nil,
      IndexFiles.mayExist(in: location), let prefix = (try? prefix()) ?? nil
    else { return nil }
    return (try? IndexFiles(of: root, prefix: prefix, in: location, settings: gitSettings)) ?? nil
  }

  /// Keeps what was learnt for the commands that follow.
  public func keepFacts() {
    StampedTree.commit([seenTree].compactMap { $0 } + (worktreeViews ?? []).map(\.tree), to: store)
  }

  /// What earlier commands learnt from documents.
  public var store: FactsStore {
    if let store = openedStore { return store }
    let isEager = variables["SPECKIT_CACHE"] == "eager"
    let store = FactsStore(
      in: storedFacts(), program: Program.key ?? FactHasher().key, smallest: isEager ? 1 : FactsStore.smallest)
    openedStore = store
    return store
  }

  /// Where facts are kept: beside the lock, so that linked worktrees share them. Outside Git they are kept only where people
  /// have made a folder for speckit.
  private func storedFacts() -> SealedFiles? {
    guard keepsFacts, Program.key != nil, let state = try? likelyStateDirectory() else { return nil }
    if state.isAmongFiles, !FileSystem.isDirectory(root.appending(component: ".specify")) { return nil }
    return SealedFiles("facts", in: state)
  }
}
