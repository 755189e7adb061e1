import Testing

@testable import Failures

@Suite struct FailureCodeTests {
  // Cases of one raw value do not compile.
  @Test(arguments: FailureCode.allCases)
  func `a code is words of small letters with hyphens between them`(_ code: FailureCode) {
    let words = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } })
  }

  @Test func `every code is another one`() {
    #expect(Set(FailureCode.allCases.map(\.rawValue)).count == FailureCode.allCases.count)
  }

  @Test(arguments: FailureCode.allCases)
  func `a code and its name in the source say the same`(_ code: FailureCode) {
    if code == .inputOutput { return }
    #expect(code.rawValue.filter { $0 != "-" } == "\(code)".lowercased())
  }
}
