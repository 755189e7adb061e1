import Changes
import Failures
import Files

/// What a command has to say, for people and for programs.
struct Reply {
  /// The exit code.
  var status: Int32 = 0
  /// What people read on standard output.
  var lines: [Line] = []
  /// What of it they read with `-q` too.
  var essentials: [Line] = []
  /// What stands on standard output byte for byte, in place of `lines`; a terminal gets it line by line, made harmless.
  var bytes: [UInt8]?
  /// What a script says on standard error, as it stands.
  var messages: [String] = []
  /// What people read of a dry run; nil for the list of changes.
  var preview: [Line]?
  /// The command's own members of the JSON document.
  var members: [JSONValue.Member] = []
  /// The root of the workspace; nil for commands that need none.
  var root: AbsolutePath?
  /// What was changed, or would be on a dry run.
  var changes: ChangeSet?
  /// What is worth saying beside the answer.
  var diagnostics: [Diagnostic] = []
  /// A negative answer as a failure, for the JSON document and standard error; nil otherwise.
  var failure: Failure?
  /// What people read on standard error in place of the failure: how the program is used. Nil for most answers.
  var usage: [Line]?
}
