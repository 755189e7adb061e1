import Failures
import Git

extension Remote {
  /// The command that deletes references there, each only if it still has its target: what somebody else has created since
  /// under such a name stays.
  func deleting(_ references: [(name: String, target: ObjectID)]) -> String {
    let leases = references.map { "--force-with-lease=\($0.name):\($0.target)" }
    let words = [name] + leases + references.map { ":\($0.name)" }
    return (["git push"] + words.map(quotedForShell)).joined(separator: " ")
  }
}
