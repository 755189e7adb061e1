public import Files

extension FileError {
  /// Why, in a few words.
  public var shortReason: String {
    if isLinkToNowhere { return "a symbolic link that leads to no file of the workspace" }
    return isNoRegularFile ? "no regular file" : reason
  }
}
