import Documents
import Files
import Git
import Markdown
import WorkspaceModel

/// Tells how far requirements are fulfilled.
///
/// Tasks that name a requirement, or those of its story where none does, fulfil it once all of them are ticked and the files
/// that they name are there, or were. Code, tests and commits that name it speak for it too.
struct CoverageJudge {
  private let links: FeatureLinks
  private let asksTests: Bool
  private let isTest: (RelativePath) -> Bool
  private let filesOfTask: [Int: [TracedFile]]
  /// Whether some task names a requirement, or there is none at all.
  private let isTied: Bool

  /// - Parameters:
  ///   - asksTests: whether a requirement is fulfilled only once something tests it.
  ///   - isTest: whether a file is a test.
  init(_ links: FeatureLinks, asksTests: Bool, isTest: @escaping (RelativePath) -> Bool) {
    self.links = links
    self.asksTests = asksTests
    self.isTest = isTest
    filesOfTask = Dictionary(grouping: links.files, by: \.task)
    isTied = links.outline.tasks.isEmpty || links.tasks.values.contains(where: \.isStated)
  }

  /// How far each requirement of the feature is fulfilled.
  var coverage: [RequirementCoverage] { links.outline.requirements.map { requirement($0).coverage } }

  /// What fulfils a requirement of the feature.
  func requirement(_ requirement: FeatureOutline.Requirement) -> TracedRequirement {
    let key = requirement.id.uppercased()
    let outline = links.outline
    let (all, isStated) = links.tasks[key] ?? ([], false)
    let tasks = all.filter { outline.tasks[$0].state != .dropped }
    let paths = Set(all.flatMap { filesOfTask[$0] ?? [] }.compactMap(\.present)).sorted()
    let mentions = links.mentions[key] ?? []
    let mentioned = mentions.filter { $0.mention.role == .test }.map(\.mention.place.path)
    let tests = Set(mentioned + paths.filter(isTest) + paths.flatMap { links.tests[$0] ?? [] }).sorted()
    let commits = Set(([key] + all.compactMap { outline.tasks[$0].identifier }).flatMap { links.commits[$0] ?? [] })
    let verdict = verdict(tasks, mentions, links.implementing[key] ?? [], hasTests: !tests.isEmpty)
    return TracedRequirement(
      id: requirement.id, place: Place(outline.spec ?? outline.location.directory, line: requirement.line),
      isCriterion: requirement.isCriterion, coverage: verdict.coverage, reasons: verdict.reasons,
      stories: links.stories[key] ?? [], tasks: all.map(links.name), isStated: isStated, paths: paths, tests: tests,
      commits: commits.sorted().map { String($0.hex.prefix(10)) })
  }

  private func verdict(
    _ tasks: [Int], _ mentions: [FeatureLinks.Mention], _ commits: [ObjectID], hasTests: Bool
  ) -> (coverage: RequirementCoverage, reasons: [String]) {
    let done = tasks.filter { links.outline.tasks[$0].state == .done }
    let open = tasks.filter { links.outline.tasks[$0].state != .done }
    let absent = done.filter(isAbsent)
    // A commit counts where nothing else speaks: what tasks say is more exact.
    let commits = done.isEmpty && mentions.isEmpty ? commits : []
    let failing = mentions.filter { $0.outcome == .failed || $0.outcome == .error }
    var reasons: [String] = []
    if tasks.isEmpty, mentions.isEmpty, commits.isEmpty {
      return isTied ? (.missing, ["no task reaches it"]) : (.unknown, ["the tasks name no requirement"])
    }
    if !done.isEmpty, open.isEmpty { reasons.append("\(named(done)) done") }
    if !open.isEmpty { reasons.append("\(named(open)) open" + (done.isEmpty ? "" : ", \(named(done)) done")) }
    if !absent.isEmpty { reasons.append("\(named(absent)) ticked without the file that it names") }
    reasons += mentions.prefix(Self.most).map { mention in
      let place = mention.mention.place
      return "named in \(place.path)\(place.line.map { ":\($0)" } ?? "")"
    }
    reasons += commits.prefix(Self.most).map { "named by commit \($0.hex.prefix(10))" }
    if !failing.isEmpty { reasons.append("a test of it fails") }
    if asksTests, !hasTests { reasons.append("no test") }
    let begun = !done.isEmpty || !mentions.isEmpty || !commits.isEmpty
    if !begun { return (.missing, reasons) }
    let isWhole = open.isEmpty && absent.isEmpty && failing.isEmpty && (hasTests || !asksTests)
    return (isWhole ? .covered : .partly, reasons)
  }

  /// Whether a ticked task names files, and none of them is there or ever was.
  private func isAbsent(_ task: Int) -> Bool {
    let named = filesOfTask[task] ?? []
    return !links.outline.tasks[task].links.isRemoval && !named.isEmpty && named.allSatisfy { $0.standing == .never }
  }

  private func named(_ tasks: [Int]) -> String {
    let names = tasks.prefix(Self.most).map(links.name).joined(separator: ", ")
    return tasks.count > Self.most ? "\(names) and \(tasks.count - Self.most) more" : names
  }

  private static let most = 4
}
