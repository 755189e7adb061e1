import Configuration
import Files
import Text

/// Says which files are code and which are tests: what `trace:` in the configuration says, else the usual conventions. Files
/// are asked for in the order of their paths, so that each folder is judged once.
struct SourceRoles {
  private let code: PathPatterns?
  private let tests: PathPatterns?
  /// The roots of plans and specs.
  private let documents: [[UInt8]]
  private var folder: (path: [UInt8], judged: SourceFolder)?

  init(_ configuration: Configuration) {
    code = configuration.trace.code.map { PathPatterns($0) }
    tests = configuration.trace.tests.map { PathPatterns($0) }
    documents = ([configuration.plans] + configuration.specs).filter { !$0.isEmpty }.map { Array($0.string.utf8) }
  }

  /// The role of a file; nil for one that is neither. A file that looks like a test and is none of the `tests` that the
  /// configuration names is code only where that is named too.
  mutating func role(of path: ArraySlice<UInt8>) -> SourceRole? {
    let name = path[(path.lastIndex(of: .slash).map { $0 + 1 } ?? path.startIndex)...]
    let source = SourceLanguage.of(name)
    if let tests, holds(tests, path, isSource: source != nil) { return .test }
    if let code, holds(code, path, isSource: source != nil) {
      return tests == nil && usualRole(of: path, name, source) == .test ? .test : .code
    }
    switch usualRole(of: path, name, source) {
    case .code?: return code == nil ? .code : nil
    case .test?: return tests == nil ? .test : nil
    case nil: return nil
    }
  }

  /// Of what stands in a folder that is named, only what is source code counts; a name that is meant itself always does.
  private func holds(_ patterns: PathPatterns, _ path: ArraySlice<UInt8>, isSource: Bool) -> Bool {
    switch patterns.match(path) {
    case .name?: true
    case .folder?: isSource
    case nil: false
    }
  }

  private mutating func usualRole(
    of path: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>,
    _ source: (language: SourceLanguage, stem: ArraySlice<UInt8>)?
  ) -> SourceRole? {
    guard let (language, stem) = source else { return nil }
    let folder = judged(path[..<name.startIndex].dropLast())
    if folder.isLeftOut || folder.holdsFixtures { return nil }
    return folder.holdsTests || folder.holdsSpecs && language.hasSpecs || language.isTest(stem) ? .test : .code
  }

  private mutating func judged(_ path: ArraySlice<UInt8>) -> SourceFolder {
    if let folder, folder.path.elementsEqual(path) { return folder.judged }
    let judged = SourceFolder(path, documents: documents)
    folder = (Array(path), judged)
    return judged
  }
}
