extension Contract {
  /// `setup-plan` refuses an option that it does not know, which it passed over before. Since 1.0.3.
  public var refusesOptionsOfSetupPlan: Bool { release >= Release(1, 0, 3) }

  /// `setup-plan` prints the feature's directory as FEATURE_DIR; before, as SPECS_DIR. Since 1.0.5.
  public var printsFeatureDirectory: Bool { release >= Release(1, 0, 5) }

  /// `setup-plan` makes no plan without a template that holds something, and `check-prerequisites` takes no empty plan. Since
  /// 1.2.1.
  var refusesEmptyPlans: Bool { release >= Release(1, 2, 1) }
}
