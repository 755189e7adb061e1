import Changes
import Documents
import Facts
import Files
import Indexes
import Markdown
import Records
import Survey
import WorkspaceModel

/// Asks the rules about the features of a group, and about the group.
struct GroupCheck {
  let context: CheckContext
  let scope: CheckScope
  let branches: BranchKeys
  /// Whether what was found earlier will do: it does not tell how it is mended.
  let recalls: Bool
  let ahead: FeatureAhead
  /// What is known of the groups themselves, by folder.
  let known: [RelativePath: Known]

  /// What was found, and what could not be read.
  struct Answer {
    var features: [CheckedWorkspace.Summary] = []
    var found: [FoundProblems] = []
    var unreadable: Set<UnreadableFile> = []
  }

  private var workspace: Workspace { context.workspace }

  /// Asks about a group with its features.
  func answer(_ group: FeatureGroup, _ locations: [FeatureLocation]) throws -> Answer {
    var answer = Answer()
    var members: [(location: FeatureLocation, unfilled: [RelativePath])] = []
    let check = FeatureCheck(context: context, group: group, branches: branches, recalls: recalls, ahead: ahead)
    for location in locations {
      do {
        let feature = try check.answer(location)
        members.append((location, feature.answer.unfilled))
        answer.features.append(feature.answer.summary)
        guard scope.touches(location.directory) else { continue }
        answer.found.append(feature.answer.found)
        answer.unreadable.formUnion(feature.unreadable)
      } catch let error as FileError {
        answer.unreadable.insert(UnreadableFile(LeftOut(location, error, root: workspace.root)))
      }
    }
    let own = try about(group, members, answer.unreadable)
    answer.found.append(own.found)
    answer.unreadable.formUnion(own.unreadable)
    return answer
  }

  /// What the rules say of the group itself, and what of it cannot be read.
  private func about(
    _ group: FeatureGroup, _ members: [(location: FeatureLocation, unfilled: [RelativePath])],
    _ odd: Set<UnreadableFile>
  ) throws -> (found: FoundProblems, unreadable: Set<UnreadableFile>) {
    let isWhole = odd.isEmpty && context.map.unreadable(of: group).isEmpty
    guard isWhole, let contents = context.keeper.contents, let subject = GroupCheck.subject(group, context) else {
      return try ask(group, members, odd, context, Survey(context.map, context.keeper)).answer
    }
    if let known = known[group.directory], known.branches == nil || known.branches == branches.key(of: context.map) {
      return (known.found, [])
    }
    let tracing = TracingTree(over: contents)
    let asked = try ask(
      group, members, odd, CheckContext(context, noting: tracing), Survey(context.map, context.keeper, tracing))
    let key = asked.restsOnBranches ? branches.key(of: context.map) : nil
    if asked.answer.unreadable.isEmpty, !asked.restsOnBranches || key != nil {
      workspace.store.remember(Known(found: asked.answer.found, branches: key), of: subject, tracing)
    }
    return asked.answer
  }

  private static func subject(_ group: FeatureGroup, _ context: CheckContext) -> FactHasher? {
    var subject = context.subject("check of a group")
    subject?.combine(group.directory.string)
    return subject
  }

  /// What is known of groups already, by folder; on all processors.
  static func known(_ groups: [FeatureGroup], _ context: CheckContext) -> [RelativePath: Known] {
    guard let seen = context.keeper.contents as? any SharedTree else { return [:] }
    let asked = groups.compactMap { group in subject(group, context).map { (group.directory, $0) } }
    let found: [Remembered<Known>?] = context.workspace.store.recalled(asked.map(\.1), in: seen, batch: 1)
    return Dictionary(
      zip(asked, found).compactMap { asked, found in found.map { (asked.0, $0.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is kept of a group.
  struct Known: Recordable, Sendable {
    let found: FoundProblems
    /// The branches of other features, where it rests on them.
    let branches: FactKey?

    init(found: FoundProblems, branches: FactKey?) {
      self.found = found
      self.branches = branches
    }

    func write(to writer: inout RecordWriter) { writer.write(found, branches) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      found = try reader.next()
      branches = try reader.next()
    }
  }
}

extension GroupCheck {
  private func ask(
    _ group: FeatureGroup, _ members: [(location: FeatureLocation, unfilled: [RelativePath])],
    _ odd: Set<UnreadableFile>, _ context: CheckContext, _ survey: Survey
  ) throws -> (answer: (found: FoundProblems, unreadable: Set<UnreadableFile>), restsOnBranches: Bool) {
    var unreadable = odd
    func document(_ path: RelativePath) throws -> ParsedDocument? {
      do {
        return try ParsedDocument(path, in: context.tree)
      } catch let error as FileError {
        unreadable.insert(UnreadableFile(path, error))
        return nil
      }
    }
    let logDocument = try document(group.decisionLog)
    let designIndex = try document(group.designIndex)
    let logFacts = logDocument.map { DecisionLogFacts(of: $0.document, context.vocabulary) }
    let log = workspace.decisionLog(of: group, logFacts)
    let logged = log.map { LoggedDecisions($0) }
    let checked = try members.map { member in
      CheckedGroup.Member(
        judged: try survey.judged(member.location, log: logged), shared: try survey.shared(member.location),
        unfilled: Set(member.unfilled))
    }
    let entries = checked.map {
      GroupSnapshot.Entry(feature: $0.judged, dependencies: context.resolver.resolved($0.judged))
    }
    let ownership = Ownership(
      of: checked.map(\.shared),
      FeatureHistory(of: checked.map(\.judged)) { context.resolver.resolved($0).known })
    var pending: PendingSync?
    if let odd = obstacle(to: group, entries, unreadable) {
      pending = context.overview.asksReading ? nil : PendingSync(of: group, hiddenBy: odd, workspace)
    } else {
      let snapshot = GroupSnapshot(of: group, entries: entries, ownership: ownership, log: log ?? .empty)
      pending = PendingSync(of: snapshot, logDocument: logDocument, designIndex: designIndex, workspace)
    }
    let indexes = [
      log == nil ? nil : logDocument, group.keeps(designIndex) ? designIndex : nil,
    ].compactMap { $0 }
    let files = try files(group, indexes, context)
    var found = FoundProblems()
    for file in files.read { try found.ask(file) }
    try found.ask(
      CheckedGroup(
        group: group, features: checked, ownership: ownership,
        unreadable: Set((unreadable.union(files.unreadable)).map(\.path)), log: log, logDocument: logDocument,
        designIndex: designIndex, context: context, pendingSync: pending))
    let restsOnBranches = entries.contains { $0.dependencies.restOnBranches }
    return ((found, unreadable.union(files.unreadable)), restsOnBranches)
  }

  /// What keeps anybody from knowing what the indexes should say, and a sync from writing them; nil where nothing does.
  private func obstacle(
    to group: FeatureGroup, _ entries: [GroupSnapshot.Entry], _ unreadable: Set<UnreadableFile>
  ) -> UnreadableFile? {
    let closed = context.map.unreadable(of: group).map { UnreadableFile(LeftOut($0)) }
    if let odd = (closed + unreadable).min(by: { $0.path < $1.path }) { return odd }
    guard !entries.allSatisfy(\.dependencies.doubtful.isEmpty) else { return nil }
    return (context.resolver.failure as? FileError).map { UnreadableFile($0, below: workspace.root) }
  }

  /// The documents that are the group's own.
  private func files(
    _ group: FeatureGroup, _ own: [ParsedDocument], _ context: CheckContext
  ) throws -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    let indexes = own.map { ($0.path, DocumentFacts(of: $0.document, context.vocabulary)) }
    // People keep much else in a specs root; only the indexes are speckit's.
    if group.epic == nil { return (indexes.map { CheckedFile($0, $1, feature: nil, group: group, context) }, []) }
    return try TextFiles(context, known: indexes).all(
      below: group.directory, leavingOut: group.features, of: nil, in: group)
  }
}
