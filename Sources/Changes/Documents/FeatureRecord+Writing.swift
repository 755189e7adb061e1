public import Files
import JSON
public import Survey

extension FeatureRecord {
  /// Rewrites the directory in the file where it names one, and nothing else in it.
  public static func update(_ draft: DraftTree, to directory: RelativePath) throws {
    guard let contents = try draft.read(path), recorded(in: contents.bytes) != nil else { return }
    try record(directory.string, in: draft)
  }

  /// Records a directory, in a file that is made where it is missing, written as spec-kit's scripts write it. All else that the
  /// file holds stays; one that is no JSON object is replaced.
  public static func record(_ directory: String, in draft: DraftTree) throws {
    let old = try draft.read(path)?.bytes ?? []
    if recorded(in: old) == directory { return }
    try draft.write(text(of: directory, in: old), to: path)
  }

  private static func text(of directory: String, in old: [UInt8]) -> [UInt8] {
    let value = Array(directory.quotedForJSON.utf8)
    let member = Array("\(key.quotedForJSON):".utf8) + value
    guard let object = object(old), let members = object.members else {
      return Array("{".utf8) + member + Array("}\n".utf8)
    }
    if let place = object[key]?.range { return old[..<place.lowerBound] + value + old[place.upperBound...] }
    let start = object.range.lowerBound + 1
    let comma = members.isEmpty ? [] : Array(",".utf8)
    return old[..<start] + member + comma + old[start...]
  }
}
