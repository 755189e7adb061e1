/// The words by which entities are told from what else stands in a data model; in lower case but for headings.
struct EntityWords: Sendable {
  /// What stands before a colon and the name of an entity.
  let labels: [String]
  /// What stands behind a name and says that it is an entity.
  let kindsBehind: [String]
  /// What stands before a name, with a space between, and says that it is an entity.
  let kindsBefore: [String]
  /// What says that a type only lists values.
  let enumerations: [String]
  /// How words begin by which a remark says that an entity is there already.
  let extensions: [String]
  /// Headings of sections in which each heading is an entity.
  let containers: [String]
  /// Headings of sections that speak about entities without defining any.
  let remarks: [String]
  /// The heads of the first column of a table of fields.
  let fieldColumns: [String]
  /// The heads of a column of types.
  let typeColumns: [String]
  /// Headings that name no entity.
  let ordinary: [String]
  /// Words that say of operations, entities or fields that they are there already or another's.
  var existing: [String] = []
  /// How words begin that say that something is new.
  var new: [String] = []
  /// How a line begins that says of an entity or operation that it is there already, or what is added to it.
  var existingBeginnings: [String] = []
  /// How a line begins that says what changes of an entity; below an operation it tells what that does.
  var changingBeginnings: [String] = []
  /// How a line begins that says that something is extended.
  var extendingBeginnings: [String] = []
  /// What says so wherever in a line it stands.
  var existingPhrases: [String] = []
  /// What says so by the name of a feature, which `#` stands for; `…` stands for any words.
  var featureRemarks: [String] = []
  /// What a heading says, before the name of a feature, of things that come from there.
  var featureOrigins: [String] = []
  /// What a heading says of things that are other features'.
  var otherFeatures: [String] = []
  /// How a sentence begins that says what the feature of the document does.
  var subjects: [String] = []
  /// What such a sentence says of what is there already.
  var existingObjects: [String] = []
  /// What is written right behind a name without a space.
  var particles: [String] = []
  /// What stands beside such a phrase where the document means itself.
  var selfReferences: [String] = []
  /// How a text begins that only says where something else is described.
  var pointers: [String] = []
  /// What says that a document brings no entity.
  var noNewEntities: [String] = []
  /// What stands before the number of a feature.
  var features: [String] = []
  /// Headings that name an entity in some data models. This and the tables below are read in
  /// English only.
  var ambiguous: [String] = []
  /// The last word of headings of sections that speak about entities without defining any.
  var remarkEndings: [String] = []
  /// The first word of headings of several words that name no entity.
  var ordinaryBeginnings: [String] = []
  /// The last word of headings of several words that name no entity.
  var ordinaryEndings: [String] = []
}
