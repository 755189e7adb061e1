import Configuration
import Testing

/// Templates for the names of branches.
@Suite struct BranchTemplateTests {
  private func branch(_ text: String) throws -> Configuration.Branch {
    try Configuration.parse(Array("branch:\n  \(text)\n".utf8), file: "speckit.yml").branch
  }

  private func error(_ text: String) throws -> ConfigurationError {
    try #require(throws: ConfigurationError.self) { try branch(text) }
  }

  @Test(arguments: ["feat", "feat/", "\"feat\""])
  func `a prefix is short for a template, with and without its slash`(prefix: String) throws {
    let template = try #require(try branch("prefix: \(prefix)").template)
    #expect(template.text == "feat/{number}-{slug}")
    #expect(template.prefix == "feat/")
    #expect(template.name(number: "007", slug: "search") == "feat/007-search")
  }

  @Test func `tokens are filled, and what stands before the number is the prefix`() throws {
    let template = try #require(try branch("template: \"{author}/{app}/{number}-x-{slug}\"").template)
    let filled = template.filling(.author, with: "ada").filling(.app, with: "shop")
    #expect(filled.prefix == "ada/shop/")
    #expect(filled.name(number: "20261121-100000", slug: "a-b") == "ada/shop/20261121-100000-x-a-b")
    #expect(try branch("template: \"{number}-{slug}\"").template == .plain)
    #expect(BranchTemplate.plain.prefix.isEmpty)
  }

  @Test(arguments: [
    ("template: feat/{slug}", "`branch.template` is `feat/{slug}`, but must be a name with `{number}`"),
    (
      "template: \"{slug}/{number}-x\"",
      "`branch.template` is `{slug}/{number}-x`, but must be a name with `{slug}` behind `{number}`"
    ),
    (
      "template: x/{number}-{slug}/{number}-y",
      "`branch.template` is `x/{number}-{slug}/{number}-y`, but must be a name with `{slug}` behind `{number}`"
    ),
    (
      "template: feat/x{number}-{slug}",
      "`branch.template` is `feat/x{number}-{slug}`, but must be a name whose last part begins with `{number}-`"
    ),
    (
      "template: \"{number}-a/{slug}\"",
      "`branch.template` is `{number}-a/{slug}`, but must be a name whose last part begins with `{number}-`"
    ),
    (
      "template: a b/{number}-{slug}",
      "`branch.template` is `a b/{number}-{slug}`, but must be a name that Git takes for a branch"
    ),
    ("prefix: a..b/", "`branch.prefix` is `a..b/`, but must be a name that Git takes for a branch"),
    ("prefix: /feat", "`branch.prefix` is `/feat`, but must be a name that Git takes for a branch"),
    (
      "template: -x/{number}-{slug}",
      "`branch.template` is `-x/{number}-{slug}`, but must be a name that Git takes for a branch"
    ),
    (
      "template: \"{number}-\"", "`branch.template` is `{number}-`, but must be a name with words behind `{number}-`"
    ),
    (
      "template: \"x/{number}-{slug}.lock\"",
      "`branch.template` is `x/{number}-{slug}.lock`, but must be a name that Git takes for a branch"
    ),
    ("prefix: feat.lock/", "`branch.prefix` is `feat.lock/`, but must be a name that Git takes for a branch"),
    ("prefix: feat//", "`branch.prefix` is `feat//`, but must be a name that Git takes for a branch"),
    ("prefix: .x", "`branch.prefix` is `.x`, but must be a name that Git takes for a branch"),
    ("prefix: refs/x", "`branch.prefix` is `refs/x`, but must be the name of a branch, and no whole reference"),
    ("prefix: 5", "`branch.prefix` is `5`, but must be text"),
    ("prefix: yes", "`branch.prefix` is `yes`, but must be text"),
    ("template: 7", "`branch.template` is `7`, but must be text"),
    ("template: [a]", "`branch.template` is a list, but must be text"),
    ("template: {number}", "`branch.template` is a mapping, but must be text"),
    ("scope: author", "`branch.scope` is `author`, but must be one of `repository`, `prefix`"),
  ])
  func `a template that makes no branch of a feature is refused`(text: String, message: String) throws {
    let error = try error(text)
    #expect(error.message == message)
    #expect(error.line == 2)
  }

  @Test(arguments: [
    ("template: \"a`b/{number}-{slug}\"", "write `branch.template: \"feat/{number}-{slug}\"`"),
    ("prefix: refs/heads/", "leave `branch.prefix` out; Git puts branches below refs/heads itself"),
    ("prefix: refs/heads/feat", "write `branch.prefix: \"feat\"`"),
    ("template: \"refs/heads/{number}-{slug}\"", "write `branch.template: \"{number}-{slug}\"`"),
    ("prefix: 5", "if it is meant, put it in quotes: `branch.prefix: \"5\"`"),
  ])
  func `the hint mends the template word by word`(text: String, hint: String) throws {
    #expect(try error(text).hint == hint)
  }

  @Test func `a number in quotes is text`() throws {
    #expect(try branch("prefix: \"5\"").template?.text == "5/{number}-{slug}")
  }

  @Test(arguments: [
    ("{number}-feature-{slug}", "feature-search-it", "feature-find"), ("{number}-{slug}", "search", "find"),
    ("x/{number}-{slug}.v1", "search.v1", "find.v1"), ("{number}-{slug}-{slug}", "a-a", "find-find"),
    ("{number}-feature-{slug}", "search", nil), ("{number}-feature-{slug}", "feature-", nil),
    ("{number}-spec", "spec", nil),
  ])
  func `other words leave what the template has beside them`(template: String, rest: String, renamed: String?) {
    #expect(BranchTemplate(template).rest(rest, with: "find") == renamed)
  }

  @Test(arguments: [
    ("template: \"{number}-{slug\"", "{slug"), ("template: \"{number-{slug}\"", "{number"),
    ("template: \"{number}-slug}\"", "slug}"), ("template: \"a}/{number}-{slug}\"", "a}"),
    ("template: \"{}/{number}-{slug}\"", "{}"),
  ])
  func `a brace that stands alone is told`(text: String, token: String) throws {
    #expect(try error(text).message.hasSuffix("but must be a name without `\(token)`, which stands for nothing"))
  }

  @Test(arguments: [
    ("prefix: \"{auther}/\"", "{auther}", "the nearest token is `{author}`"),
    ("template: \"{team}/{number}-{slug}\"", "{team}", "choose from `{author}`, `{app}`, `{number}`, `{slug}`"),
  ])
  func `an unknown token is named with the nearest one`(text: String, token: String, hint: String) throws {
    let error = try error(text)
    #expect(error.message.hasSuffix("but must be a name without `\(token)`, which stands for nothing"))
    #expect(error.hint == hint)
  }

  @Test func `template and prefix together are refused, on the line of the second`() throws {
    let error = try error("template: a/{number}-{slug}\n  prefix: b")
    #expect(error.line == 3)
    #expect(error.message == "`branch.template` and `branch.prefix` both name branches")
    #expect(error.hint == "keep one of them")
  }

  @Test(arguments: [
    ("ada/shop/007-search", true), ("bob/shop/4711-x", true), ("shop/007-search", false), ("ada/shop/x/007-a", false),
    ("ada/web/007-x", false), ("/shop/007-x", false),
  ])
  func `a branch of the same parts may be one of any author`(branch: String, isOne: Bool) {
    #expect(BranchTemplate("{author}/shop/{number}-{slug}").mayName(branch) == isOne)
  }

  @Test func `there is room for words up to the limit`() {
    #expect(BranchTemplate("feat/{number}-{slug}").slugRoom(within: 20, number: "007") == 11)
    #expect(BranchTemplate("{number}-{slug}-{slug}").slugRoom(within: 20, number: "007") == 7)
    #expect(BranchTemplate("{number}-spec").slugRoom(within: 8, number: "007") == 0)
    #expect(BranchTemplate("{number}-spec").slugRoom(within: 7, number: "007") == nil)
  }
}
