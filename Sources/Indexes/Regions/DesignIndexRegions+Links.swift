import Files
import Markdown
import WorkspaceModel

/// Which links speckit can have written, also to features that are gone.
extension DesignIndexRegions {
  /// Whether a cell is the link to a feature: its name, and the way to its folder or to a file in it.
  func isFeatureLink(_ cell: String) -> Bool {
    guard let (text, destination) = parts(ofLink: cell[...]) else { return false }
    let folder = wayToFeatures + LinkDestination.encoded(text)
    return destination == folder || destination.hasPrefix(folder + "/")
  }

  /// Whether a line begins with the link to an open mark: the feature, its document, and once the line.
  func isQuestionLink(_ line: Substring) -> Bool {
    guard let (text, destination) = parts(ofLink: line), let space = text.lastIndex(of: " ") else { return false }
    let place = text[text.index(after: space)...].split(separator: ":")
    guard let name = place.first else { return false }
    let document = wayToFeatures + LinkDestination.encoded(text[..<space] + "/" + name)
    guard place.count == 1 else { return place.count == 2 && destination == document + "#L" + place[1] }
    return destination == document || destination.hasPrefix(document + "#") && !destination.hasPrefix(document + "#L")
  }

  /// What the destination of every link to a feature begins with.
  private var wayToFeatures: String {
    let way = snapshot.group.features.link(from: snapshot.group.designIndex.parent)
    return way.isEmpty ? "" : LinkDestination.encoded(way) + "/"
  }

  /// Text and destination of the link that a text in its uniform form begins with.
  private func parts(ofLink text: Substring) -> (text: String, destination: String)? {
    guard text.hasPrefix("["), let joint = text.firstRange(of: "]("),
      let end = text[joint.upperBound...].firstIndex(of: ")")
    else { return nil }
    return (String(text[text.index(after: text.startIndex)..<joint.lowerBound]), String(text[joint.upperBound..<end]))
  }
}
