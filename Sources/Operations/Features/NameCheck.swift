import Failures
import Names
import Text

/// Refuses names that could lead out of the workspace, hide, or be taken for options.
enum NameCheck {
  /// A name that becomes one segment of a path: a scope, a service, a checklist's domain.
  static func segment(_ name: String, of what: String) throws(Failure) {
    let isPlain =
      !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix("-") && !name.hasPrefix(".") && !name.hasSuffix(".")
      && !name.contains("..") && name.unicodeScalars.allSatisfy(isAllowed)
    guard isPlain, name.trimmingWhitespace() == name else {
      throw Failure(
        .usage, .badName, "\(quoted(name)) cannot be the name of a \(what)",
        hint: "use letters, digits, - and _, such as user-service")
    }
  }

  /// A title: any text on one line.
  static func title(_ title: String, of what: String) throws(Failure) {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        .usage, .emptyTitle, "the title of the \(what) is empty", hint: "give it in quotes: \"User onboarding\"")
    }
    guard title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }),
      title.utf8.count <= Title.limit
    else {
      throw Failure(
        .usage, .badTitle, "the title of the \(what) holds a line break or control character, or is too long",
        hint: "give one line of up to \(Title.limit) bytes")
    }
  }

  /// A description: any text that is not blank.
  static func description(_ description: String) throws(Failure) {
    guard description.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        .usage, .emptyDescription, "the description is empty",
        hint: "say what the feature does: speckit new-feature \"Let customers sign up\"")
    }
    guard !description.utf8.contains(0) else {
      throw Failure(.usage, .badDescription, "the description holds a NUL character", hint: "give plain text")
    }
  }

  /// `�` stands for what was not UTF-8 when it was typed, so that the name is not the one that is meant.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: !"/\\:*?\"<>|[]~^`'$&;(){}!#\u{fffd}".unicodeScalars.contains(scalar)
    }
  }
}
