import CLibgit2

/// Who made a commit, and when.
struct Identity {
  /// The two people of a commit, by the first part of the names of their variables and configuration.
  enum Role: String {
    case author, committer
  }

  let name: String
  let email: String
  let time: CommitTime

  /// Runs `body` with the signature in libgit2's form.
  func withSignature<Result>(
    _ body: (UnsafeMutablePointer<git_signature>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var signature: UnsafeMutablePointer<git_signature>?
    let operation = "sign as \(name)"
    try check(unsafe git_signature_new(&signature, name, email, time.seconds, Int32(time.offset)), operation)
    defer { unsafe git_signature_free(signature) }
    guard let signature = unsafe signature else { throw GitError(.other, operation, "libgit2 made nothing") }
    return try unsafe body(signature)
  }
}

extension Repository {
  /// Who commits: the `GIT_…` variables, then `author.name` or `committer.name`, then `user.name`, as git-commit(1) says.
  ///
  /// - Throws: `.invalid` if no name or address is configured, or the date cannot be read.
  func identity(
    _ role: Identity.Role, at time: CommitTime, for operation: String = "commit"
  ) throws(GitError) -> Identity {
    if let variable = emptyIdentityVariable(role) { throw GitError(.invalid, operation, "\(variable) says nothing") }
    let hint = "set user.name and user.email in Git's configuration"
    guard let name = try name(of: role) else { throw GitError(.invalid, operation, "no name is known: \(hint)") }
    guard let email = try email(of: role) else { throw GitError(.invalid, operation, "no e-mail is known: \(hint)") }
    let variable = variable(role, "date")
    guard let date = settings.value(variable) else { return Identity(name: name, email: email, time: time) }
    guard let time = CommitTime(date) else { throw GitError(.invalid, operation, "\(variable) is no date: \(date)") }
    return Identity(name: name, email: email, time: time)
  }

  /// What is not known of those who commit: `user.name` or `user.email`; nil if all is.
  func missingIdentity() throws(GitError) -> String? {
    for role in [Identity.Role.author, .committer] {
      if try name(of: role) == nil { return "user.name" }
      if try email(of: role) == nil { return "user.email" }
    }
    return nil
  }

  /// The variable that says who commits and holds nothing, so that the configuration does not count either; nil if none
  /// does. Git takes an empty address, and libgit2 does not.
  func emptyIdentityVariable() -> String? {
    emptyIdentityVariable(.author) ?? emptyIdentityVariable(.committer)
  }

  private func emptyIdentityVariable(_ role: Identity.Role) -> String? {
    ["name", "email"].map { variable(role, $0) }.first { name in
      settings.variables[name].map { stripped($0).isEmpty } ?? false
    }
  }

  private func variable(_ role: Identity.Role, _ field: String) -> String {
    "GIT_\(role.rawValue.uppercased())_\(field.uppercased())"
  }

  /// Gives libgit2 the committer's name for reflogs, where it would not look at the variables.
  func nameCommitter() throws(GitError) {
    guard let name = try name(of: .committer), let email = try email(of: .committer) else { return }
    try check(unsafe git_repository_set_ident(pointer, name, email), "name the committer")
  }

  private func name(of role: Identity.Role) throws(GitError) -> String? {
    try person(role, "name")
  }

  private func email(of role: Identity.Role) throws(GitError) -> String? {
    try person(role, "email") ?? settings.value("EMAIL").map(stripped)
  }

  private func person(_ role: Identity.Role, _ field: String) throws(GitError) -> String? {
    var value = settings.value(variable(role, field))
    for key in ["\(role.rawValue).\(field)", "user.\(field)"] where value == nil {
      value = try configuration(key)
    }
    return value.map(stripped).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Takes away what Git takes away from names: angle brackets, line breaks, and punctuation at the ends.
  private func stripped(_ text: String) -> String {
    let crud: Set<Character> = [".", ",", ":", ";", "<", ">", "\"", "\\", "'"]
    func isCrud(_ character: Character) -> Bool { character <= " " || crud.contains(character) }
    let kept = text.filter { !"<>\n\r\r\n".contains($0) }.drop(while: isCrud)
    return String(String(kept.reversed().drop(while: isCrud)).reversed())
  }
}
