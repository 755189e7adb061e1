import Testing

extension Workspace {
  /// What spec-kit wrote; its scripts are known by its manifest alone.
  static func withSpecKit() throws -> Workspace {
    let workspace = try Workspace()
    let bash = ".specify/scripts/bash"
    let names = [
      "check-prerequisites", "create-new-feature", "resolve-template", "setup-plan", "setup-tasks", "common",
    ]
    let paths = names.map { "\(bash)/\($0).sh" } + [".specify/templates/plan-template.md"]
    for path in paths {
      try workspace.write("theirs\n", to: path)
      try workspace.setMode("755", of: path)
    }
    let digest = "ed9c86a61e05623abeb71f9eeda8780dab0e28a2f69bb54813f99a2ec4b3602f"
    let entries = paths.map { "    \"\($0)\": \"\(digest)\"" }.joined(separator: ",\n")
    try workspace.write("{\n  \"files\": {\n\(entries)\n  }\n}\n", to: ".specify/integrations/speckit.manifest.json")
    try workspace.write("{\"speckit_version\": \"1.2.3\", \"script\": \"sh\"}", to: ".specify/init-options.json")
    try workspace.succeed("init")
    try workspace.commitAll()
    return workspace
  }
}
