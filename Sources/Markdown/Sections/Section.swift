/// A heading and what stands under it.
public struct Section: Sendable, Equatable {
  /// The heading.
  public let heading: Heading
  /// The lines after the heading, up to the next heading of the same or a higher level.
  public let body: Range<Int>
}

extension Document {
  /// The sections of all levels, in order; those of lower levels lie within the body of theirs.
  public var sections: [Section] {
    var ends = Array(repeating: source.lines.count + 1, count: headings.count)
    var open: [Int] = []
    for (index, heading) in headings.enumerated() {
      while let last = open.last, headings[last].level >= heading.level {
        ends[last] = heading.lines.lowerBound
        open.removeLast()
      }
      open.append(index)
    }
    return zip(headings, ends).map { Section(heading: $0, body: $0.lines.upperBound..<$1) }
  }

  /// The section, of any level, that these names mean: the first whose heading has the first name, which is the section's
  /// own, otherwise the first that has one of the others.
  public func section(named names: [SectionName]) -> Section? {
    var found: Int?
    for (index, heading) in headings.enumerated() {
      let name = heading.name
      if name == names.first {
        found = index
        break
      }
      if found == nil, names.contains(name) { found = index }
    }
    guard let index = found else { return nil }
    let heading = headings[index]
    let next = headings[(index + 1)...].first { $0.level <= heading.level }
    return Section(
      heading: heading, body: heading.lines.upperBound..<(next?.lines.lowerBound ?? source.lines.count + 1))
  }

  /// All sections whose heading has one of these names, in order.
  public func sections(named names: [SectionName]) -> [Section] {
    sections.filter { names.contains($0.heading.name) }
  }
}
