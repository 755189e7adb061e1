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
}
