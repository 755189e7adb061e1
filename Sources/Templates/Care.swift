/// What is done about a preset, or a registry of presets, that says what it may not.
enum Care {
  /// It is told, so that somebody mends it.
  case told
  /// It is passed over wherever spec-kit's scripts pass over it: in place of a registry the folders are looked at, and a
  /// file that is not there, or not in the preset, adds nothing.
  case passedOver
}
