import Text

/// The family of languages that a file is written in, by the ending of its name, as far as tests are named differently.
enum SourceLanguage: UInt8, Sendable {
  case python, javaScript, go, swift, jvm, groovy, dotNet, php, ruby, rust, c, dart, elixir, erlang, haskell, lua, perl,
    r
  case julia, shell, powerShell, clojure, ocaml, solidity
  /// What is nothing but tests: Gherkin, Robot, Bats, those of Perl.
  case scenarios
  /// Whatever else a program is made of.
  case other

  private static let endings: [SourceLanguage: String] = [
    .python: "py pyi pyx pxd", .javaScript: "js jsx mjs cjs ts tsx mts cts vue svelte astro coffee", .go: "go",
    .swift: "swift", .jvm: "java kt kts", .groovy: "groovy scala sc", .dotNet: "cs fs fsx vb razor cshtml",
    .php: "php", .ruby: "rb rake cr", .rust: "rs", .c: "c h cc cpp cxx c++ hh hpp hxx m mm cu cuh ino", .dart: "dart",
    .elixir: "ex exs gleam", .erlang: "erl hrl", .haskell: "hs lhs elm purs", .lua: "lua", .perl: "pl pm", .r: "r",
    .julia: "jl", .shell: "sh bash zsh fish ksh", .powerShell: "ps1 psm1", .clojure: "clj cljs cljc edn",
    .ocaml: "ml mli re", .solidity: "sol", .scenarios: "feature robot bats t",
    .other: """
    zig nim d v vala hx f f90 f95 for pas ada adb ads cob cbl asm s vhd vhdl sv lisp el scm rkt tcl awk sed sql plsql \
    pks pkb proto thrift graphql gql tf hcl bicep css scss sass less styl glsl hlsl wgsl vert frag metal cmake gradle \
    bat cmd vbs applescript gd jsonnet cue rego dhall nix prisma abap apex cls trigger qml mojo odin wat move cairo
    """,
  ]

  private static let table: [UInt64: SourceLanguage] = {
    var table: [UInt64: SourceLanguage] = [:]
    for (language, endings) in endings {
      for ending in endings.split(separator: " ") { table[key(Array(ending.utf8)[...])] = language }
    }
    return table
  }()

  /// Up to seven bytes of an ending as a number, capitals as small letters; 0 for a longer one.
  private static func key(_ ending: ArraySlice<UInt8>) -> UInt64 {
    ending.count > 7 ? 0 : ending.reduce(1) { $0 << 8 | UInt64($1.lowercased) }
  }

  /// The family of the language in which a file of a name is written, and how long the name is without its ending; nil for
  /// documents, data, pictures and the like, and for what was made smaller for browsers.
  static func of(_ name: ArraySlice<UInt8>) -> (language: SourceLanguage, stem: ArraySlice<UInt8>)? {
    guard let dot = name.lastIndex(of: .period), dot > name.startIndex else { return nil }
    let stem = name[..<dot]
    guard name.endIndex - dot <= 12, let language = table[key(name[(dot + 1)...])] else { return nil }
    return stem.ends(with: ".min") ? nil : (language, stem)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it ends with a text of ASCII.
  func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return unsafe suffix(length).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length))
  }

  /// Whether it begins with a text of ASCII.
  func begins(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return unsafe prefix(length).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length))
  }

  /// Whether it is a text of ASCII.
  func equals(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && begins(with: text) }
}
