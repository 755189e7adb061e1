/// The words of one language by which documents are read. Each language stands in a file of its own in `Languages`.
///
/// A word stands in every language that has it: merging removes doubles. It is written as documents have it, or in lower
/// case where the field says so.
struct LanguageWords: Sendable {
  /// What the language is called in English.
  let name: String
  /// The headings of sections. The first English one is written where a document lacks the section.
  let sections: [KnownSection: [String]]
  let headings: HeadingWords
  /// The names of fields in the header of a document.
  let headerFields: [HeaderFieldName: [String]]
  let nothing: NothingWords
  /// How the column of running numbers or IDs is headed, in lower case.
  let numberColumns: [String]
  /// What documents call themselves in their first heading, in lower case.
  let titleKinds: [String]
  /// What joins the last two names of a list, in lower case.
  let joints: [String]
  let specification: SpecificationWords
  let tasks: TaskWords
  /// What stands before the number of an option in a plan: `Option 1`.
  let planOptions: [String]
  let decisions: DecisionWords
  let entities: EntityWords
  let obligations: ObligationWords
  let gates: GateWords
  let complexity: ComplexityWords
  let verdicts: VerdictWords
  let statuses: StatusWords
}
