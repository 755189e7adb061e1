import Configuration
public import Files

extension FileError {
  /// Why, in a few words.
  public var shortReason: String {
    if isLinkToNowhere { return "a symbolic link that leads to no file of the workspace" }
    if isNotFetched { return "it is not in this partial clone yet" }
    if let excess { return "it holds \(ByteCount(excess.size)), and the limit is \(ByteCount(excess.limit).exact)" }
    return isNoRegularFile ? "no regular file" : reason
  }
}
