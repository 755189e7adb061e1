#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// The file of the program that runs; nil where the system does not tell.
  public static var executable: AbsolutePath? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return (try? AbsolutePath(String(decoding: path.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)).map(realPath))
        ?? nil
    #else
      guard let link = AbsolutePath("/proc/self/exe") else { return nil }
      return (try? realPath(link)) ?? nil
    #endif
  }
}
