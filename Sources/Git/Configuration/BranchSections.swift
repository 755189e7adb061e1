/// The sections of a configuration file that belong to a branch: `[branch "001-sign-up"]`. See git-config(1).
enum BranchSections {
  /// Whether a file has such a section.
  static func contains(_ branch: BranchName, in bytes: [UInt8]) -> Bool { !names(of: branch, in: bytes).isEmpty }

  /// The file with the sections of one branch given to another; all else stays as it is.
  static func renamed(from old: BranchName, to new: BranchName, in bytes: [UInt8]) -> [UInt8] {
    var renamed: [UInt8] = []
    var start = 0
    for range in names(of: old, in: bytes) {
      renamed += bytes[start..<range.lowerBound] + escaped(new.string)
      start = range.upperBound
    }
    return renamed + bytes[start...]
  }

  /// Where the name of a branch stands between the quotation marks of a section, as it is escaped.
  private static func names(of branch: BranchName, in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var isContinued = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if !isContinued, let name = subsection(ofBranchOn: bytes[start..<end]), unescaped(bytes[name]) == branch.string {
        found.append(name)
      }
      let isComment =
        bytes[start..<end].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        .map { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ";") } ?? false
      isContinued = !isComment && bytes[start..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
      start = end + 1
    }
    return found
  }

  private static func subsection(ofBranchOn line: ArraySlice<UInt8>) -> Range<Int>? {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var rest = line.drop(while: isSpace)
    guard rest.first == UInt8(ascii: "[") else { return nil }
    rest = rest.dropFirst()
    let word = "branch".utf8
    guard String(decoding: rest.prefix(word.count), as: UTF8.self).lowercased().utf8.elementsEqual(word) else {
      return nil
    }
    rest = rest.dropFirst(word.count).drop(while: isSpace)
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    let first = rest.startIndex + 1
    var index = first
    while index < line.endIndex, line[index] != UInt8(ascii: "\"") {
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < line.endIndex ? first..<index : nil
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var name: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      name.append(byte)
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func escaped(_ name: String) -> [UInt8] {
    name.utf8.flatMap { byte in
      byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }
}
