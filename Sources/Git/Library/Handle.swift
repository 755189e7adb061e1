/// Owns one C object of libgit2 and frees it at the end of its scope.
@safe struct Handle: ~Copyable {
  /// The C object, valid as long as this value.
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Takes over the object that `make` creates. `operation` reads well after "cannot".
  init(
    _ operation: @autoclosure () -> String, freeing free: @escaping (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try check(unsafe make(&made), operation())
    guard let made = unsafe made else { throw GitError(.other, operation(), "libgit2 made nothing") }
    unsafe self.pointer = made
    unsafe self.free = free
  }

  deinit { unsafe free(pointer) }
}
