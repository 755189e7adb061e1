import Documents

/// The features that the Status of a feature names, as in `Superseded by F-USER-007`.
enum StatedFeatures {
  /// The words of a Status that may be IDs, branches or numbers of features, as they are written.
  static func names(in status: String?) -> [String] {
    guard let status, status.contains(where: \.isNumber) else { return [] }
    return status.split { $0.isWhitespace || "()[]{}<>`*,;:→、。，；：（）「」".contains($0) }
      .map { DependencyName.withoutMarks(String($0)) }
      .filter { DependencyName.looksLikeFeature($0) || isNumber($0) }
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.count == 3 && word.allSatisfy(\.isNumber) }
}
