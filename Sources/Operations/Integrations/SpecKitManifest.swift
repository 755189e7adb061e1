import Files
import JSON
import Text

/// `.specify/integrations/speckit.manifest.json`, in which spec-kit keeps the SHA-256 of each script and template that it
/// wrote: by it `specify integration status` and `upgrade` tell what was changed since.
struct SpecKitManifest {
  /// Where it stands.
  static let path = [".specify", "integrations", "speckit.manifest.json"].reduce(RelativePath.empty) {
    $0.appending(component: $1)
  }

  private let bytes: [UInt8]
  private let members: [JSONMember]
  private let files: [JSONMember]
  private let entries: [String: JSONMember]
  /// The names of files that spec-kit found.
  private let found: [JSONNode]
  private let foundNames: Set<String>

  /// The manifest of `tree`; nil where there is none that lists files. Throws where it cannot be read: whoever took it for
  /// missing would leave it out of date.
  init?(in tree: any FileTree) throws {
    guard let contents = try tree.read(SpecKitManifest.path) else { return nil }
    self.init(contents.bytes)
  }

  /// The manifest of an agent; nil where there is none that can be read.
  init?(ofAgent agent: String, in tree: any FileTree) {
    guard let place = RelativePath("\(SpecKitManifest.path.parent)/\(agent)\(SpecKitManifest.suffix)"),
      let bytes = (try? tree.regularFile(place)) ?? nil
    else { return nil }
    self.init(bytes)
  }

  /// What the name of every manifest ends with.
  static let suffix = ".manifest.json"

  /// This manifest, and those of the agents that spec-kit's commands are installed for. Those that cannot be read are left out.
  static func all(in tree: any FileTree) throws -> [SpecKitManifest] {
    try places(in: tree).compactMap { try? tree.read($0) }.compactMap { SpecKitManifest($0.bytes) }
  }

  /// The manifests that cannot be read, each with what keeps it from that.
  static func problems(in tree: any FileTree) throws -> [SpecKitSettings.Problem] {
    try places(in: tree).flatMap { SpecKitFile($0, in: tree).problems }
  }

  private static func places(in tree: any FileTree) throws -> [RelativePath] {
    try tree.list(path.parent).filter { $0.name.hasSuffix(suffix) }.map { path.parent.appending(component: $0.name) }
  }

  /// Reads a manifest; nil where it lists no files.
  init?(_ bytes: [UInt8]) {
    guard let object = try? JSONNode.parse(bytes, passesMark: true), let members = object.members,
      let files = object["files"]?.members
    else { return nil }
    self.bytes = bytes
    self.members = members
    self.files = files
    entries = Dictionary(files.map { ($0.name, $0) }) { $1 }
    found = object[SpecKitManifest.foundFiles]?.elements ?? []
    foundNames = Set(found.compactMap(\.string))
  }

  /// The files that it lists, in its order; what is no path below the workspace is left out.
  var paths: [RelativePath] { files.compactMap { RelativePath($0.name) } }

  /// The digest that is recorded for a file, in hexadecimal; nil where none is.
  func digest(of path: RelativePath) -> String? { entry(path)?.value.string }

  /// Whether spec-kit found the file and did not write it: it leaves such files alone, unless it is forced.
  func isFound(_ path: RelativePath) -> Bool { foundNames.contains(path.string) }

  /// The manifest once scripts stand in the place of those that it lists: their digests, and that spec-kit found them, so
  /// that it sees no change and its upgrades keep them. Scripts that it does not list are left out, all other bytes stay.
  func registering(_ scripts: [(path: RelativePath, digest: SHA256)]) -> [UInt8] {
    let listed = scripts.filter { entry($0.path) != nil }
    var edits: [(range: Range<Int>, bytes: [UInt8])] = listed.compactMap { path, digest in
      entry(path).map { ($0.value.range, quoted(digest.hexadecimal)) }
    }
    let unfound = listed.map(\.path).filter { !isFound($0) }.sorted()
    if !unfound.isEmpty, let edit = addition(unfound.map { quoted($0.string) }) { edits.append(edit) }
    var bytes = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.bytes)
    }
    return bytes
  }

  private static let foundFiles = "recovered_files"

  private func entry(_ path: RelativePath) -> JSONMember? { entries[path.string] }

  /// The edit that adds names to those of found files, spaced as the text is.
  private func addition(_ names: [[UInt8]]) -> (range: Range<Int>, bytes: [UInt8])? {
    if let last = found.last?.range {
      let space = space(before: last.lowerBound)
      return (last.upperBound..<last.upperBound, names.flatMap { [UInt8(ascii: ",")] + space + $0 })
    }
    guard let last = members.last else { return nil }
    let outer = Array(space(before: last.start))
    let inner = files.last.map { Array(space(before: $0.start)) } ?? outer
    let list =
      Array("[".utf8) + names.map { inner + $0 }.joined(separator: [UInt8(ascii: ",")]) + outer + Array("]".utf8)
    if let empty = members.last(where: { $0.name == SpecKitManifest.foundFiles })?.value { return (empty.range, list) }
    let member = [UInt8(ascii: ",")] + outer + quoted(SpecKitManifest.foundFiles) + Array(": ".utf8) + list
    let end = last.value.range.upperBound
    return (end..<end, member)
  }

  /// The white space before `place`.
  private func space(before place: Int) -> ArraySlice<UInt8> {
    let start = bytes[..<place].lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? 0
    return bytes[start..<place]
  }

  private func quoted(_ text: String) -> [UInt8] { Array(text.quotedForJSON.utf8) }
}
