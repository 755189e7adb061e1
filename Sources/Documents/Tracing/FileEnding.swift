/// The endings of files that are made by hand: sources, documents, configuration.
enum FileEnding {
  /// Whether a name ends as such files do: `user.py`.
  static func ends(_ name: Substring) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return ending.utf8.count <= longest && endings.contains(ending.lowercased())
  }

  /// Whether a name is that of a file that has no ending, or nothing else: `Makefile`, `.gitignore`.
  static func isWhole(_ name: Substring) -> Bool { names.contains(String(name)) }

  private static let longest = 12

  private static let endings: Set<String> = [
    // Sources.
    "adb", "ads", "astro", "bash", "bats", "c", "cc", "cjs", "clj", "cljs", "cpp", "cs", "csproj", "css", "cts", "cu",
    "cuh", "cxx", "dart", "ex", "exs", "erl", "f90", "fish", "frag", "fs", "fsproj", "gd", "gleam", "go", "gradle",
    "graphql", "groovy", "h", "hbs", "hh", "hpp", "hrl", "hs", "htm", "html", "ipynb", "java", "jl", "js", "jsx",
    "kt", "kts", "less", "lua", "m", "metal", "mjs", "ml", "mli", "mm", "mts", "nim", "nix", "njk", "php", "pl", "pm",
    "prisma", "proto", "ps1", "psm1", "pug", "py", "pyi", "pyx", "qml", "r", "rake", "rb", "rego", "rs", "sass",
    "scala", "scss", "sh", "sln", "sol", "sql", "svelte", "swift", "tcl", "templ", "tf", "tfvars", "thrift", "ts",
    "tsx", "vb", "vert", "vue", "wgsl", "xaml", "zig", "zsh", "j2", "jinja", "jinja2", "ejs", "erb", "mdx",
    // Documents and data.
    "adoc", "avsc", "cfg", "conf", "csv", "env", "example", "feature", "fixture", "ini", "json", "json5", "jsonc",
    "jsonl",
    "lock", "md", "mmd", "plist", "properties", "rst", "snap", "svg", "toml", "tmpl", "tpl", "tsv", "txt", "xml",
    "xsd", "yaml", "yml", "service", "dockerfile", "editorconfig", "http", "golden", "storyboard", "xcconfig",
    "entitlements", "strings", "xcstrings", "arb", "po", "pot", "webmanifest", "wit", "mod", "sum", "cmake", "mk",
  ]

  private static let names: Set<String> = [
    "Dockerfile", "Makefile", "Justfile", "justfile", "Procfile", "Gemfile", "Rakefile", "Vagrantfile", "Jenkinsfile",
    "Podfile", "Brewfile", "CODEOWNERS", "LICENSE", "Containerfile", "Caddyfile", "Tiltfile", "Earthfile",
    ".gitignore", ".gitattributes", ".dockerignore", ".editorconfig", ".env", ".npmrc", ".nvmrc", ".prettierrc",
    ".eslintrc", ".prettierignore", ".eslintignore", ".swiftlint.yml", ".pre-commit-config.yaml",
  ]
}
