import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileError {
  /// Whether nothing can stand at the path at all: a name in it is too long, or its links lead in a circle.
  var isImpossiblePath: Bool { code == ENAMETOOLONG || code == ELOOP }
}
