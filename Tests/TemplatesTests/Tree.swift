import Files
import Templates

/// A workspace in memory.
struct Tree: Sendable {
  private let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  var stack: TemplateStack {
    TemplateStack(
      read: { files[$0.string].map { Array($0.utf8) } },
      list: { folder in
        Set(
          files.keys.filter { $0.hasPrefix(folder.string + "/") }
            .compactMap { $0.dropFirst(folder.string.count + 1).split(separator: "/").first.map(String.init) }
        ).sorted(by: >)
      })
  }
}

extension Template {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of the file it comes from; nil for a built-in one.
  var path: String? {
    if case .file(let path) = origin { path.string } else { nil }
  }
}

extension TemplateLayer {
  /// The path of the file it comes from; nil for a built-in one.
  var path: String? { template.path }
}
