import Names
import Records

/// Numbers of features and epics by their areas, and those of folders in the flat layout.
struct NumberSets: Hashable, Sendable {
  /// The numbers of feature IDs.
  var features: [Area: Set<Int>] = [:]
  /// The numbers of epics.
  var epics: [Area: Set<Int>] = [:]
  /// The numbers of folders in the flat layout.
  var folders: Set<Int> = []

  /// Takes in what a folder or an ID is called.
  mutating func note(_ name: String) {
    if let parts = FeatureID(directory: name).parts {
      features[parts.area, default: []].insert(parts.number)
    } else if let parts = EpicID(name).parts {
      epics[parts.area, default: []].insert(parts.number)
    } else if let number = FeatureNumber.of(name) {
      folders.insert(number)
    }
  }

  /// Takes in others.
  mutating func formUnion(_ other: NumberSets) {
    features.merge(other.features) { $0.union($1) }
    epics.merge(other.epics) { $0.union($1) }
    folders.formUnion(other.folders)
  }
}

extension Int {
  /// The number itself, or the next one that is not among `taken`.
  func free(of taken: Set<Int>) -> Int {
    var number = self
    while taken.contains(number) { number = number.nextNumber }
    return number
  }
}

extension NumberSets: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(NumberSets.stretches(features), NumberSets.stretches(epics), NumberSets.stretches(folders))
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    features = NumberSets.numbers(try reader.next())
    epics = NumberSets.numbers(try reader.next())
    folders = NumberSets.numbers(try reader.next())
  }

  private static func stretches(_ sets: [Area: Set<Int>]) -> [String: [Range<Int>]] {
    Dictionary(uniqueKeysWithValues: sets.map { ($0.key.string, stretches($0.value)) })
  }

  /// Numbers as stretches, of which there are few.
  private static func stretches(_ numbers: Set<Int>) -> [Range<Int>] {
    numbers.filter { $0 < Int.max }.sorted().reduce(into: []) { stretches, number in
      if let last = stretches.last, last.upperBound == number {
        stretches[stretches.count - 1] = last.lowerBound..<number + 1
      } else {
        stretches.append(number..<number + 1)
      }
    }
  }

  private static func numbers(_ sets: [String: [Range<Int>]]) -> [Area: Set<Int>] {
    var numbers: [Area: Set<Int>] = [:]
    for (area, stretches) in sets { Area(area).map { numbers[$0] = self.numbers(stretches) } }
    return numbers
  }

  private static func numbers(_ stretches: [Range<Int>]) -> Set<Int> { Set(stretches.joined()) }
}
