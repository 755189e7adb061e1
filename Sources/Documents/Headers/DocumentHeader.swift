public import Markdown
import Text
public import Vocabulary

/// What the header fields of a document say about its feature.
public struct DocumentHeader: Hashable, Sendable {
  /// The first H1, as plain text.
  public let heading: String?
  /// `Feature ID`.
  public let featureID: String?
  /// `Feature Branch` or `Branch`, nil where none is named yet; often something else than the folder, so it is reported, not
  /// trusted.
  public let branch: String?
  /// `Epic`.
  public let epic: String?
  /// `Status`.
  public let status: String?
  /// `Status` with the remark in parentheses at its end: `Complete (specification)`.
  public let statedStatus: String?
  /// `Created` or `Date`.
  public let created: String?
  /// `Spec` or `Feature Spec`: where the link leads, or the path as it is written.
  public let spec: String?
  /// `Input`: the description that the feature was made from.
  public let input: String?
  /// `Depends on`: each name as it is written.
  public let dependsOn: [String]
  /// The line of each field, from 1.
  public let lines: [HeaderFieldName: Int]

  /// Reads the fields between the H1 and the first H2.
  public init(of document: Document) {
    let fields = HeaderFields(of: document)
    let stated = HeaderFieldName.allCases.compactMap { name in fields.stated(name).map { (name, $0) } }
    let values = Dictionary(uniqueKeysWithValues: stated)
    heading = document.title
    lines = values.mapValues(\.line)
    featureID = values[.featureID]?.value
    branch = values[.branch].flatMap { isNothing($0.value) || PendingAnswer.stands(in: $0.value) ? nil : $0.value }
    epic = values[.epic]?.value
    status = values[.status].map { DocumentHeader.unstruck($0) ?? $0.value }
    statedStatus = values[.status].map { DocumentHeader.unstruck($0) ?? InlineText.plain($0.rawValue) }
    created = values[.created]?.value
    spec = values[.spec].map { $0.linkDestination ?? $0.value }
    input = values[.input]?.value
    dependsOn = fields[.dependsOn].map(DependencyList.names(in:)) ?? []
  }

  /// Whether a header can name a branch: `none` says that there is none, and a backtick ends the name.
  public static func canName(branch: String) -> Bool {
    DocumentHeader(of: Document(Array("# Title\n\n**Feature Branch**: `\(branch)`\n".utf8))).branch == branch
  }

  /// The value without what is struck out; nil where nothing is.
  private static func unstruck(_ field: HeaderField) -> String? {
    guard field.rawValue.utf8.contains(.tilde) else { return nil }
    return InlineText.plain(DependencyList.withoutStrikes(field.rawValue)).trimmingWhitespace()
  }
}
