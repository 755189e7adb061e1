extension Contract {
  /// `check-prerequisites` knows `--require-spec`. Since 1.0.3.
  public var canRequireSpec: Bool { release >= Release(1, 0, 3) || !isRecorded }

  /// `check-prerequisites` knows `--template`. Since 0.16.2.
  public var canPrintTemplate: Bool { release >= Release(0, 16, 2) || !isRecorded }
}
