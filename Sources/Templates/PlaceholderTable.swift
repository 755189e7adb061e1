/// The placeholders that have a value in a document, by their first byte, the longest first.
struct PlaceholderTable {
  private var buckets = [[Placeholder]](repeating: [], count: 256)

  init(_ values: PlaceholderValues) {
    add(["[FEATURE]", "[FEATURE NAME]"], values.title)
    add(["[FEATURE_ID]", "[FEATURE-ID]", "<FEATURE-ID>"], values.featureID)
    add(["[DATE]"], values.date)
    add(Self.branches, values.branch)
    add(["[link]", "[Link to spec.md]"], values.specLink, .link)
    add(["[relative path to spec.md]"], values.specLink)
    add(["[relative path to checklists/requirements.md]"], values.checklistPath)
    insert(Placeholder("$ARGUMENTS", Self.harmless(values.arguments), .word))
    addEpic(values)
    if values.isEpicLayout {
      add(Self.branches.map { "specs/" + $0 }, values.featureDirectory, .pathStart)
      add(Self.branches.map { "specs/" + $0 + "/spec.md" }, values.specPath, .pathStart)
      // The tree of a feature's documents, as spec-kit draws it, with the remarks behind the names kept in line.
      insert(Placeholder("── plan.md     ", "── impl-plan.md"))
    }
    for index in buckets.indices { buckets[index].sort { $0.token.count > $1.token.count } }
  }

  /// The longest placeholder at `position` of `text`.
  func placeholder(in text: [UInt8], at position: Int) -> Placeholder? {
    let bucket = buckets[Int(text[position])]
    return bucket.isEmpty ? nil : bucket.first { $0.matches(text, at: position) }
  }

  private static let branches = ["[###-feature-name]", "[###-feature-branch]", "[###-feature]"]

  private mutating func addEpic(_ values: PlaceholderValues) {
    add(["[EPIC-ID]", "<EPIC-ID>"], values.epicID)
    add(["<scope>"], values.scope)
    let service = ["<service-or-system>", "<service>"]
    if values.epicID != nil, values.service == nil {
      for token in service { insert(Placeholder(token, "", .vanishingSegment)) }
    } else {
      add(service, values.service)
    }
    if values.epicID == nil, !values.isEpicLayout {
      // The built-in specification names its epic at the end of a header line; the flat layout knows none.
      insert(Placeholder(" | **Epic**: [EPIC-ID]", ""))
    }
  }

  private mutating func add(_ tokens: [String], _ value: String?, _ kind: Placeholder.Kind = .anywhere) {
    guard let value, !value.isEmpty else { return }
    let harmless = Self.harmless(value)
    for token in tokens { insert(Placeholder(token, harmless, kind)) }
  }

  private mutating func insert(_ placeholder: Placeholder) {
    buckets[Int(placeholder.token.first ?? 0)].append(placeholder)
  }

  /// `value` with each run of control characters and line separators replaced by one space.
  private static func harmless(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isInRun = false
    for scalar in value.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        if !isInRun { result.append(" ") }
        isInRun = true
      default:
        result.append(scalar)
        isInRun = false
      }
    }
    return String(result)
  }
}
