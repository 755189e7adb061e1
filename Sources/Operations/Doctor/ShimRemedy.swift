import Failures
import Files

/// The commands that bring back shims and other files of people's once spec-kit has written over them.
struct ShimRemedy {
  /// The scripts of the repository, in each language.
  let places: [ScriptPlaces]
  /// The language that spec-kit has set up; nil where it has not noted one.
  let used: Shims.Language?

  /// The commands, in order. What people wrote comes first: `init --replace` makes a shim of what stands in its place.
  ///
  /// - Parameters:
  ///   - edited: what Git alone brings back.
  ///   - shims: what `init` makes anew too, without scripts in languages that nobody uses here.
  func commands(edited: [RelativePath], shims: [RelativePath]) -> [String] {
    var left = Set(shims)
    var languages: [Shims.Language] = []
    for places in asked(for: shims) {
      let brought = left.intersection(places.scripts.map(\.path))
      if brought.isEmpty { continue }
      left.subtract(brought)
      languages.append(places.language)
    }
    let restored = Set(edited).union(left).sorted()
    return
      (restored.isEmpty
      ? [] : ["git restore -- \(restored.map { quotedForShell($0.string) }.joined(separator: " "))"])
      + languages.map { "speckit init --scripts \($0.rawValue) --replace" }
  }

  /// The languages of the repository's prompts, first the one that spec-kit has set up: in Python it brings those in the others
  /// which its extension for Git has.
  private func asked(for shims: [RelativePath]) -> [ScriptPlaces] {
    let folders = Set(shims.map(\.parent))
    let own = places.filter { $0.hasOwnShims || folders.contains($0.language.folder) }
    return places.filter { $0.language == used } + own.filter { $0.language != used }
  }
}
