import Files
import Foundation
import TestSupport
import Testing

extension RealWorkspace {
  private static let template = Result { try RealWorkspace.withFeatures("Sign up") }

  /// A workspace of a test's own with one feature, copied from one that is made once.
  static func prepared() throws -> RealWorkspace {
    let workspace = try RealWorkspace(git: false)
    try FileManager.default.removeItem(atPath: workspace.root.string)
    try FileManager.default.copyItem(atPath: template.get().root.string, toPath: workspace.root.string)
    return workspace
  }

  /// Runs the program over something hostile; it must end with an exit code of its own. Where it wants more memory than
  /// `addressSpace` bytes, a signal ends it.
  func measure(
    _ arguments: [String], _ what: String, addressSpace: Int = 2_000_000_000,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> MeasuredRun {
    let run = try MeasuredRun(
      BuiltProgram.path, arguments, in: root, variables: sandbox.variables, addressSpace: addressSpace)
    #expect((0...5).contains(run.status), "\(what), \(arguments): \(run.errors)", sourceLocation: sourceLocation)
    return run
  }
}

extension Sequence {
  /// Every `stride`th element, from the `start`th; in the long run all, or every `longStride`th.
  func sampled(every stride: Int, from start: Int = 0, inLongRun longStride: Int = 1) -> [Element] {
    let stride = LongTests.areWanted ? longStride : stride
    return enumerated().filter { ($0.offset + start) % stride == 0 }.map(\.element)
  }
}
