import Failures

/// How `trace` tells what it found.
enum TraceFormat: String, CaseIterable {
  case human, json, csv, markdown, html

  /// The format that was asked for; `--json` is `--format json`.
  ///
  /// - Throws: `Failure` where both are given and differ.
  init(_ arguments: ParsedArguments, _ option: OptionSpecification) throws(Failure) {
    let named = arguments.value(option).flatMap(TraceFormat.init)
    if arguments.has(.json), let named, named != .json {
      throw Failure(
        .usage, .twoFormats, "--json and --format \(named.rawValue) ask for two formats", hint: "give one of them")
    }
    self = arguments.has(.json) ? .json : named ?? .human
  }
}
