import Documents
import Markdown

extension Document {
  /// The gates of a plan, judged against the lines of a template.
  func constitutionGates(
    _ vocabulary: SectionVocabulary, untouched: Set<String>, style: GateStyle?
  ) -> [ConstitutionGate] {
    PlanFacts(of: self, vocabulary).constitutionGates(untouched: Set(untouched.map { LineDigest($0) }), style: style)
  }
}
