import Operations

/// How driver, attributes and hook stand, for people and programs.
enum HooksReply {
  static func lines(_ state: HooksState) -> [Line] {
    let attributes =
      state.attributes
      ? "\(state.attributesFile) asks for it" : "\(state.attributesFile) does not ask for it everywhere"
    return [
      detail("driver", state.driver ?? "not registered", isGood: state.driver != nil),
      detail("attributes", attributes, isGood: state.attributes),
    ] + lines(state.hook)
  }

  private static func lines(_ hook: HooksState.Hook) -> [Line] {
    switch hook {
    case .installed(let path): return [detail("hook", path, isGood: true)]
    case .missing(let path): return [detail("hook", "\(path) does not check what is staged", isGood: false)]
    case .configured(let program, let file, _, true, let isWritten):
      let missing = isWritten ? "" : ", which has written no hook in this clone yet: \(program) install"
      return [detail("hook", "\(program), by \(file)\(missing)", isGood: isWritten)]
    case .configured(let program, let file, let lines, false, _):
      return [detail("hook", "\(program) writes the hooks; these lines belong in \(file):", isGood: false)]
        + lines.map { Line("    " + $0) }
    case .elsewhere(let reason, let command):
      return [detail("hook", "\(reason); the hook there would have to run \(command)", isGood: false)]
    }
  }

  private static func detail(_ label: String, _ value: String, isGood: Bool) -> Line {
    let padding = String(repeating: " ", count: 12 - label.count)
    return Line("  " + label + padding, .label) + Line(value, isGood ? .plain : .warning)
  }

  static func members(_ state: HooksState) -> [JSONValue.Member] {
    [
      .init(
        "driver",
        .object([.init("registered", .bool(state.driver != nil)), .init("command", .optional(state.driver))])),
      .init(
        "attributes",
        .object([.init("complete", .bool(state.attributes)), .init("path", .string(state.attributesFile))])),
      .init("hook", hook(state.hook)),
    ]
  }

  private static func hook(_ hook: HooksState.Hook) -> JSONValue {
    let (isThere, path, program, lines): (Bool, String?, String?, [String]) =
      switch hook {
      case .installed(let path): (true, path, nil, [])
      case .missing(let path): (false, path, nil, [])
      case .configured(let program, let file, let lines, let isThere, let isWritten):
        (isThere && isWritten, file, program, isThere ? [] : lines)
      case .elsewhere(_, let command): (false, nil, nil, [command])
      }
    return .object([
      .init("installed", .bool(isThere)), .init("path", .optional(path)), .init("program", .optional(program)),
      .init("missing", .strings(lines)),
    ])
  }
}
