import Failures
import Files
import Names
import Trace

extension Rule {
  static let testOfGoneRequirement = Rule(
    "SK072", "test-of-gone-requirement", .warning,
    summary: "A test names a requirement that no specification has",
    explanation: """
      A requirement that was dropped or got another number leaves its tests behind, and a reader of the test looks for it in
      vain. Of each test file and requirement the first mention is told.
      """,
    silences: """
      Where the test names a feature beside the requirement, that feature's specification is asked. Where it names none, the ID
      may be data, so nothing is said unless trace.tests is set; then all specifications are asked, and one that defines or
      mentions the ID anywhere is enough. Only IDs of the form that specifications use count, FR-0012 not
      where they have FR-012. Nothing is said of an ID that any other document of the repository holds, since requirements may
      be kept there, nor of tests that name several features. Which files are tests is told by their names, or by trace.tests.
      """,
    hint: "name the requirement that it tests now, or remove the test",
    .workspace { workspace in
      let strangers = try workspace.goneRequirements.get().strangers
      var told: Set<String> = []
      return try strangers.filter { stranger in
        let place = stranger.mention.place
        return try told.insert("\(place.path) \(stranger.mention.name)").inserted
          && !workspace.isInOtherDocuments(stranger.mention.name)
      }.map { stranger in
        let owner = stranger.feature.map { "\($0) has" } ?? "no specification has"
        let message =
          stranger.feature == nil ? "\(owner) \(stranger.mention.name)" : "\(owner) no \(stranger.mention.name)"
        return Problem(
          stranger.mention.place.path, line: stranger.mention.place.line, text: stranger.mention.name, message)
      }
    })
}
