import Failures
import Files
import YAML

/// An epic and its features as a YAML file describes them, for `new-epic --from`.
struct Manifest {
  /// A feature of the manifest.
  struct Entry {
    let title: String
    let description: String?
    let id: String?
    let number: Int?
    let shortName: String?
    let dependsOn: [String]
    let line: Int
  }

  let epic: NewEpic.Request
  let features: [Entry]

  /// Reads a manifest.
  ///
  /// - Throws: `Failure` that names file, line and key for anything that is wrong.
  init(_ bytes: [UInt8], file: String) throws {
    let root: YAMLNode?
    do {
      root = try YAMLNode.parse(bytes)
    } catch {
      throw Failure(
        .usage, .badManifest, "\(file):\(error.line): \(error.message)", hint: "mend the YAML at that line")
    }
    guard let root else { throw Failure(.usage, .badManifest, "\(file) is empty", hint: Manifest.example) }
    let fields = try Fields(
      root, file: file, what: "an epic",
      keys: ["title", "scope", "service", "area", "number", "short-name", "purpose", "features"])
    var epic = NewEpic.Request(title: try fields.required("title"))
    epic.scope = try fields.text("scope") ?? "services"
    epic.service = try fields.text("service")
    epic.area = try fields.text("area")
    epic.number = try fields.number("number")
    epic.shortName = try fields.text("short-name")
    epic.purpose = try fields.text("purpose")
    self.epic = epic
    features = try (fields.list("features") ?? []).map { node in
      let fields = try Fields(
        node, file: file, what: "a feature",
        keys: ["title", "description", "id", "number", "short-name", "depends-on"])
      return Entry(
        title: try fields.required("title"), description: try fields.text("description"), id: try fields.text("id"),
        number: try fields.number("number"), shortName: try fields.text("short-name"),
        dependsOn: try fields.texts("depends-on"), line: node.line)
    }
  }

  private static let example = "begin with: title: User onboarding"
}

/// The keys of one mapping, checked.
private struct Fields {
  let node: YAMLNode
  let file: String
  let what: String

  init(_ node: YAMLNode, file: String, what: String, keys: [String]) throws(Failure) {
    self.node = node
    self.file = file
    self.what = what
    guard let entries = node.mapping else {
      throw Failure(
        .usage, .badManifest, "\(file):\(node.line): \(what) must be a mapping of keys to values",
        hint: "write it as title: …")
    }
    for entry in entries where !keys.contains(entry.key.string ?? "") {
      throw Failure(
        .usage, .badManifest, "\(file):\(entry.key.line): \(what) has no key \(quoted(entry.key.string ?? "?"))",
        hint: "the keys are \(keys.joined(separator: ", "))")
    }
  }

  func required(_ key: String) throws(Failure) -> String {
    guard let text = try text(key), text.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        .usage, .badManifest, "\(file):\(node.line): \(what) needs a \(key)", hint: "add a line \(key): …")
    }
    return text
  }

  func text(_ key: String) throws(Failure) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let text = value.string else { throw wrong(key, value, "text") }
    return text
  }

  func number(_ key: String) throws(Failure) -> Int? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let number = value.integer, number >= 0 else { throw wrong(key, value, "a number") }
    return number
  }

  func list(_ key: String) throws(Failure) -> [YAMLNode]? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let list = value.sequence else { throw wrong(key, value, "a list") }
    return list
  }

  func texts(_ key: String) throws(Failure) -> [String] {
    var texts: [String] = []
    for node in try list(key) ?? [] {
      guard let text = node.string else { throw wrong(key, node, "a list of names") }
      texts.append(text)
    }
    return texts
  }

  private func wrong(_ key: String, _ value: YAMLNode, _ expected: String) -> Failure {
    Failure(
      .usage, .badManifest, "\(file):\(value.line): \(key) of \(what) must be \(expected)",
      hint: "mend that line")
  }
}
