import SpeckitCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(run(Array(CommandLine.arguments.dropFirst()), in: .process))
