/// A field in the header of a document that speckit knows, whatever language its name is in.
public enum HeaderFieldName: String, Hashable, Sendable, CaseIterable {
  case featureID, branch, epic, spec, status, created, input, dependsOn
}
