import Operations
import Survey

/// The JSON forms of templates and profiles.
extension JSONValue {
  /// A template with its layers, and with its text where that is asked for.
  static func template(_ template: TemplateDescription, withText: Bool = false) -> JSONValue {
    let layers = template.layers.map { layer in
      JSONValue.object([
        .init("origin", .string(layer.origin)), .init("strategy", .string(layer.strategy)),
        .init("used", .bool(layer.isUsed)),
      ])
    }
    let text = withText ? [Member("text", .string(String(decoding: template.bytes, as: UTF8.self)))] : []
    return .object(
      [
        .init("name", .string(template.name)), .init("origin", .string(template.origin)),
        .init("layers", .array(layers)),
      ] + text)
  }

  /// A plan profile.
  static func profile(_ profile: ProfileDescription) -> JSONValue {
    .object([
      .init("name", .string(profile.name)), .init("origin", .string(profile.origin)),
      .init("requiredSections", .strings(profile.requiredSections)), .init("gates", .optional(profile.gates)),
    ])
  }
}
