import Files
import Foundation
import Names
import TestSupport
import Testing

@Test(arguments: [
  ("Let customers sign up with an e-mail address", "let-customers-sign"),
  ("Add user authentication", "user-authentication"),
  ("I want to add the OAuth2 login flow page", "oauth2-login-flow-page"),
  ("Fix UI", "fix-ui"), ("Fix ui", "fix"), ("UI of the DB", "ui-db"), ("Use v2 of 2 APIs", "use-2-apis"),
  ("to be or not", "not"), ("to be in", "to-be-in"), ("is it to be in", "is-it-to"),
  ("one two three four five", "one-two-three"),
  ("one two three four", "one-two-three-four"), ("", "feature"), ("!!!", "feature"), ("_a_ B_", "a-b"),
])
func `a slug holds the words that say most`(description: String, expected: String) {
  #expect(Slug(describing: description).string == expected)
}

@Test(arguments: [
  ("Регистрация по почте", "регистрация-почте"), ("Вход через СМС и ИП", "вход-через-смс-ип"),
  ("ещё не вход", "ещё-вход"),
  ("ログイン 機能 追加", "ログイン-機能-追加"), ("登录 页", "登录-页"), ("로그인 창", "로그인-창"), ("Größe der Äpfel", "größe-der-äpfel"),
  ("检索の改善", "检索の改善"), ("Crème brûlée à la carte", "crème-brûlée-carte"),
])
func `letters of every script are kept, and words without case count as capitals`(text: String, expected: String) {
  #expect(Slug(describing: text).string == expected)
}

@Test(arguments: [
  ("User Auth", "user-auth"), ("--a__b--", "a-b"), ("the", "the"), ("a b c d e", "a-b-c-d-e"), ("", "feature"),
  ("../etc", "etc"), ("日本 語", "日本-語"),
])
func `a chosen name is only cleaned`(name: String, expected: String) {
  #expect(Slug(cleaning: name).string == expected)
}

@Test(arguments: [
  ("m\u{E0041}\u{E0042} x", "m-x"), ("a\u{200D}b", "ab"), ("a\u{200B}b", "a-b"), ("a\u{FE0F}1", "a1"),
  ("\u{3164}", "feature"),
  ("\u{115F}\u{1160}a", "a"), ("می\u{200C}خواهم", "میخواهم"), ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
  ("\u{AD}soft", "soft"),
])
func `nothing that cannot be seen is part of a slug`(name: String, expected: String) {
  #expect(Array(Slug(cleaning: name).string.unicodeScalars) == Array(expected.unicodeScalars))
  #expect(
    Slug(describing: "\(name) login").string.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint })
}

@Test func `a slug is cut between characters and never ends with a hyphen`() {
  let slug = Slug(cleaning: "日本 語")
  #expect(slug.prefix(bytes: 10).string == "日本-語")
  #expect(slug.prefix(bytes: 9).string == "日本")
  #expect(slug.prefix(bytes: 7).string == "日本")
  #expect(slug.prefix(bytes: 5).string == "日")
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
func `for ASCII text a slug is the one of spec-kit's script`() throws {
  var random = SeededGenerator(seed: 20_261_121)
  let descriptions = (0..<250).map { _ in AsciiDescription.random(using: &random) }
  let expected = try ReferenceSlug.slugs(of: descriptions)
  try #require(expected.count == descriptions.count)
  for (description, reference) in zip(descriptions, expected) {
    #expect(Slug(describing: description).string == reference, "\(description.debugDescription)")
  }
}

/// Descriptions in which the rules meet: stop words, short words, acronyms, digits, underscores, punctuation.
private enum AsciiDescription {
  static func random(using random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...7, using: &random)
    return (0..<count).reduce(into: "") { text, _ in
      let word = words.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text += word.uppercased()
      case 1: text += word.prefix(1).uppercased() + word.dropFirst()
      default: text += word
      }
      text += separators.randomElement(using: &random) ?? " "
    }
  }

  private static let words = [
    "the", "to", "add", "set", "user", "login", "ui", "db", "x", "2", "v2", "42", "api", "of", "a", "i", "search", "is",
    "my", "oauth2", "pdf", "in", "io", "go", "their", "e", "mail", "up", "b2b", "s3", "id",
  ]
  private static let separators = [" ", " ", " ", " ", "-", "_", ", ", ". ", "/", "  ", "'", "--", ": ", "(", ") "]
}

/// What spec-kit's `create-new-feature.sh` makes of a description.
private enum ReferenceSlug {
  /// The slugs of many descriptions, each on one line, by one run of bash.
  static func slugs(of descriptions: [String]) throws -> [String] {
    let result = try Program.run(
      "/bin/bash", ["-c", script], in: .root, variables: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"],
      input: descriptions.joined(separator: "\n") + "\n")
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static let script = #"""
    stop=" i a an the to for of in on at by with from is are was were be been being have has had do does did will would \
    should could can may might must shall this that these those my your our their want need add get set "
    slug() {
      local d="$1" w clean kept=() joined
      clean="${d,,}"; clean="${clean//[^a-z0-9]/ }"
      for w in $clean; do
        case "$stop" in *" $w "*) continue;; esac
        if [ ${#w} -ge 3 ]; then kept+=("$w")
        elif grep -qw -- "${w^^}" <<<"$d"; then kept+=("$w"); fi
      done
      if [ ${#kept[@]} -gt 0 ]; then
        local max=3; [ ${#kept[@]} -eq 4 ] && max=4
        joined="${kept[*]:0:$max}"; echo "${joined// /-}"
      else
        local cleaned; cleaned=$(tr '[:upper:]' '[:lower:]' <<<"$d" | sed 's/[^a-z0-9]/-/g; s/-\+/-/g; s/^-//; s/-$//')
        joined=$(tr '-' '\n' <<<"$cleaned" | grep -v '^$' | head -3 | tr '\n' '-' | sed 's/-$//')
        echo "${joined:-feature}"
      fi
    }
    while IFS= read -r line; do slug "$line"; done
    """#
}
