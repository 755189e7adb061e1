/// A log of findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code hosts read it.
///
/// The names are those of the format. Only what speckit has to say is here.
public struct SARIF: Encodable, Sendable {
  /// The runs of tools; one.
  public let runs: [Run]
  private let version = "2.1.0"
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  private enum CodingKeys: String, CodingKey {
    case runs, version
    case schema = "$schema"
  }

  /// A log of one run.
  public init(run: Run) { runs = [run] }

  /// One run of a tool.
  public struct Run: Encodable, Sendable {
    private let tool: Tool
    private let columnKind = "unicodeCodePoints"
    private let originalUriBaseIds: [String: ArtifactLocation]
    private let results: [Result]

    /// What `rules` found below `root`, a `file:` address that ends with a slash.
    public init(version: String, rules: [Rule], results: [Result], root: String) {
      tool = Tool(driver: Driver(version: version, rules: rules))
      originalUriBaseIds = [ArtifactLocation.base: ArtifactLocation(uri: root, uriBaseId: nil)]
      self.results = results
    }
  }

  private struct Tool: Encodable, Sendable {
    let driver: Driver
  }

  private struct Driver: Encodable, Sendable {
    let name = "speckit"
    let version: String
    let rules: [Rule]
  }

  /// A text for people.
  public struct Message: Encodable, Sendable {
    private let text: String

    /// A message.
    public init(_ text: String) { self.text = text }
  }

  /// How much a result weighs.
  public enum Level: String, Encodable, Sendable {
    case error, warning, note
  }

  /// A rule of the tool.
  public struct Rule: Encodable, Sendable {
    private let id: String
    private let name: String
    private let shortDescription: Message
    private let fullDescription: Message
    private let help: Message
    private let defaultConfiguration: Configuration

    private struct Configuration: Encodable, Sendable {
      let level: Level
    }

    /// Describes a rule.
    public init(id: String, name: String, summary: String, explanation: String, help: String, level: Level) {
      self.id = id
      self.name = name
      shortDescription = Message(summary)
      fullDescription = Message(explanation)
      self.help = Message(help)
      defaultConfiguration = Configuration(level: level)
    }
  }

  /// Something that was found.
  public struct Result: Encodable, Sendable {
    private let ruleId: String
    private let ruleIndex: Int
    private let level: Level
    private let message: Message
    private let locations: [Location]
    private let partialFingerprints: [String: String]

    /// What the rule at `ruleIndex` of the run's rules found. `uri` is relative to the run's root, and `fingerprint` tells the
    /// result from others in later runs.
    public init(
      ruleId: String, ruleIndex: Int, level: Level, message: String, uri: String, region: Region, fingerprint: String
    ) {
      self.ruleId = ruleId
      self.ruleIndex = ruleIndex
      self.level = level
      self.message = Message(message)
      locations = [
        Location(
          physicalLocation: PhysicalLocation(
            artifactLocation: ArtifactLocation(uri: uri, uriBaseId: ArtifactLocation.base), region: region))
      ]
      partialFingerprints = ["speckit/v1": fingerprint]
    }
  }

  private struct Location: Encodable, Sendable {
    let physicalLocation: PhysicalLocation
  }

  private struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  private struct ArtifactLocation: Encodable, Sendable {
    static let base = "SRCROOT"
    let uri: String
    let uriBaseId: String?
  }

  /// A place on a line. Code hosts refuse results without one.
  public struct Region: Encodable, Sendable {
    private let startLine: Int
    private let startColumn: Int?
    private let endColumn: Int?

    /// A line from 1, and on it the columns from `startColumn` until before `endColumn`; nil for as far as the line goes.
    public init(startLine: Int, startColumn: Int?, endColumn: Int?) {
      self.startLine = startLine
      self.startColumn = startColumn
      self.endColumn = endColumn
    }
  }
}
