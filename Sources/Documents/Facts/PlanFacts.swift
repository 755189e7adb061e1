public import Markdown
import Vocabulary

/// What an implementation plan says.
public struct PlanFacts: Hashable, Sendable {
  /// What it says as any document does.
  public let document: DocumentFacts
  /// The line that says what it was made from; nil where there is none.
  public let madeFrom: MadeFrom?
  /// Its headings of level 2.
  public let headings: Set<PlanHeading>
  /// Its sections, those left out that lie within another of the same name.
  public let sections: [PlanSection]
  /// Digests of the sentences that stand on lines of their own, by which the template is found that it was made from.
  public let sentences: Set<LineDigest>
  /// The statements of each check of the constitution, in order.
  let checks: [[GateStatement]]
  /// How the gates of the constitution are written.
  let style: GateStyle
  /// What stands before a text in brackets within a check of the constitution, by their place among the brackets of the
  /// document.
  public let bracketedGates: [Int: BracketedGate]
  /// The labels of source trees that are still offered as options.
  public let optionLabels: [OptionLabel]
  /// The rows of Complexity Tracking.
  public let complexityRows: [ComplexityRow]
  /// What the prose of Complexity Tracking speaks of.
  public let complexityRemarks: ComplexityRemarks
  /// The entries of Architecture Decisions.
  public let architectureDecisions: [StatedDecision]
  /// The requirements and success criteria, in upper case, that it gives to tasks or phases.
  public let plannedRequirements: Set<String>
  /// The rows of tables that give tasks to requirements.
  public let requirementRows: [RequirementRow]
  /// The names of operations that may be defined elsewhere.
  public let contracts: Set<ContractKey>
  /// What it depends on, by the lists under Dependencies.
  public let dependencies: [DependencyName]

  /// Reads a plan.
  public init(of plan: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: plan, vocabulary)
    madeFrom = MadeFrom.read(from: plan)
    headings = PlanHeading.all(in: plan, vocabulary)
    sections = PlanSection.all(in: plan, vocabulary)
    sentences = LineDigest.sentences(of: plan)
    let checked = plan.planSections(.constitutionCheck, vocabulary)
    checks = plan.gateStatements(in: checked, vocabulary)
    style = plan.gateStyle(in: checked)
    bracketedGates = BracketedGate.all(in: plan, document.brackets, LineRanges(joining: checked.map(\.body)))
    optionLabels = OptionLabel.all(in: plan, vocabulary)
    complexityRows = plan.complexityRows(vocabulary)
    complexityRemarks = plan.complexityRemarks(vocabulary)
    architectureDecisions = plan.architectureDecisions(vocabulary)
    requirementRows = plan.requirementRows(RequirementRow.usualForms)
    plannedRequirements = plan.plannedRequirements
    contracts = ContractMentions.keys(in: plan.source.bytes)
    dependencies = DependencyName.all(in: plan, vocabulary)
  }
}
