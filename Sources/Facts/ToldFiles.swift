/// What was told of the files of a directory. Most directories have few files; of those with many, each is found at once.
struct ToldFiles: Sendable {
  private var files: [SeenDirectory.Told] = []
  private var places: [String: Int] = [:]

  /// With more files than this it costs less to hash a name than to compare it with all.
  private static let most = 12

  /// What was told of a file; nil where nothing was.
  subscript(name: String) -> SeenDirectory.Told? {
    if files.count <= ToldFiles.most { return files.first { $0.name == name } }
    return places[name].map { files[$0] }
  }

  /// Adds a file of which nothing was told.
  mutating func add(_ told: SeenDirectory.Told) {
    files.append(told)
    if files.count <= ToldFiles.most { return }
    if places.isEmpty { for (place, told) in files.enumerated() { places[told.name] = place } }
    places[told.name] = files.count - 1
  }
}
