/// Languages of which no more is read than the keys of a Decision Log: Spanish, French, German, Italian.
enum OtherLanguages {
  /// The keys, in lower case, that no language of ``LanguageWords/all`` has.
  static let decisionFields: [DecisionField: [String]] = [
    .decision: ["decisión", "décision", "entscheidung", "decisione"],
    .rationale: [
      "justificación", "razón", "justification", "raison", "begründung", "grund", "motivazione", "ragione", "perché",
    ],
    .dateAndAuthor: [
      "fecha/autor", "fecha/autora", "autor/fecha", "fecha/responsable", "date/auteur", "auteur/date", "datum/autor",
      "datum/autorin", "autor/datum", "datum/verfasser", "datum/wer", "data/autore", "autore/data",
    ],
    .date: ["fecha", "datum"],
    .author: ["auteur", "autrice", "autorin", "verfasser", "entschieden von", "autore", "deciso da"],
    .other: [
      "consecuencias", "conséquences", "contexte", "alternativen", "folgen", "kontext", "conseguenze", "contesto",
    ],
  ]
}
