import Configuration
import Testing

private let vocabulary = Configuration.Vocabulary(
  profiles: ["epic", "standard"], headings: ["decision-log", "progress"],
  rules: [["SK001", "missing-document"], ["SK012", "open-mark"]])

private let patternHint =
  "write them as in .gitignore, such as `src/` or `**/*.py`, with `/` between folders and without `..`"

private func error(_ text: String) throws -> ConfigurationError {
  try #require(throws: ConfigurationError.self) {
    try Configuration.parse(Array(text.utf8), file: ".specify/speckit.yml", vocabulary: vocabulary)
  }
}

@Test func `an unknown key is named with its file, its line and the nearest key`() throws {
  let error = try error("layout: epic\nbrunch: {}\n")
  #expect(error.file == ".specify/speckit.yml")
  #expect(error.line == 2)
  #expect(error.message == "`brunch` is not a key of the configuration")
  #expect(error.hint == "the nearest key is `branch`")
  #expect(error.description == ".specify/speckit.yml:2: `brunch` is not a key of the configuration")
}

@Test func `a key inside another is named with the way to it`() throws {
  let error = try error("branch:\n  create: true\n  digts: 4\n")
  #expect(error.line == 3)
  #expect(error.message == "`branch.digts` is not a key of the configuration")
  #expect(error.hint == "the nearest key is `branch.digits`")
}

@Test func `a key like no other brings the list of keys`() throws {
  #expect(try error("index: { xyzzy: 1 }\n").hint == "choose from `index.update`, `index.workspace`")
}

@Test func `a wrong value is named with its key and the nearest value`() throws {
  let error = try error("branch:\n  numbering: sequental\n")
  #expect(error.line == 2)
  #expect(error.message == "`branch.numbering` is `sequental`, but must be one of `sequential`, `timestamp`")
  #expect(error.hint == "write `branch.numbering: sequential`")
}

@Test(arguments: [
  ("layout: nested", "choose from `epic`, `flat`"),
  ("layout: [epic]", "choose from `epic`, `flat`"),
  ("branch: { create: ture }", "write `branch.create: true`"),
  ("branch: { create: 1 }", "choose from `true`, `false`"),
  ("branch: { digits: 0 }", "write `branch.digits: 1`"),
  ("branch: { digits: 12 }", "write `branch.digits: 9`"),
  ("branch: { digits: three }", "write `branch.digits: 3`"),
  ("branch: { remote: --upload-pack=x }", "write `branch.remote: origin`"),
  ("branch: { remote: [a] }", "write a word or more"),
  ("decisions: { capture: [complexty] }", "write `decisions.capture: complexity`"),
  ("index: { update: allways }", "write `index.update: always`"),
  ("limits: { document: 32 pages }", "write `limits.document: 32MB`"),
  ("limits: { document: 0 }", "write `limits.document: 32MB`"),
  ("limits: { document: -1 }", "write `limits.document: 32MB`"),
  ("limits: { document: [1MB] }", "write `limits.document: 32MB`"),
  ("limits: { document: 99999999999GB }", "write `limits.document: 32MB`"),
  ("trace: { code: [src/, ../other] }", patternHint),
  ("trace: { code: '' }", patternHint),
  ("trace: { tests: ['!'] }", patternHint),
  ("trace: { tests: [tests\\unit] }", patternHint),
  ("trace: { tests: { unit: tests/ } }", patternHint),
  ("trace: { test: [tests/] }", "the nearest key is `trace.tests`"),
  ("limits: { documents: 1MB }", "the nearest key is `limits.document`"),
  ("templates: { plan: epics }", "write `templates.plan: epic`"),
  ("headings: { decisions-log: [x] }", "the nearest key is `headings.decision-log`"),
  ("rules: { SK013: off }", "the nearest key is `rules.SK012`; speckit check --explain all lists the rules"),
  ("rules: { SK999: off }", "the nearest key is `rules.SK012`; speckit check --explain all lists the rules"),
  ("rules: { opn-mark: off }", "the nearest key is `rules.open-mark`; speckit check --explain all lists the rules"),
  ("rules: { spelling: off }", "speckit check --explain all lists the rules"),
  ("rules: { SK012: off, SK001: off, open-mark: error }", "keep one of them"),
  ("rules: { SK012: eror }", "write `rules.SK012: error`"),
])
func `every wrong value brings a hint`(text: String, hint: String) throws {
  #expect(try error(text).hint == hint)
}

@Test(arguments: ["../plans", "/plans", "a/../../b", "''", ".git/plans", "a/.GIT/b", "\"a\\nb\"", "[a]"])
func `a path that leaves the workspace is refused`(value: String) throws {
  let error = try error("layout: epic\nplans: \(value)\n")
  #expect(error.line == 2)
  #expect(error.message.hasPrefix("`plans` is "))
  #expect(error.message.hasSuffix("must be a path inside the workspace"))
}

@Test func `the workspace itself is no file`() throws {
  #expect(try error("registry: .\n").message == "`registry` is `.`, but must be the path of a file")
}

@Test func `each root in a list is looked at`() throws {
  #expect(try error("specs:\n  - specs\n  - ../specs\n").line == 3)
}

@Test func `broken YAML is located`() throws {
  let error = try error("branch: { create: true\nlayout: epic\n")
  #expect(error.line == 2)
  #expect(error.message.hasPrefix("the configuration cannot be read: "))
}

@Test func `a key that is set twice is refused`() throws {
  let error = try error("plans: a\nspecs: b\nplans: c\n")
  #expect(error.line == 3)
  #expect(error.message == "the configuration cannot be read: key `plans` appears twice")
}

@Test(arguments: ["- a\n", "word\n"]) func `a file without keys is refused`(text: String) throws {
  #expect(try error(text).message.hasSuffix("but must be keys with values"))
}

@Test func `a value that runs on and on is shortened`() throws {
  #expect(try error("layout: \(String(repeating: "x", count: 10_000))\n").message.count < 200)
}
