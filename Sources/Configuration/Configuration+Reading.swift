extension Configuration {
  /// Sets what `root`, the mapping of the whole file, says; the rest keeps its standard value.
  init(reading root: Setting, vocabulary: Vocabulary) throws(ConfigurationError) {
    let settings = try root.members([
      "layout", "plans", "specs", "branch", "templates", "decisions", "index", "constitution", "registry", "limits",
      "trace", "headings", "rules",
    ])
    layout = try settings["layout"]?.choice() ?? layout
    plans = try settings["plans"]?.path() ?? plans
    specs = try settings["specs"]?.paths() ?? specs
    constitution = try settings["constitution"]?.filePath()
    registry = try settings["registry"]?.filePath()
    try read(branch: settings["branch"])
    try read(index: settings["index"])
    try read(limits: settings["limits"])
    try read(trace: settings["trace"])
    try read(templates: settings["templates"], profiles: vocabulary.profiles)
    try read(decisions: settings["decisions"])
    try read(headings: settings["headings"], known: vocabulary.headings)
    try read(rules: settings["rules"], vocabulary: vocabulary)
  }

  private mutating func read(branch setting: Setting?) throws(ConfigurationError) {
    let keys = ["create", "template", "prefix", "scope", "numbering", "digits", "remote"]
    guard let settings = try setting?.members(keys) else { return }
    if let template = settings["template"], let prefix = settings["prefix"] { throw prefix.beside(template) }
    branch.create = try settings["create"]?.boolean() ?? branch.create
    if let template = settings["template"] { branch.template = try template.branchTemplate() }
    if let prefix = settings["prefix"] { branch.template = try prefix.branchPrefix() }
    branch.scope = try settings["scope"]?.choice() ?? branch.scope
    if let numbering = settings["numbering"] { branch.numbering = try numbering.choice() as Branch.Numbering }
    branch.digits = try settings["digits"]?.integer(in: 1...9, standard: branch.digits) ?? branch.digits
    branch.remote = try settings["remote"]?.remoteName() ?? branch.remote
  }

  private mutating func read(index setting: Setting?) throws(ConfigurationError) {
    guard let settings = try setting?.members(["update", "workspace"]) else { return }
    index.update = try settings["update"]?.choice() ?? index.update
    index.workspace = try settings["workspace"]?.filePath()
  }

  private mutating func read(limits setting: Setting?) throws(ConfigurationError) {
    guard let settings = try setting?.members(["document"]) else { return }
    limits.document = try settings["document"]?.byteCount() ?? limits.document
  }

  private mutating func read(trace setting: Setting?) throws(ConfigurationError) {
    guard let settings = try setting?.members(["code", "tests"]) else { return }
    trace.code = try settings["code"]?.pathPatterns()
    trace.tests = try settings["tests"]?.pathPatterns()
  }

  private mutating func read(templates setting: Setting?, profiles: [String]?) throws(ConfigurationError) {
    guard let settings = try setting?.members(["plan"]) else { return }
    planProfile = try settings["plan"]?.name(among: profiles)
  }

  private mutating func read(decisions setting: Setting?) throws(ConfigurationError) {
    guard let captures = try setting?.members(["capture"])["capture"] else { return }
    capture = Set(try captures.items().map { item throws(ConfigurationError) in try item.choice() })
  }

  private mutating func read(headings setting: Setting?, known: [String]?) throws(ConfigurationError) {
    guard let settings = try setting?.entries(known) else { return }
    for (section, names) in settings {
      headings[section] = try names.items().map { item throws(ConfigurationError) in try item.text() }
    }
  }

  private mutating func read(rules setting: Setting?, vocabulary: Vocabulary) throws(ConfigurationError) {
    guard let setting else { return }
    if let known = vocabulary.rules { try setting.refuseUnknownRules(known) }
    var set: [String: String] = [:]
    for (rule, severity) in try setting.entries(nil) {
      let id = vocabulary.rules?.first { $0.contains(rule) }?.first ?? rule
      if let other = set.updateValue(rule, forKey: id) { throw setting.twice(other, rule, in: severity) }
      rules[rule] = try severity.name(among: vocabulary.severities)
    }
  }
}
