extension Words {
  /// The phrases that are verdicts, each once.
  public static let verdictPhrases: [VerdictPhrase] = {
    var seen: Set<String> = []
    return verdictTables.flatMap { verdicts in
      VerdictOutcome.allCases.flatMap { outcome in
        verdicts.phrases(outcome).filter { seen.insert($0).inserted }.map {
          VerdictPhrase(text: $0, outcome: outcome, standsAlone: verdicts.standAlone)
        }
      }
    }
  }()

  private static let verdictTables = LanguageWords.all.map(\.verdicts) + [OtherLanguages.verdicts]

  /// What says none of something, in lower case, beside the digit.
  public static let none = Set(merged(\.verdicts.none) + OtherLanguages.verdicts.none)

  /// Of these, what stands behind what there is none of: `Tests: none`.
  public static let noneBehind = Set(merged(\.verdicts.noneBehind))

  /// What a verdict may have behind it where it is counted, in lower case: `items`.
  public static let tallied = Set(merged(\.verdicts.tallied))

  /// What numbers are counted in: `件` in `0 件`.
  public static let counters = Set(merged(\.verdicts.counters))

  /// What says before a verdict that it is of something else, in lower case: `if`.
  public static let quantifiers = Set(merged(\.verdicts.quantifiers) + OtherLanguages.verdicts.quantifiers)

  /// What denies the verdict that follows, in lower case: `previously`.
  public static let denials = Set(merged(\.verdicts.denials) + OtherLanguages.verdicts.denials)

  /// What fails before a gate is looked at: `tests`.
  public static let testWords = Set(merged(\.verdicts.tests))

  /// Failing words that are verbs: `FAILS`.
  public static let verdictVerbs = Set(merged(\.verdicts.verbs))

  /// What may follow a verdict that is one, in lower case: `by`.
  public static let verdictConnectors = Set(merged(\.verdicts.connectors) + OtherLanguages.verdicts.connectors)

  /// What stands before a verdict that a sentence states, in lower case: `is`.
  public static let verdictCopulas = Set(merged(\.verdicts.copulas))

  /// What may stand between those two, in lower case: `a`.
  public static let verdictFillers = Set(merged(\.verdicts.fillers))

  /// What begins a clause that takes back a verdict before it, in lower case: `but`.
  public static let verdictContrasts = Set(merged(\.verdicts.contrasts))
}
