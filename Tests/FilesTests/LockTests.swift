import Files
import Foundation
import TestSupport
import Testing

@Test func `the second holder is told who holds the lock`() throws {
  let directory = try TemporaryDirectory()
  let state = StateDirectory(home: directory.path, name: try #require(RelativePath("state")))
  let first = try Lock(in: state, timeout: .zero)
  let start = ContinuousClock.now
  let error = #expect(throws: Lock.Held.self) { _ = try Lock(in: state, timeout: .milliseconds(30)) }
  #expect(start.duration(to: .now) >= .milliseconds(30))
  #expect(error?.processIdentifier == getpid())
  #expect(error?.path == state.path.appending(component: "lock"))
  withExtendedLifetime(first) {}
}

@Test func `the second holder gets the lock when the first lets go`() async throws {
  let directory = try TemporaryDirectory()
  let state = StateDirectory(home: directory.path, name: .empty)
  let taken = DispatchSemaphore(value: 0)
  let holder = Thread {
    guard let lock = try? Lock(in: state, timeout: .zero) else { return }
    taken.signal()
    usleep(40_000)
    withExtendedLifetime(lock) {}
  }
  holder.start()
  taken.wait()
  let second = try Lock(in: state, timeout: .seconds(20))
  withExtendedLifetime(second) {}
}

@Test func `a lock ends with its value and leaves no name behind`() throws {
  let directory = try TemporaryDirectory()
  let state = StateDirectory(home: directory.path, name: .empty)
  do {
    let lock = try Lock(in: state, timeout: .zero)
    #expect(try directory.text(of: "lock") == "\(getpid())\n")
    withExtendedLifetime(lock) {}
  }
  #expect(try directory.text(of: "lock") == "")
  let again = try Lock(in: state, timeout: .zero)
  withExtendedLifetime(again) {}
}

@Test func `a lock ends with the process that holds it`() throws {
  let directory = try TemporaryDirectory()
  let path = try directory.write("", to: "lock")
  let state = StateDirectory(home: directory.path, name: .empty)
  let holder = Process()
  holder.executableURL = URL(filePath: "/usr/bin/flock")
  holder.arguments = ["--close", path.string, "-c", "echo held; exec cat"]
  let input = Pipe()
  let output = Pipe()
  holder.standardInput = input
  holder.standardOutput = output
  guard FileManager.default.isExecutableFile(atPath: "/usr/bin/flock") else { return }
  try holder.run()
  #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
  #expect(throws: Lock.Held.self) { _ = try Lock(in: state, timeout: .zero) }
  kill(holder.processIdentifier, SIGKILL)
  try input.fileHandleForWriting.close()
  holder.waitUntilExit()
  let lock = try Lock(in: state, timeout: .zero)
  withExtendedLifetime(lock) {}
}

@Test func `a lock may be waited for as long as a number can say`() throws {
  let directory = try TemporaryDirectory()
  let lock = try Lock(in: StateDirectory(home: directory.path, name: .empty), timeout: .seconds(Int64.max))
  withExtendedLifetime(lock) {}
}

@Test func `a symbolic link is no lock`() throws {
  let directory = try TemporaryDirectory()
  let state = StateDirectory(home: directory.path, name: .empty)
  try link("elsewhere", at: state.path.appending(component: "lock"))
  #expect(throws: FileError.self) { _ = try Lock(in: state, timeout: .zero) }
  #expect(!directory.exists("elsewhere"))
}

@Test(arguments: ["", "nobody\n", "-3\n", "0\n", "2147483647\n", "99999999999999\n"])
func `a holder that cannot be found is not named`(text: String) throws {
  let directory = try TemporaryDirectory()
  let state = StateDirectory(home: directory.path, name: .empty)
  let lock = try Lock(in: state, timeout: .zero)
  let file = try FileHandle(forWritingTo: URL(filePath: state.path.appending(component: "lock").string))
  try file.truncate(atOffset: 0)
  try file.write(contentsOf: Data(text.utf8))
  let error = #expect(throws: Lock.Held.self) { _ = try Lock(in: state, timeout: .zero) }
  #expect(error?.processIdentifier == 0)
  withExtendedLifetime(lock) {}
}
