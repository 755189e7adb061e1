extension Configuration {
  /// The names in a configuration file that other parts of the program define. A list left nil admits every name.
  public struct Vocabulary: Sendable {
    /// The plan profiles.
    public var profiles: [String]?
    /// The keys of known sections, such as `decision-log`.
    public var headings: [String]?
    /// The names of each rule, its ID first.
    public var rules: [[String]]?
    /// What a rule may be set to.
    public var severities: [String]

    /// Collects the names; what is left out admits every name.
    public init(
      profiles: [String]? = nil, headings: [String]? = nil, rules: [[String]]? = nil,
      severities: [String] = ["off", "notice", "warning", "error"]
    ) {
      self.profiles = profiles
      self.headings = headings
      self.rules = rules
      self.severities = severities
    }
  }
}
