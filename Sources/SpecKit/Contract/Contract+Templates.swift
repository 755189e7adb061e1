extension Contract {
  /// A template that cannot be put together is refused; before, the strongest file of its name served as it stood, whatever
  /// manifests said. Since 0.16.2.
  var refusesBrokenTemplates: Bool { release >= Release(0, 16, 2) || !isRecorded }

  /// What `setup-plan` and `create-new-feature` end with where a template is refused: 2 since 0.16.2.
  var templateFailureStatus: Int32 { release >= Release(0, 16, 2) ? 2 : 1 }
}
