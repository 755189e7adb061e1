import Files
import Foundation
import TestSupport
import Testing

/// Outside Git the journal comes with the files, from whoever packed them.
@Suite struct PlantedJournalTests {
  @Test(arguments: ["staging", "committing"])
  func `a journal in a workspace outside Git does nothing in other repositories`(phase: String) throws {
    let victim = try GitSandbox()
    try victim.commitAll()
    try victim.git("branch", "side")
    let before = try victim.git("for-each-ref") + victim.git("symbolic-ref", "HEAD")
    let directory = try TemporaryDirectory()
    let commit = try victim.git("rev-parse", "HEAD")
    let steps = """
      [{"root": "\(victim.path)", "step": {"createBranch": {"branch": "side", "target": "\(commit)"}}}, {"root": "\(victim.path)",
        "step": {"moveHead": {"branch": "side", "at": "\(commit)", "isNew": false,
          "previous": {"branch": {"_0": "main", "_1": "\(commit)"}}}}}]
      """
    try directory.write("[]", to: "plans/.keep")
    try directory.write(
      """
      {"identifier": "1", "label": "new-feature", "phase": "\(phase)", "entries": [], "directories": [],
       "before": \(phase == "staging" ? steps : "[]"), "after": \(phase == "staging" ? "[]" : steps)}
      """, to: ".specify/.state/journal")
    let result = try Program.run(
      BuiltProgram.path, ["recover"], in: directory.path, variables: victim.variables)
    #expect(result.status == 5 && result.errors.contains("reaches out of the workspace"), "\(result.errors)")
    #expect(try victim.git("for-each-ref") + victim.git("symbolic-ref", "HEAD") == before)
    withExtendedLifetime(directory) {}
  }
}
