import Survey

extension Rule {
  static let optionLabel = Rule(
    "SK014", "option-label", .error, eased: true,
    summary: "A plan still offers its source trees as options",
    explanation: """
      Templates show several layouts of the source code, headed `Option 1` and so on, of which a plan keeps one. A label
      that is left means that the choice was not made, or that tasks will be derived from a tree that nobody wants.
      """,
    silences: """
      Options that other documents weigh are left alone, since weighing them is what those documents are for. So are
      closed features, which nobody goes on with.
      """,
    hint: "keep the tree that was chosen, with real paths, and delete the label",
    .feature { $0.problems(.optionLabel) })
}
