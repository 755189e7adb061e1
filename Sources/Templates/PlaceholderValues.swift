/// What the placeholders of a template stand for in one document. A value left nil or empty leaves its placeholders as
/// they are, except `arguments`.
public struct PlaceholderValues: Sendable {
  /// The title of the feature or epic.
  public var title: String
  /// The feature's ID.
  public var featureID: String?
  /// The epic's ID, the whole name of its directory.
  public var epicID: String?
  /// The folder below the plans root in which the epic lies.
  public var scope: String?
  /// The service whose epic it is. Where there is an epic and no service, the service's part of a path vanishes.
  public var service: String?
  /// The feature's branch.
  public var branch: String
  /// The date as YYYY-MM-DD.
  public var date: String
  /// The way from the document to the specification.
  public var specLink: String
  /// The path of the specification in the workspace.
  public var specPath: String
  /// The way from the document to the checklist of the specification.
  public var checklistPath: String
  /// The path of the feature's directory in the workspace.
  public var featureDirectory: String?
  /// The description that the feature was made from.
  public var arguments: String
  /// Whether the feature lies in an epic, so that paths of the flat layout are not its own.
  public var isEpicLayout: Bool

  /// Collects the values.
  public init(
    title: String, featureID: String? = nil, epicID: String? = nil, scope: String? = nil, service: String? = nil,
    branch: String = "", date: String, specLink: String = "", specPath: String = "", checklistPath: String = "",
    featureDirectory: String? = nil, arguments: String = "", isEpicLayout: Bool
  ) {
    self.title = title
    self.featureID = featureID
    self.epicID = epicID
    self.scope = scope
    self.service = service
    self.branch = branch
    self.date = date
    self.specLink = specLink
    self.specPath = specPath
    self.checklistPath = checklistPath
    self.featureDirectory = featureDirectory
    self.arguments = arguments
    self.isEpicLayout = isEpicLayout
  }
}
