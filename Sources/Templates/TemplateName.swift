/// The name of a template: that of its file, without `.md`.
public struct TemplateName: Hashable, Sendable, CustomStringConvertible {
  /// The name as text, such as `spec-template`.
  public let rawValue: String

  /// Parses a name; nil where it could not be that of a file: empty, hidden, with a slash or a control character.
  public init?(_ name: String) {
    let isUsable = name.unicodeScalars.allSatisfy { scalar in
      scalar != "/" && scalar != "\\" && scalar.properties.generalCategory != .control
    }
    guard !name.isEmpty, !name.hasPrefix("."), isUsable else { return nil }
    rawValue = name
  }

  private init(known name: String) { rawValue = name }

  /// The specification of a feature.
  public static let spec = TemplateName(known: "spec-template")
  /// The implementation plan of a feature; the only one that differs between profiles.
  public static let plan = TemplateName(known: "plan-template")
  /// The task list of a feature.
  public static let tasks = TemplateName(known: "tasks-template")
  /// A checklist of a feature for one domain.
  public static let checklist = TemplateName(known: "checklist-template")
  /// The checklist that a specification passes before planning.
  public static let requirementsChecklist = TemplateName(known: "requirements-checklist-template")
  /// The checklist that a plan passes before tasks.
  public static let planChecklist = TemplateName(known: "plan-checklist-template")
  /// What was found out for a plan.
  public static let research = TemplateName(known: "research-template")
  /// The entities of a feature.
  public static let dataModel = TemplateName(known: "data-model-template")
  /// How to try a feature out.
  public static let quickstart = TemplateName(known: "quickstart-template")
  /// The execution plan of an epic.
  public static let execPlan = TemplateName(known: "exec-plan-template")
  /// The design index of an epic, or of a root of the flat layout.
  public static let designIndex = TemplateName(known: "design-index-template")
  /// The decisions of the features below one root of the flat layout; an epic has them in its execution plan.
  public static let decisionLog = TemplateName(known: "decision-log-template")
  /// The principles that plans are held against.
  public static let constitution = TemplateName(known: "constitution-template")

  /// Every name that has a built-in template, in the order in which the documents come about.
  public static let all: [TemplateName] = [
    .constitution, .execPlan, .decisionLog, .designIndex, .spec, .requirementsChecklist, .plan, .planChecklist,
    .research, .dataModel,
    .quickstart, .checklist, .tasks,
  ]

  /// The name of the file: `spec-template.md`.
  public var fileName: String { rawValue + ".md" }

  /// The name as text.
  public var description: String { rawValue }

  /// Whether it is a name that spec-kit knows templates by.
  public var isPlain: Bool { TemplateName.isPlain(rawValue) }

  /// Whether a name is one that spec-kit knows templates, presets and extensions by: lower-case letters, digits and hyphens
  /// of ASCII.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
