extension Words {
  /// What stands before a colon and the name of an entity, the longest first: `entity` in `Entity: User`.
  public static let entityLabels = longestFirst(\.entities.labels)

  /// What stands behind the name of an entity, the longest first, with the space that parts words of Latin letters:
  /// ` entity` in `User Entity`.
  public static let entityKindsBehind = longestFirst(\.entities.kindsBehind).map { word in
    word.utf8.allSatisfy { $0 < 0x80 } ? " " + word : word
  }

  /// What stands before the name of an entity, the longest first, with the space behind it: `entidade ` in `Entidade User`.
  public static let entityKindsBefore = longestFirst(\.entities.kindsBefore).map { $0 + " " }

  /// What says that a type only lists values, in lower case: `enum`.
  public static let enumerations = merged(\.entities.enumerations)

  /// How words begin by which a remark says, in lower case, that an entity is there already: `extend`.
  public static let entityExtensions = merged(\.entities.extensions)

  /// Headings of sections in which each heading is an entity.
  public static let entityContainers = merged(\.entities.containers)

  /// Headings of sections that speak about entities without defining any.
  public static let entityRemarks = merged(\.entities.remarks)

  /// The last word, in lower case, of headings of such sections.
  public static let entityRemarkEndings = Set(merged(\.entities.remarkEndings))

  /// The heads of the first column of a table of fields, in lower case.
  public static let fieldColumns = Set(merged(\.entities.fieldColumns))

  /// The heads of a column of types, in lower case.
  public static let typeColumns = Set(merged(\.entities.typeColumns))

  /// Headings that name no entity, in lower case.
  public static let ordinaryHeadings = Set(merged(\.entities.ordinary))

  /// Headings that name an entity only where its fields follow, in lower case.
  public static let ambiguousHeadings = Set(merged(\.entities.ambiguous))

  /// The first word, in lower case, of headings of several words that name no entity.
  public static let ordinaryBeginnings = Set(merged(\.entities.ordinaryBeginnings))

  /// The last word, in lower case, of headings of several words that name no entity.
  public static let ordinaryEndings = Set(merged(\.entities.ordinaryEndings))

  /// Words that say, in lower case, that something is there already or is another's: `existing`.
  public static let existingAdjectives = Set(merged(\.entities.existing))

  /// Words that say, in lower case, that something is new.
  public static let newcomers = Set(merged(\.entities.new))

  /// How a line begins, in lower case, that says that something is there already: `existing entity`.
  public static let existingBeginnings = merged(\.entities.existingBeginnings)

  /// How a line begins, in lower case, that says what changes of an entity: `adds the following`.
  public static let changingBeginnings = merged(\.entities.changingBeginnings)

  /// How a line begins, in lower case, that says that something is extended.
  public static let extendingBeginnings = merged(\.entities.extendingBeginnings)

  /// What says, in lower case, that something is there already, wherever in a line it stands: `source of truth:`.
  public static let existingPhrases = merged(\.entities.existingPhrases)

  /// What says so by the name of a feature, in lower case, which `#` stands for; `…` stands for any words: `source: #`.
  public static let featureRemarks = merged(\.entities.featureRemarks)

  /// What a heading says, in lower case, before the name of a feature, of things that come from there, with the space that
  /// parts words of Latin letters: `from `.
  public static let featureOrigins = merged(\.entities.featureOrigins).map { word in
    word.utf8.allSatisfy { $0 < 0x80 } ? word + " " : word
  }

  /// What a heading says, in lower case, of things that are other features': `from other features`.
  public static let otherFeatures = merged(\.entities.otherFeatures)

  /// How a sentence begins, in lower case, that says what the feature of the document does, with the
  /// space behind it: `this feature `.
  public static let subjects = merged(\.entities.subjects).map { $0 + " " }

  /// What such a sentence says, in lower case, of what is there already: `to the existing`.
  public static let existingObjects = merged(\.entities.existingObjects)

  /// What is written right behind a name without a space, the longest first.
  public static let particles = longestFirst(\.entities.particles)

  /// What stands beside such a phrase where the document means itself: `this document`.
  public static let selfReferences = merged(\.entities.selfReferences)

  /// How a text begins, in lower case, that only says where something else is described: `see `.
  public static let pointers = merged(\.entities.pointers)

  /// What says, in lower case, that a document brings no entity: `no new entities`.
  public static let noNewEntities = merged(\.entities.noNewEntities)

  /// What stands, in lower case, before the number of a feature: `spec` in `Spec 001`.
  public static let featureWords = Set(merged(\.entities.features))
}
