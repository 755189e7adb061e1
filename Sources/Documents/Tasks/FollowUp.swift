import Text
import Vocabulary

extension FeatureTask {
  /// Whether it says behind its ID that it goes on with the task of that ID: `T005 (follow-up): close the file first`.
  public var isFollowUp: Bool {
    let text = text.drop { "*_ ".contains($0) }
    guard let opening = text.first, "([（【".contains(opening) else { return false }
    let remark = text.dropFirst().prefix { !")]）】".contains($0) }.lowercased().trimmingWhitespace()
    return Words.followUps.contains { word in
      remark.hasPrefix(word) && (remark.dropFirst(word.count).first.map { !$0.isLetter || !$0.isASCII } ?? true)
    }
  }
}
