/// What stands in a journal as its description, and is checked again when it is read.
public protocol TextCodable: Codable, LosslessStringConvertible {}

extension TextCodable {
  /// Parses the one string that there is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no \(Self.self)")
    }
    self = value
  }

  /// Writes the description.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
