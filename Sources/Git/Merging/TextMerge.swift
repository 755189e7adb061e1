import CLibgit2

/// Merges three versions of a text line by line, as `git merge-file` does.
public struct TextMerge: Sendable {
  /// How many characters a conflict marker has.
  public let markerSize: Int
  /// What our side is called behind its marker.
  public let ours: String
  /// What their side is called.
  public let theirs: String

  /// A merge whose conflicts bear these names. Git's own markers have seven characters, more where merge bases are merged.
  public init(markerSize: Int = 7, ours: String = "ours", theirs: String = "theirs") {
    self.markerSize = min(max(markerSize, 1), 1_000)
    self.ours = ours
    self.theirs = theirs
  }

  /// What a merge gave.
  public struct Result: Equatable, Sendable {
    /// The text, with conflict markers where the sides changed the same lines otherwise.
    public let bytes: [UInt8]
    /// Whether it holds conflicts.
    public let hasConflicts: Bool

    /// Puts a result together.
    public init(bytes: [UInt8], hasConflicts: Bool) {
      self.bytes = bytes
      self.hasConflicts = hasConflicts
    }
  }

  /// What becomes of lines that both sides changed.
  private enum Favour {
    case neither, both
  }

  /// Our text and theirs, which both came from `base`; empty where there is none.
  public func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(GitError) -> Result {
    if ours == theirs || theirs == base { return Result(bytes: ours, hasConflicts: false) }
    if ours == base { return Result(bytes: theirs, hasConflicts: false) }
    return try merged(base, ours, theirs, .neither)
  }

  /// The same without conflicts: of lines that both sides changed both versions stay.
  public func united(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(GitError) -> [UInt8] {
    try merged(base, ours, theirs, .both).bytes
  }

  /// libgit2 merges no text that holds a NUL byte, and gives nothing in its place: another byte stands for it meanwhile.
  private func merged(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ favour: Favour
  ) throws(GitError) -> Result {
    let all = [base, ours, theirs]
    guard all.contains(where: { $0.contains(0) }) else { return try mergedText(base, ours, theirs, favour) }
    let used = Set(all.joined())
    guard let other = (1...UInt8.max).reversed().first(where: { !used.contains($0) }) else {
      return whole(ours, theirs)
    }
    let versions = all.map { $0.map { $0 == 0 ? other : $0 } }
    let result = try mergedText(versions[0], versions[1], versions[2], favour)
    return Result(bytes: result.bytes.map { $0 == other ? 0 : $0 }, hasConflicts: result.hasConflicts)
  }

  /// Both texts between conflict markers.
  private func whole(_ ours: [UInt8], _ theirs: [UInt8]) -> Result {
    let marker = { (sign: String, label: String) in
      Array((String(repeating: sign, count: self.markerSize) + label + "\n").utf8)
    }
    let ended = { (text: [UInt8]) in text.isEmpty || text.last == UInt8(ascii: "\n") ? text : text + Array("\n".utf8) }
    return Result(
      bytes: marker("<", " " + self.ours) + ended(ours) + marker("=", "") + ended(theirs)
        + marker(">", " " + self.theirs), hasConflicts: true)
  }

  private func mergedText(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ favour: Favour
  ) throws(GitError) -> Result {
    let operation = "merge a text"
    try Library.start()
    var options = unsafe git_merge_file_options()
    try check(unsafe git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION)), operation)
    unsafe options.favor = favour == .both ? GIT_MERGE_FILE_FAVOR_UNION : GIT_MERGE_FILE_FAVOR_NORMAL
    unsafe options.marker_size = UInt16(markerSize)
    var result = unsafe git_merge_file_result()
    let status = unsafe withInput(base) { base in
      unsafe withInput(ours) { ours in
        unsafe withInput(theirs) { theirs in
          unsafe self.ours.withCString { ourLabel in
            unsafe self.theirs.withCString { theirLabel in
              unsafe options.our_label = ourLabel
              unsafe options.their_label = theirLabel
              return unsafe git_merge_file(&result, &base, &ours, &theirs, &options)
            }
          }
        }
      }
    }
    try check(status, operation)
    defer { unsafe git_merge_file_result_free(&result) }
    return unsafe Result(
      bytes: Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len)),
      hasConflicts: result.automergeable == 0)
  }

  /// Hands a text to libgit2, which asks for an address even where nothing stands there.
  private func withInput(_ text: [UInt8], _ body: (inout git_merge_file_input) -> Int32) -> Int32 {
    unsafe (text.isEmpty ? [0] : text).withUnsafeBytes { bytes in
      var input = unsafe git_merge_file_input()
      let status = unsafe git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
      if status < 0 { return status }
      unsafe input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe input.size = text.count
      return unsafe body(&input)
    }
  }
}
