import Git
import TestSupport
import Testing

struct BranchNameTests {
  static let awkward = [
    "main", "001-let-customers-sign", "feature/x", "a/b/c/d", "a", "1", "ä-ö-ü", "機能", "🚀", "a@b", "@a", "a@", "@",
    "@@",
    "@/x", "x/@", "HEAD", "head", "HEAD/x", "x/HEAD", "FETCH_HEAD", "refs/heads/x", "refs", "-x", "--x", "-", "x-",
    "x/-y",
    ".x", "x.", "x/.y", "x./y", "x/y.", ".", "..", "x..y", "x...y", "x.y", "x.lock", "x.lock/y", "x/y.lock", ".lock",
    "lock", "x.lockx", "x.LOCK", "/x", "x/", "x//y", "/", "//", "x y", " x", "x ", "x\ty", "x\ny", "x\u{1}y",
    "x\u{7f}y",
    "x\u{a0}y", "x~y", "x^y", "x:y", "x?y", "x*y", "x[y", "x]y", "x\\y", "x{y", "x}y", "@{", "x@{y", "x@{-1}", "@{-1}",
    "@{u}", "x{@y", "x@y{", "x;y", "x&y", "x|y", "x>y", "x<y", "x\"y", "x'y", "x`y", "x$y", "x!y", "x#y", "x%y", "x=y",
    "x+y", "x,y", "x(y", "x)y", "~", "^", ":", "*", "+x", "x/..", "../x", "x/./y", "x/../y", "...", "a.b.c", "a.-b",
    "-/x", "x\r\ny", "\u{feff}x", "e\u{301}", "x/.lock", "x@{", "x.@", "{", "}", "",
  ]

  @Test func `names are accepted and refused as git check-ref-format does`() throws {
    let sandbox = try GitSandbox(initialise: false)
    for name in BranchNameTests.awkward {
      let result = try Program.run(
        "/usr/bin/git", ["check-ref-format", "--branch", name], in: sandbox.path, variables: sandbox.variables)
      #expect((BranchName(name) != nil) == (result.status == 0), "\(name.debugDescription)")
    }
  }

  @Test func `random names are accepted and refused as git check-ref-format does`() throws {
    let sandbox = try GitSandbox(initialise: false)
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab.@{/-~lock")
    for _ in 0..<60 {
      let length = Int.random(in: 1...7, using: &generator)
      let name = String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
      let result = try Program.run(
        "/usr/bin/git", ["check-ref-format", "--branch", name], in: sandbox.path, variables: sandbox.variables)
      #expect((BranchName(name) != nil) == (result.status == 0), "\(name.debugDescription)")
    }
  }

  @Test func `a name with a NUL is refused`() {
    #expect(BranchName("x\0y") == nil)
  }

  @Test func `a name knows its reference`() throws {
    #expect(try branch("001-x").referenceName == "refs/heads/001-x")
    #expect(try branch("001-x").description == "001-x")
    #expect(try branch("001-x") < branch("002-a"))
  }
}
