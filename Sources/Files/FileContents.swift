/// The bytes of a file together with the stamp it had when they were read.
public struct FileContents: Hashable, Sendable {
  /// Every byte of the file.
  public let bytes: [UInt8]
  /// Its stamp, taken from the open file; nil where the bytes come from elsewhere, such as Git's object database.
  public let stamp: FileStamp?

  /// Puts bytes and stamp together.
  public init(bytes: [UInt8], stamp: FileStamp?) {
    self.bytes = bytes
    self.stamp = stamp
  }
}
