// swift-tools-version: 6.2
import PackageDescription

let relaxed: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What the binary links is memory-safe too, or says `unsafe` where it is not; tests need not.
let strict: [SwiftSetting] = relaxed + [.strictMemorySafety()]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: relaxed)
}

let package = Package(
  name: "speckit",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "speckit", targets: ["speckit"])],
  targets: [
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

    .target(name: "CFiles"),
    .target(name: "CProgram"),
    module("Files", ["CFiles"]),
    module("Text"),
    module("Git", ["CLibgit2", "CProgram", "Files", "Text"]),
    module("Records"),
    module("Vocabulary"),
    module("Markdown", ["CCMarkGFM", "Records", "Text", "Vocabulary"]),
    module("YAML", ["CYAML"]),
    module("JSON"),
    module("Facts", ["Files", "Git", "Records"]),
    module("Configuration", ["Files", "Git", "YAML"]),
    module("Templates", ["Files", "JSON", "Markdown", "YAML"], exclude: ["BuiltIn"]),
    module("Names", ["Text", "Vocabulary"]),
    module("Documents", ["Facts", "Files", "Git", "Markdown", "Names", "Records", "Text", "Vocabulary", "YAML"]),
    module("WorkspaceModel", ["Documents", "Facts", "Files", "Git", "Markdown", "Names", "Records", "Vocabulary"]),
    module("Reports", ["Names", "WorkspaceModel"]),
    module("Failures", ["Configuration", "Files", "Git", "Templates"]),
    module(
      "Survey",
      [
        "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "JSON", "Markdown", "Names", "Records",
        "Templates", "Vocabulary", "WorkspaceModel",
      ]),
    module(
      "Changes",
      [
        "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "JSON", "Markdown", "Names", "Survey",
        "Templates", "Text", "Vocabulary", "WorkspaceModel",
      ]),
    module(
      "Indexes",
      [
        "Changes", "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "Markdown", "Names", "Records",
        "Reports", "Survey", "Templates", "Text", "Vocabulary", "WorkspaceModel",
      ]),
    module(
      "Trace",
      [
        "CExpat", "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "Markdown", "Names", "Records",
        "Survey", "Text", "Vocabulary", "WorkspaceModel",
      ]),
    module(
      "Check",
      [
        "Changes", "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "Indexes", "Markdown", "Names",
        "Records", "Survey", "Templates", "Text", "Trace", "Vocabulary", "WorkspaceModel",
      ]),
    module(
      "Operations",
      [
        "Changes", "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "Indexes", "JSON", "Markdown",
        "Names", "Survey", "Templates", "Text", "Trace", "Vocabulary", "WorkspaceModel", "YAML",
      ], exclude: ["Integrations/ExtensionFiles"]),
    module(
      "SpecKit",
      [
        "Changes", "Configuration", "Failures", "Files", "Git", "Names", "Operations", "Survey", "Templates",
        "WorkspaceModel",
      ]),
    module(
      "SpeckitCLI",
      [
        "Changes", "Check", "Configuration", "Documents", "Failures", "Files", "Git", "Indexes", "Markdown", "Names",
        "Operations", "Reports", "SpecKit", "Survey", "Text", "Trace", "WorkspaceModel",
      ]),
    .executableTarget(
      name: "speckit", dependencies: ["SpeckitCLI"], cSettings: [.treatAllWarnings(as: .error)]),

    .target(name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport", swiftSettings: relaxed),
    tests("FilesTests", ["Files", "TestSupport"]),
    tests("GitTests", ["Git", "Files", "TestSupport"]),
    tests("RecordsTests", ["Records", "TestSupport"]),
    tests("FactsTests", ["Facts", "Files", "Git", "Records", "TestSupport"]),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("MarkdownTests", ["Markdown", "TestSupport"]),
    tests("YAMLTests", ["YAML", "TestSupport"]),
    tests("JSONTests", ["JSON"]),
    tests("ConfigurationTests", ["Configuration", "Files", "TestSupport"]),
    tests("TextTests", ["TestSupport", "Text"]),
    tests("NamesTests", ["Files", "Names", "TestSupport"]),
    tests(
      "DocumentsTests",
      [
        "Documents", "Files", "Git", "Markdown", "Names", "Records", "TestSupport", "Text", "Vocabulary",
        "WorkspaceModel",
      ]),
    tests(
      "WorkspaceModelTests",
      ["Documents", "Files", "Markdown", "Names", "TestSupport", "WorkspaceModel"]),
    tests("ReportsTests", ["Names", "Reports", "TestSupport", "WorkspaceModel"]),
    tests(
      "OperationsTests",
      [
        "Changes", "Check", "Configuration", "Documents", "Failures", "Files", "Git", "Indexes", "Markdown", "Names",
        "Operations", "Records", "Survey", "Templates", "TestSupport", "Vocabulary", "WorkspaceModel",
      ],
      exclude: ["Fixtures"]),
    tests(
      "TraceTests",
      [
        "Changes", "Configuration", "Documents", "Facts", "Failures", "Files", "Git", "Markdown", "Names", "Records",
        "Survey", "TestSupport", "Trace", "Vocabulary", "WorkspaceModel",
      ]),
    tests("SpeckitCLITests", ["Changes", "Failures", "Files", "SpeckitCLI", "TestSupport"], exclude: ["Goldens"]),
    tests("TemplatesTests", ["Templates", "Files", "TestSupport"]),
    tests("ReliabilityTests", ["Files", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Built with libFuzzer, and only where `scripts/fuzz` asks for it.
if Context.environment["SPECKIT_FUZZ"] == "1" {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "Changes", "Documents", "Files", "Indexes", "Markdown", "Survey", "TestSupport", "WorkspaceModel",
      ],
      path: "Fuzz/Sources", swiftSettings: relaxed),
  ]
}
