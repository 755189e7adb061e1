import Files
import Foundation
import TestSupport
import Testing

/// Documents that are made to cost time or memory are answered in time and memory that grow as they do.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct DocumentSizeTests {
  private static let feature = RealWorkspace.epic + "/features/F-USER-001/"

  /// Every kind of file that is read.
  static let documents =
    [
      "spec.md", "impl-plan.md", "tasks.md", "research.md", "data-model.md", "quickstart.md",
      "checklists/requirements.md",
      "checklists/plan.md", "contracts/a.md", "contracts/a.proto", "contracts/a.graphql", "contracts/a.yaml",
      "contracts/a.json",
    ].map { feature + $0 } + [
      RealWorkspace.epic + "/exec-plan.md", RealWorkspace.epic + "/design/index.md",
      ".specify/memory/constitution.md", ".specify/templates/spec-template.md",
    ]

  static let commands = [["check"], ["sync", "--dry-run", "--force", "-v"]]

  /// How many bytes each document has; and again four times as many.
  private static let size = LongTests.areWanted ? 10_000 : 5_000

  private static let forms = HostileDocument.plain + HostileDocument.markup + HostileDocument.planning

  @Test(arguments: [false, true])
  func `every document at once costs time that grows with its size`(behindItsText: Bool) throws {
    let workspace = try RealWorkspace.prepared()
    let originals = try Self.documents.map { path in
      behindItsText && workspace.sandbox.directory.exists("repository/" + path)
        ? try workspace.sandbox.directory.bytes(of: "repository/" + path) : []
    }
    for form in Self.forms.sampled(every: 40, from: behindItsText ? 20 : 0) {
      var runs: [[MeasuredRun]] = []
      for size in [Self.size, 4 * Self.size] {
        for (path, original) in zip(Self.documents, originals) {
          try workspace.sandbox.directory.write(original + form.bytes(size), to: "repository/" + path)
        }
        runs.append(try Self.commands.map { try workspace.measure($0, form.name) })
      }
      for (command, (small, large)) in zip(Self.commands, zip(runs[0], runs[1])) {
        large.expectGrowth(from: small, "\(form.name), \(command)")
      }
    }
  }

  /// The inputs of the long run that cost most, each as the one large document of a feature.
  private static let largest: [(form: HostileDocument, document: String, megabytes: Int)] =
    HostileDocument.plain.map { ($0, "spec.md", 100) }
    + (HostileDocument.markup + HostileDocument.planning).map { ($0, "spec.md", 1) }

  @Test func `a huge document gets an answer`() throws {
    let workspace = try RealWorkspace.prepared()
    let inputs = LongTests.areWanted ? Self.largest : [(HostileDocument.plain[0], "spec.md", 1)]
    for (form, document, megabytes) in inputs {
      let size = megabytes * 1_000_000
      let file = "repository/" + Self.feature + document
      let original = workspace.sandbox.directory.exists(file) ? try workspace.sandbox.directory.bytes(of: file) : nil
      let runs = try [size / 4, size].map { size in
        try workspace.sandbox.directory.write(form.bytes(size), to: file)
        return try workspace.measure(["check"], form.name, addressSpace: 2_000_000_000 + megabytes * 100_000_000)
      }
      let run = runs[1]
      run.expectGrowth(from: runs[0], form.name)
      try Figures.note(
        .inputs, order: 100 - megabytes, ["\(form.name) as \(document)", "\(megabytes) MB", "check"] + run.figures)
      if let original {
        try workspace.sandbox.directory.write(original, to: file)
      } else {
        try FileManager.default.removeItem(atPath: workspace.sandbox.directory.path.string + "/" + file)
      }
    }
  }
}
