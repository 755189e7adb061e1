import Files
import Names
import SpecKit
import Text

extension ScriptCall {
  /// Which branch is asked for.
  ///
  /// - Throws: `ScriptRefusal` for a description that is empty, and for a number that is none.
  func branchRequest(_ specification: ScriptSpecification) throws(ScriptRefusal) -> FeatureBranchRequest {
    let description = arguments.words.joined(separator: " ").trimmingWhitespace()
    if description.isEmpty {
      throw ScriptRefusal(
        "Error: Feature description cannot be empty or contain only whitespace", specification.usage(name, dialect))
    }
    var request = FeatureBranchRequest(description: description)
    request.shortName = arguments.value(.shortName).flatMap { $0.isEmpty ? nil : $0 }
    request.isTimestamped = arguments.has(.timestamp)
    request.number = request.isTimestamped ? nil : try number()
    request.allowsExistingBranch = arguments.has(.allowExistingBranch)
    request.isDryRun = arguments.has(.dryRun)
    return request
  }

  /// What a script that made a branch says.
  func reply(_ created: CreatedFeature) -> ScriptReply {
    let isDryRun = arguments.has(.dryRun)
    let spec = created.spec.map { [("SPEC_FILE", $0.string)] } ?? []
    let pairs = [("BRANCH_NAME", created.branch)] + spec + [("FEATURE_NUM", created.number)]
    var reply = ScriptReply(messages: ignored + created.messages)
    reply.members = pairs.map { .init($0.0, .string($0.1)) } + (isDryRun ? [.init("DRY_RUN", .bool(true))] : [])
    reply.lines = pairs.map { "\($0.0): \($0.1)" }
    if !isDryRun {
      reply.lines += comment("# To persist in your shell: ", "#                           ", created)
      reply.messages += comment("# To persist: ", "#              ", created)
    }
    return reply
  }

  /// The lines that tell the feature to a shell.
  private func comment(_ first: String, _ second: String, _ created: CreatedFeature) -> [String] {
    guard let directory = created.directory else {
      return [first + dialect.export("SPECIFY_FEATURE", created.branch, inASCII: false)]
    }
    return [
      first + dialect.export("SPECIFY_FEATURE", created.branch, inASCII: true),
      second + dialect.export("SPECIFY_FEATURE_DIRECTORY", directory.string, inASCII: true),
    ]
  }

  /// The number that was typed; nil where it is empty.
  private var typedNumber: String? { arguments.value(.number).flatMap { $0.isEmpty ? nil : $0 } }

  private func number() throws(ScriptRefusal) -> Int? {
    guard let text = typedNumber else { return nil }
    if let number = Int(decimalDigits: text) { return number }
    let flag = dialect.name(of: .number)
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      throw ScriptRefusal("Error: \(flag) must be an unsigned integer, got '\(text)'")
    }
    throw ScriptRefusal("Error: \(flag) must be between 0 and \(Int.max), got '\(text)'")
  }

  /// What is said where both a number and the time were asked for.
  private var ignored: [String] {
    guard arguments.has(.timestamp), typedNumber != nil else { return [] }
    let (number, timestamp) = (dialect.name(of: .number), dialect.name(of: .timestamp))
    return ["[specify] Warning: \(number) is ignored when \(timestamp) is used"]
  }
}
