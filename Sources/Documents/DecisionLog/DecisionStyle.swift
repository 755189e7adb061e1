import Vocabulary

/// How an entry is written, so that another can be written in its likeness.
struct DecisionStyle: Hashable {
  enum Layout: Hashable {
    /// A list item, or a paragraph where the bullet is empty.
    case item(bullet: String)
    /// A heading and what stands below it.
    case heading
    /// A row of the table whose head stands on a line.
    case row(Columns)

    var isHeading: Bool { self == .heading }
  }

  /// The columns of a table.
  struct Columns: Hashable {
    let headerLine: Int
    let fields: [DecisionField?]
    /// The column of IDs; nil where there is none.
    let identifier: Int?
    /// What stands before the row: indentation, and the marks of quotes.
    let margin: String

    func index(of field: DecisionField) -> Int? { fields.firstIndex(of: field) }
  }

  /// Where and how date and author stand.
  struct Signature: Hashable {
    enum Place: Hashable {
      /// Under one key.
      case key
      /// Under a key each.
      case keys
      /// In parentheses at the end of a line.
      case parentheses
    }

    var place = Place.key
    var joint = " / "
    var isAuthorFirst = false
    /// What stands before a signature in parentheses.
    var opening = " ("
    /// Whether parentheses stand behind the rationale.
    var isBehindRationale = false
  }

  let lead: DecisionLead
  let layout: Layout
  /// What stands before the lead.
  let opening: String
  /// The keys that are written, in their order, and whether each stands on a line with others.
  var keys: [WrittenKey] = []
  var signature = Signature()
  /// The key of the decision where it stands below a lead that is no more than a label: `### D-003`.
  private(set) var decisionKey: WrittenKey?

  struct WrittenKey: Hashable {
    let field: DecisionField
    let key: DecisionKey
    let isInline: Bool
    let isSpaced: Bool
  }

  init(lead: DecisionLead, layout: Layout, opening: String, values: [DecisionDraft.Value]) {
    self.lead = lead
    self.layout = layout
    self.opening = opening
    for value in values where value.field != .decision && value.field != .other {
      guard let key = value.key, !keys.contains(where: { $0.field == value.field }) else { continue }
      keys.append(WrittenKey(field: value.field, key: key, isInline: value.isInline, isSpaced: value.isSpaced))
    }
    if lead.text.isEmpty, lead.key == nil, let value = values.first(where: { $0.field == .decision && $0.key != nil }) {
      decisionKey = value.key.map {
        WrittenKey(field: .decision, key: $0, isInline: false, isSpaced: value.isSpaced)
      }
    }
  }

  /// The form of a new log.
  static let standard = DecisionStyle(lead: .standard, layout: .item(bullet: "- "), opening: "- ", values: [])
}
