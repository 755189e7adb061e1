import Foundation
import TestSupport
import Testing

extension Person {
  /// Merges a branch. Where Git stops, `sync` settles what it can, and both versions of the rest are kept.
  func merge(_ branch: String) throws {
    let result = try tryGit(["merge", "--quiet", "--no-ff", "--message", "Merge \(branch)", branch])
    if result.status == 0 { return }
    try settle("merge \(branch)", result)
    try git("commit", "--quiet", "--no-edit")
  }

  /// Rebases the branch that is checked out.
  func rebase(onto base: String) throws {
    var result = try tryGit(["rebase", base])
    while result.status != 0 {
      try settle("rebase onto \(base)", result)
      let isEmpty = try tryGit(["diff", "--cached", "--quiet"]).status == 0
      result = try tryGit(["rebase", isEmpty ? "--skip" : "--continue"])
    }
  }

  /// Looks for features whose ID or number another branch has too, and does what the findings say.
  func mendCollisions() throws {
    try git("fetch", "--quiet")
    for _ in 0..<4 {
      let hints = try #require(try answer("check")["findings"] as? [[String: Any]]).compactMap { $0["hint"] as? String }
      guard let remedy = hints.lazy.compactMap({ $0.firstMatch(of: /speckit (renumber(?: [-\w]+)+)/)?.1 }).first else {
        return
      }
      diary.remedies.append(String(remedy))
      try speckit(remedy.split(separator: " ").map(String.init))
      try commit("Take what is free")
    }
    Issue.record("the collisions do not end: \(diary.remedies)")
  }

  private func settle(_ step: String, _ result: Program.Result) throws {
    var hunks: [String: Int] = [:]
    for path in try conflicted() { hunks[path] = try conflictCount(path) }
    try #require(!hunks.isEmpty, "\(step): \(result.output)\(result.errors)")
    diary.stops.append(Diary.Stop(step: step, hunks: hunks))
    try #require(diary.stops.count < 40, "\(diary.stops)")
    _ = try trySpeckit(["sync"])
    for path in hunks.keys where try conflictCount(path) > 0 {
      try edit(path) { text in
        let markers = ["<<<<<<< ", "=======", ">>>>>>> "]
        text = text.components(separatedBy: "\n").filter { line in !markers.contains { line.hasPrefix($0) } }
          .joined(separator: "\n")
      }
    }
    try speckit("sync")
    try git("add", "--all")
  }

  private func conflicted() throws -> Set<String> {
    Set(try git("diff", "--name-only", "--diff-filter=U").split(separator: "\n").map(String.init))
  }

  private func conflictCount(_ path: String) throws -> Int {
    try text(path).components(separatedBy: "\n").count { $0.hasPrefix("<<<<<<< ") }
  }
}
