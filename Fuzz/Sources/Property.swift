import Documents
import Files
import Markdown
import TestSupport
import WorkspaceModel

@testable import Changes
@testable import Indexes
@testable import Survey

/// What must hold for every document: it can be read, a sync keeps its bytes, and a second sync changes nothing.
enum Property {
  static let epic = "plans/services/shop/EPIC-SHOP-001-shop"
  static let flatFeature = "specs/001-basket"

  /// The documents that an input can be; its length tells which one it is.
  private static let places =
    [
      "exec-plan.md", "design/index.md", "features/F-SHOP-001/spec.md", "features/F-SHOP-001/impl-plan.md",
      "features/F-SHOP-001/tasks.md", "features/F-SHOP-001/data-model.md", "features/F-SHOP-001/research.md",
      "features/F-SHOP-001/contracts/api.md", "features/F-SHOP-001/contracts/api.yaml",
      "features/F-SHOP-001/contracts/api.proto", "features/F-SHOP-001/contracts/api.graphql",
    ].map { "\(epic)/\($0)" } + [
      "specs/index.md", "specs/decisions.md", flatFeature + "/spec.md", flatFeature + "/plan.md",
    ]

  /// Stops the program where the property does not hold.
  static func check(_ input: [UInt8]) {
    read(input)
    let place = places[input.count % places.count]
    var tree = MemoryTree.fuzzed(place, input)
    do {
      let before = tree.indexes
      let after = try synced(tree)
      for (path, bytes) in after where !isRewritten(before[path] ?? []) {
        precondition(isKept(withoutRegionContent(before[path] ?? []), in: bytes), "\(path) lost bytes")
      }
      tree.files.merge(after) { $1 }
      let again = try synced(tree)
      for (path, bytes) in after {
        precondition(
          again[path] == bytes, "a second sync changes \(path): \(described(bytes)) \(described(again[path]))")
      }
    } catch {
      fatalError("a sync throws \(error)")
    }
  }

  private static func read(_ bytes: [UInt8]) {
    let document = Document(bytes)
    let vocabulary = SectionVocabulary()
    _ = DocumentHeader(of: document)
    _ = (document.tasks, document.openMarks, document.definedEntities, document.keyEntities(vocabulary))
    _ = DecisionLog(of: document, vocabulary).entries
    _ = document.tables(in: 1..<document.source.lines.count + 1)
    for name in ["a.md", "a.json", "a.yaml", "a.proto", "a.graphql"] {
      _ = ContractReader.contracts(in: bytes, fileName: name)
    }
  }

  private nonisolated(unsafe) static let session = try? Session(
    Workspace(root: .root, workingDirectory: .root, variables: [:], rules: []), moment: Moment(seconds: 1_795_000_000),
    loginName: "ada", processIdentifier: 1)
  private nonisolated(unsafe) static let keeper = session.map {
    GateKeeper(workspace: $0.workspace, tree: MemoryTree([:]))
  }

  /// The indexes after a sync.
  private static func synced(_ tree: MemoryTree) throws -> [RelativePath: [UInt8]] {
    guard let session else { return [:] }
    let draft = DraftTree(over: tree)
    let map = try session.workspace.map(of: draft)
    let sync = GroupSync(session: session, draft: draft, leavesRefusedFilesAlone: true, keeper: keeper)
    for group in map.groups { _ = try sync.sync(group, in: map) }
    return try Dictionary(
      uniqueKeysWithValues: tree.indexes.keys.map { ($0, try draft.read($0)?.bytes ?? []) })
  }

  /// Whether a sync may take something away: its own entries of the Decision Log, and conflicts in regions.
  private static func isRewritten(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return ["Source", "<<<<<<<"].contains { text.contains($0) }
  }

  private static func withoutRegionContent(_ bytes: [UInt8]) -> [UInt8] {
    let document = Document(bytes)
    return ManagedRegions(document).regions.map { region in
      let lines = document.source.lines
      let start = lines.full(ofLine: region.beginLine).upperBound
      return Edit(range: start..<lines.full(ofLine: region.endLine).lowerBound, replacement: [])
    }.apply(to: bytes)
  }

  /// Whether `part` is what remains of `whole` when some bytes are taken out.
  private static func isKept(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    var rest = part[...]
    for byte in whole where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func described(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self).debugDescription
  }
}
