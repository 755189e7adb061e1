import Changes
import Files
import Operations
import SpecKit

/// A script's arguments with the environment to run it in.
struct ScriptCall {
  let call: Call
  let arguments: ScriptArguments
  let dialect: ScriptDialect
  /// The script as usage texts call it.
  let name: String
  /// The release of spec-kit that `--contract` asks for; nil for the one that set up the repository.
  let release: Release?

  /// What is laid down for the script in a workspace.
  func contract(_ session: Session) throws(ScriptRefusal) -> Contract {
    if let release { return Contract(release) }
    do throws(SpecKitSettings.Problem) {
      return try Contract(of: session)
    } catch {
      throw ScriptRefusal(unknownRelease: error)
    }
  }

  /// The workspace.
  func session() throws -> Session {
    try call.session(
      root: ScriptRoot.find(from: call.directory(), variables: call.environment.variables, release: release))
  }

  /// The workspace of a script that works on a feature, once the feature that a variable names is recorded.
  func sessionOfFeature() throws -> Session {
    let session = try session()
    let contract = try contract(session)
    if try RecordFeatureDirectory.isNeeded(session, contract) {
      _ = try session.carryOut("record the feature's directory", writeOptions()) {
        try RecordFeatureDirectory.decide(session, contract)
      }
    }
    return session
  }

  /// How long a script waits for the lock unless something else is asked for, and how that is called: agents that call it at
  /// once had better wait than fail.
  static let patience = (duration: Duration.seconds(60), name: "a minute")

  /// How a script writes.
  private func writeOptions() throws -> WriteOptions {
    var options = try call.writeOptions()
    options.isDryRun = arguments.has(.dryRun)
    if !call.arguments.has(.lockTimeout) { options.lockTimeout = ScriptCall.patience.duration }
    return options
  }

  /// Says that an interrupted command waits to be recovered.
  func mentionInterruption(_ session: Session) -> [String] {
    call.mentionInterruption(session).flatMap(\.scriptMessages)
  }

  /// Carries out a change, which on a dry run is only decided.
  func carryOut<Answer>(_ session: Session, decide: () throws -> (ChangeSet, Answer)) throws -> Answer {
    try session.carryOut(name, writeOptions(), decide: decide).answer
  }
}
