import CLibFuzzer

// libFuzzer's own arguments and corpora follow on the command line; an input that breaks a property stops the run and is
// written beside it.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
LLVMFuzzerRunDriver(&count, &arguments) { data, size in
  Property.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
