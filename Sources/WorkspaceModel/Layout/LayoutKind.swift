/// How a workspace lays out its features.
public enum LayoutKind: String, Hashable, Sendable, CaseIterable {
  /// `plans/<scope>/[<service>/]<EPIC>/features/<ID>`.
  case epic
  /// spec-kit's `specs/<NNN>-<slug>`.
  case flat
}
