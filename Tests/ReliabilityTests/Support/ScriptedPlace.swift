import Files
import TestSupport
import Testing

/// A directory in which shell scripts set up what a command then finds.
///
/// In a script `$SPECKIT` is the program and `$place` the directory, in which it starts; `interrupt CALL N COMMAND…` kills a
/// command of the program at its n-th system call of a name, and `leftovers` lists below the current directory what no
/// command may leave.
struct ScriptedPlace {
  let sandbox: GitSandbox
  /// Shell functions of a suite's own.
  let functions: String

  init(_ functions: String) throws {
    sandbox = try GitSandbox(initialise: false)
    self.functions = functions
  }

  private static let prelude = """
    set -eu
    interrupt() {
      call=$1; number=$2; shift 2
      strace -f -qq -o /dev/null -e "trace=$call" -e "inject=$call:signal=KILL:when=$number" "$SPECKIT" "$@" \\
        >/dev/null 2>&1 && return 1 || true
    }
    leftovers() { find . -name '.speckit-*' -o -name '*.orig' -o -name '*.lock' -o -name journal; }

    """

  /// Runs a script in the directory, and gives its output.
  @discardableResult
  func shell(_ script: String) throws -> String {
    let place = sandbox.directory.path
    let variables = sandbox.variables.merging(["SPECKIT": BuiltProgram.path, "place": place.string]) { $1 }
    let text = ScriptedPlace.prelude + functions + script
    let result = try Program.run("/bin/bash", ["-c", text], in: place, variables: variables)
    try #require(result.status == 0, "\(script)\n\(result.output)\(result.errors)")
    return result.output
  }

  /// Runs the program in a directory of the place.
  func run(_ arguments: String..., in directory: String) throws -> Program.Result {
    try run(arguments, in: directory)
  }

  /// Runs the program in a directory of the place.
  func run(_ arguments: [String], in directory: String) throws -> Program.Result {
    try Program.run(
      BuiltProgram.path, arguments, in: sandbox.directory.path.appending(component: directory),
      variables: sandbox.variables)
  }
}
