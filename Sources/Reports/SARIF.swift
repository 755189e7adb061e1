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

    /// What the rule at `ruleIndex` of the run's rules found. `uri` is relative to the run's root.
    public init(
      ruleId: String, ruleIndex: Int, level: Level, message: String, uri: String, line: Int?, column: Int?
    ) {
      self.ruleId = ruleId
      self.ruleIndex = ruleIndex
      self.level = level
      self.message = Message(message)
      let region = line.map { Region(startLine: $0, startColumn: column) }
      locations = [
        Location(
          physicalLocation: PhysicalLocation(
            artifactLocation: ArtifactLocation(uri: uri, uriBaseId: ArtifactLocation.base), region: region))
      ]
    }
  }

  private struct Location: Encodable, Sendable {
    let physicalLocation: PhysicalLocation
  }

  private struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  private struct ArtifactLocation: Encodable, Sendable {
    static let base = "SRCROOT"
    let uri: String
    let uriBaseId: String?
  }

  private struct Region: Encodable, Sendable {
    let startLine: Int
    let startColumn: Int?
  }
}
