/// A template together with what it does to those below it.
public struct TemplateLayer: Sendable, Equatable {
  /// What a template does to those below it.
  public enum Strategy: String, CaseIterable, Sendable {
    /// It takes their place.
    case replace
    /// It comes before them.
    case prepend
    /// It comes after them.
    case append
    /// It holds them, in place of each `{CORE_TEMPLATE}`.
    case wrap
  }

  /// The template as it stands in its file.
  public let template: Template
  /// What it does to those below it.
  public let strategy: Strategy

  init(_ template: Template, _ strategy: Strategy = .replace) {
    self.template = template
    self.strategy = strategy
  }
}
