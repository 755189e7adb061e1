public import Git
public import Names

/// What a command takes on a remote before it changes anything here, so that no other clone takes it too.
public struct Reservation: Sendable {
  /// Where it is taken.
  public let remote: Remote
  /// The number of a branch, or of a folder in the flat layout; nil for what begins with the time.
  public let number: Int?
  /// The ID of a feature in an epic.
  public let id: FeatureID?
  /// The branch and the commit that it is pushed at; nil where there is no branch, or no commit yet.
  public let branch: Branch?
  /// Whether the `git` program pushes it.
  public let isPushedByGit: Bool

  /// What is to be taken on a remote.
  public init(remote: Remote, number: Int?, id: FeatureID?, branch: Branch?, isPushedByGit: Bool = false) {
    self.remote = remote
    self.isPushedByGit = isPushedByGit
    self.number = number
    self.id = id
    self.branch = branch
  }

  /// A branch to be pushed.
  public struct Branch: Sendable {
    /// Its name.
    public let name: BranchName
    /// Where it starts.
    public let commit: ObjectID

    /// A branch that starts at a commit.
    public init(name: BranchName, commit: ObjectID) {
      self.name = name
      self.commit = commit
    }
  }

  /// The references that stand for the number and the ID.
  var marks: [String] {
    [number.map(Reservation.reference), id.map(Reservation.reference)].compactMap { $0 }
  }

  /// Every reference that is created, by full name.
  var references: [String] { marks + [branch?.name.referenceName].compactMap { $0 } }

  /// What is reserved, for people: `number 007 and F-USER-003`.
  public var description: String { Reservation.description(number: number, id: id) }

  static func description(number: Int?, id: FeatureID?) -> String {
    [number.map { "number \($0.padded(to: 3))" }, id?.string].compactMap { $0 }.joined(separator: " and ")
  }

  /// What the object says that the references point to. No two are the same, or two clones that push at once would both
  /// seem to have succeeded.
  func message() -> String {
    let nonce = UInt64.random(in: .min ... .max)
    let branch = branch.map { "Branch: \($0.name)\n" } ?? ""
    return "Reserve \(description)\n\n\(branch)Nonce: \(String(nonce, radix: 16))\n"
  }

  /// Where reservations stand.
  public static let prefix = "refs/speckit/"
  private static let numbers = prefix + "numbers/"
  private static let ids = prefix + "ids/"

  /// The reference that stands for a number: one for each, however many digits the branches have.
  public static func reference(_ number: Int) -> String { numbers + number.padded(to: 3) }

  /// The reference that stands for an ID.
  public static func reference(_ id: FeatureID) -> String { ids + id.string }

  /// The number that a reference stands for; nil if it stands for none.
  public static func number(_ reference: String) -> Int? {
    reference.hasPrefix(numbers) ? Int(decimalDigits: reference.dropFirst(numbers.count)) : nil
  }

  /// The ID that a reference stands for; nil if it stands for none.
  public static func id(_ reference: String) -> FeatureID? {
    reference.hasPrefix(ids) ? FeatureID(String(reference.dropFirst(ids.count))) : nil
  }
}
