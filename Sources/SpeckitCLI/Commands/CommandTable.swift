/// Every command, in the order in which `help` lists them.
enum CommandTable {
  static let all: [any Command.Type] = [
    InitCommand.self, NewEpicCommand.self, NewFeatureCommand.self, PlanCommand.self, TasksCommand.self,
    ChecklistCommand.self, GateCommand.self, ReviewCommand.self, SyncCommand.self, DecisionAddCommand.self,
    DecisionListCommand.self,
    CheckCommand.self, ConstitutionGatesCommand.self, TemplateListCommand.self, TemplateShowCommand.self,
    TemplateExportCommand.self, ListCommand.self, ShowCommand.self, TraceCommand.self, ContextCommand.self,
    DiffCommand.self, ChangelogCommand.self, ImpactCommand.self, SwitchCommand.self,
    RenumberCommand.self, RenameCommand.self, MoveCommand.self, CloseCommand.self,
    HooksInstallCommand.self, HooksUninstallCommand.self, HooksStatusCommand.self, HooksRunCommand.self,
    DoctorCommand.self, RecoverCommand.self,
    ExtensionExportCommand.self, ExtensionStartCommand.self, ExtensionResumeCommand.self,
    CompatCommand.self, MergeDriverCommand.self, HelpCommand.self,
  ]

  /// What parsing and help need to know of them.
  static let specifications = all.map { $0.specification }
}
