import Files
import TestSupport

extension MemoryTree {
  /// An epic and a specs root with one document that libFuzzer made.
  static func fuzzed(_ path: String, _ bytes: [UInt8]) -> MemoryTree {
    let spec = "# Feature Specification: Fill a basket\n\n[NEEDS CLARIFICATION: For how long?]\n"
    let plan = "## Complexity Tracking\n\n| Violation | Why | Other |\n|---|---|---|\n| Second store | asked | slow |\n"
    let texts = [
      "exec-plan.md": "# Epic: Shop\n", "design/index.md": "# Design\n", "features/F-SHOP-001/spec.md": spec,
      "features/F-SHOP-001/impl-plan.md": plan,
    ]
    var files = texts.reduce(into: [:]) { $0["\(Property.epic)/\($1.key)"] = Array($1.value.utf8) }
    files["\(Property.flatFeature)/spec.md"] = Array(spec.utf8)
    files["\(Property.flatFeature)/plan.md"] = Array(plan.utf8)
    files["specs/index.md"] = Array("# Specs\n".utf8)
    files["specs/decisions.md"] = Array("# Decisions\n".utf8)
    files[path] = bytes
    return MemoryTree(files)
  }

  /// The documents that a sync writes.
  var indexes: [RelativePath: [UInt8]] {
    files.filter { ["exec-plan.md", "index.md", "decisions.md"].contains($0.key.name) }
  }
}
