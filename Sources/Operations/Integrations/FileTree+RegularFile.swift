import Files

extension FileTree {
  /// The bytes of a file; nil where there is none, where a folder or device stands, or a link that leads nowhere. Throws where
  /// a file stands there that cannot be read.
  func regularFile(_ path: RelativePath) throws -> [UInt8]? {
    do {
      return try read(path)?.bytes
    } catch let error as FileError where error.isNoRegularFile || error.isLinkToNowhere {
      return nil
    }
  }
}
