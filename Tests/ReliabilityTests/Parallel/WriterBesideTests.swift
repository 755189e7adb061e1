import Files
import Foundation
import TestSupport
import Testing

/// Somebody saves the very files that commands write, one line after the other.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct WriterBesideTests {
  /// How programs save files.
  enum Manner: String, CaseIterable {
    /// `>>`.
    case append = "appended"
    /// Opened for appending, and written a while later.
    case appendSlowly = "appended slowly"
    /// Written beside it and moved over it.
    case replace = "written beside and moved"
    /// Read and written anew, the same file.
    case rewrite = "rewritten in place"
  }

  @Test(arguments: Manner.allCases) func `no line is lost beside a loop of writing commands`(manner: Manner) throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let file = workspace.root.appending(component: RealWorkspace.epic).appending(component: "exec-plan.md").string
    let count = LongTests.areWanted ? 2_500 : 60
    let isOver = DispatchSemaphore(value: 0)
    let writer = Thread {
      for number in 0..<count {
        try? Self.save(file, "line \(number) by hand\n", manner)
        // Now and then long enough for a command to get through.
        usleep(number.isMultiple(of: 10) ? 1_000_000 : useconds_t.random(in: 1_000...60_000))
      }
      isOver.signal()
    }
    writer.start()
    let start = ContinuousClock.now
    var (done, refused) = (0, 0)
    while isOver.wait(timeout: .now()) == .timedOut {
      let arguments =
        done % 3 == 2
        ? ["new-feature", "Feature \(done)", "--no-switch"] : ["decision", "add", "Choice \(done)", "--rationale", "r"]
      let run = try workspace.run(arguments)
      #expect([0, 4].contains(run.status), "\(run.errors)")
      if run.status == 0 { done += 1 } else { refused += 1 }
    }
    let seconds = start.duration(to: .now)
    #expect(try workspace.run(["sync"]).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lost = (0..<count).filter { !text.contains("line \($0) by hand\n") }
    #expect(lost == [], "\(manner)")
    #expect(done > 0)
    let left = try FileManager.default.subpathsOfDirectory(atPath: workspace.root.string)
      .filter { $0.contains(".speckit-") || $0.contains(".orig") || $0.hasSuffix(".lock") }
    #expect(left == [])
    try Figures.note(
      .writers, order: Manner.allCases.firstIndex(of: manner) ?? 0,
      [
        manner.rawValue, String(count), String(lost.count), String(done), String(refused),
        String(seconds.components.seconds),
      ])
  }

  /// Saves as other programs do: the processes started meanwhile inherit nothing of it.
  private static func save(_ file: String, _ line: String, _ manner: Manner) throws {
    switch manner {
    case .append, .appendSlowly:
      let handle = try opened(file, O_WRONLY | O_APPEND)
      if manner == .appendSlowly { usleep(2_000) }
      try handle.write(contentsOf: Data(line.utf8))
      try handle.close()
    case .replace:
      let text = try Data(contentsOf: URL(filePath: file)) + Data(line.utf8)
      let handle = try opened(file + ".tmp", O_WRONLY | O_CREAT | O_EXCL)
      try handle.write(contentsOf: text)
      try handle.close()
      rename(file + ".tmp", file)
    case .rewrite:
      let handle = try opened(file, O_RDWR)
      let text = try (handle.readToEnd() ?? Data()) + Data(line.utf8)
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: text)
      try handle.close()
    }
  }

  private static func opened(_ file: String, _ flags: Int32) throws -> FileHandle {
    let descriptor = open(file, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
