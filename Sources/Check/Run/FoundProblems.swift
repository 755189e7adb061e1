import Files

/// What every rule found in some documents, before scope, configuration and comments are heeded.
struct FoundProblems: Sendable {
  /// A problem and the rule that found it.
  struct Found: Sendable {
    let rule: Rule
    let problem: Problem
  }

  var problems: [Found] = []
  /// The documents that switch findings off.
  var commented: [CommentedFile] = []
  /// The documents that were read.
  var paths: [RelativePath] = []

  /// Asks the rules that look at single files.
  mutating func ask(_ file: CheckedFile) throws {
    paths.append(file.path)
    if let file = CommentedFile(file) { commented.append(file) }
    try ask { if case .file(let judge) = $0 { try judge(file) } else { [] } }
  }

  /// Forgets what a rule found.
  mutating func drop(_ rule: Rule) { problems.removeAll { $0.rule.id == rule.id } }

  /// Asks the rules that look at features.
  mutating func ask(_ feature: CheckedFeature) throws {
    try ask { if case .feature(let judge) = $0 { try judge(feature) } else { [] } }
  }

  /// Asks the rules that look at groups, and those that look at their indexes.
  mutating func ask(_ group: CheckedGroup) throws {
    try ask { judge in
      switch judge {
      case .group(let judge): try judge(group)
      case .indexes(let judge): try group.pendingSync.map(judge) ?? []
      case .file, .feature, .workspace, .ignores: []
      }
    }
  }

  /// Asks those of some rules that look at the workspace, and those that look at its index.
  mutating func ask(_ workspace: CheckedWorkspace, _ rules: [Rule]) throws {
    try ask(rules) { judge in
      switch judge {
      case .workspace(let judge): try judge(workspace)
      case .indexes(let judge): try workspace.pendingSync.map(judge) ?? []
      case .file, .feature, .group, .ignores: []
      }
    }
  }

  private mutating func ask(_ rules: [Rule] = Rule.all, _ answer: (Rule.Judge) throws -> [Problem]) throws {
    for rule in rules {
      for judge in rule.judges { problems += try answer(judge).map { Found(rule: rule, problem: $0) } }
    }
  }
}
