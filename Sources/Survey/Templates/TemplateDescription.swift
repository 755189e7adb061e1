import Templates

/// A template as it is told: where it comes from, and what it is put together from.
public struct TemplateDescription: Sendable {
  /// A layer of a template.
  public struct Layer: Hashable, Sendable {
    /// The path, `built-in`, or for a plan `built-in:epic`.
    public let origin: String
    /// What it does to the layers below it: `replace`, `prepend`, `append`, `wrap`.
    public let strategy: String
    /// Whether it makes up the text; those below one that replaces do not.
    public let isUsed: Bool
  }

  /// Its name, such as `plan-template`.
  public let name: String
  /// Its layers, the strongest first.
  public let layers: [Layer]
  /// The text of all layers in use.
  public let bytes: [UInt8]

  /// Where the strongest layer comes from.
  public var origin: String { layers.first?.origin ?? "" }

  /// Describes a template with the layers it has; the first ones are those that it was put together from.
  init(_ resolved: ResolvedTemplate, layers: [TemplateLayer]) {
    name = resolved.template.name.rawValue
    bytes = resolved.template.bytes
    self.layers = layers.enumerated().map { index, layer in
      Layer(
        origin: "\(layer.template.origin)", strategy: layer.strategy.rawValue, isUsed: index < resolved.layers.count)
    }
  }
}
