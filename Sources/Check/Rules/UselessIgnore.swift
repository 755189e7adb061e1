extension Rule {
  static let uselessIgnore = Rule(
    "SK063", "useless-ignore", .warning,
    summary: "A comment switches off what is not there, or does not say why",
    explanation: """
      `<!-- speckit:ignore SK012 reason -->` on the line before a finding, or before the table or fence that holds it,
      switches it off; before the first heading it switches the rule off for the whole document. Rules go by ID or by
      name. The reason is for whoever reads it next year. A comment that names no rule, gives no reason, does not stand
      on a line of its own, or names a rule that finds nothing there any more is in the way.
      """,
    silences: """
      A comment is useless only if all the rules that it names were asked; where some were left out, nobody can tell.
      """,
    hint: "write <!-- speckit:ignore SK012 and the reason -->, or delete the comment",
    .ignores)
}
