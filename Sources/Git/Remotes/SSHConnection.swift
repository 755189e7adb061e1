import CLibgit2
import Files

/// One connection to the program that takes a push on another host, `git receive-pack`.
///
/// libgit2 checks the host's key against `~/.ssh/known_hosts`, and the agent that `SSH_AUTH_SOCK` names proves who the
/// user is. Neither `~/.ssh/config` nor a program that Git would run is asked.
@safe struct SSHConnection: ~Copyable {
  private let remote: Handle
  private let name: String
  private let gitDirectory: AbsolutePath
  private let answers: UnsafeMutablePointer<Answers>

  /// What the callbacks of libgit2 need and note.
  private struct Answers {
    let loginName: String
    var hasOfferedAgent = false
    var rejected: [String: String] = [:]
    private var remarks: [UInt8] = []

    init(loginName: String) { self.loginName = loginName }

    /// Keeps what the host's programs print, as far as a few errors go.
    mutating func note(_ remark: UnsafeRawBufferPointer) { unsafe remarks += remark.prefix(65_536 - remarks.count) }

    /// Why the host rejected a reference, in the word of the protocol and, where the host says more, in its own.
    func reason(_ name: String, _ word: String) -> String {
      let lines = String(decoding: remarks, as: UTF8.self).split(whereSeparator: \.isNewline)
      let remark = lines.first { $0.hasPrefix("error: ") && $0.contains("'\(name)'") }
      return remark.map { "\(word): \(GitError.clause($0.dropFirst("error: ".count).filter { $0 >= " " }))" } ?? word
    }
  }

  /// Runs `body` while a connection to `remote` stands.
  static func open<Result>(
    _ remote: Remote, of repository: Repository, loginName: String?,
    _ body: (borrowing SSHConnection) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var answers = Answers(loginName: loginName ?? "git")
    return try unsafe withUnsafeMutablePointer(to: &answers) { answers throws(GitError) in
      let handle = try unsafe Handle("read the remote \(remote.name)", freeing: git_remote_free) {
        unsafe git_remote_lookup(&$0, repository.pointer, remote.name)
      }
      var callbacks = try unsafe SSHConnection.callbacks(answers)
      let status = unsafe git_remote_connect(handle.pointer, GIT_DIRECTION_PUSH, &callbacks, nil, nil)
      if status < 0 { throw GitError(status: status, operation: "connect to \(remote.name)").whileConnecting }
      return try body(
        unsafe SSHConnection(
          remote: handle, name: remote.name, gitDirectory: repository.gitDirectory, answers: answers))
    }
  }

  /// The references that the host shows, by full name.
  func references() throws(GitError) -> [String: ObjectID] {
    var heads: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
    var count = 0
    try check(unsafe git_remote_ls(&heads, &count, remote.pointer), "list the references of \(name)")
    var references: [String: ObjectID] = [:]
    for index in 0..<count {
      guard let head = unsafe heads?[index]?.pointee, let name = unsafe head.name else { continue }
      unsafe references[String(cString: name)] = unsafe ObjectID(head.oid)
    }
    return references
  }

  /// Makes the references point to `target`, or deletes them where that is nil. Returns those that the host rejected,
  /// each with its reason, which begins with the word of the protocol for it.
  func push(_ target: ObjectID?, to names: [String]) throws(GitError) -> [String: String] {
    let operation = "push to \(name)"
    var options = unsafe git_push_options()
    try check(unsafe git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION)), operation)
    unsafe options.callbacks = try unsafe SSHConnection.callbacks(answers)
    let source = try target.map { target throws(GitError) in try PushSource(target, in: gitDirectory) }
    let refspecs = names.map { "\(source == nil ? "" : PushSource.name):\($0)" }
    try unsafe withStringArray(refspecs) { array throws(GitError) in
      var array = unsafe array
      try check(unsafe git_remote_upload(remote.pointer, &array, &options), operation)
    }
    let told = unsafe answers.pointee
    return told.rejected.reduce(into: [:]) { $0[$1.key] = told.reason($1.key, $1.value) }
  }

  private static func callbacks(
    _ answers: UnsafeMutablePointer<Answers>
  ) throws(GitError) -> git_remote_callbacks {
    var callbacks = unsafe git_remote_callbacks()
    let status = unsafe git_remote_init_callbacks(&callbacks, UInt32(GIT_REMOTE_CALLBACKS_VERSION))
    try check(status, "prepare a connection")
    unsafe callbacks.payload = UnsafeMutableRawPointer(answers)
    unsafe callbacks.credentials = { credential, _, user, allowed, payload in
      guard let answers = unsafe payload?.assumingMemoryBound(to: Answers.self) else { return GIT_EAUTH.rawValue }
      if allowed & GIT_CREDENTIAL_USERNAME.rawValue != 0 {
        return unsafe git_credential_username_new(credential, answers.pointee.loginName)
      }
      // A second time means that the agent has no key that the host takes.
      guard allowed & GIT_CREDENTIAL_SSH_KEY.rawValue != 0, unsafe !answers.pointee.hasOfferedAgent else {
        return GIT_EAUTH.rawValue
      }
      unsafe answers.pointee.hasOfferedAgent = true
      return unsafe git_credential_ssh_key_from_agent(credential, user)
    }
    unsafe callbacks.sideband_progress = { text, count, payload in
      guard let answers = unsafe payload?.assumingMemoryBound(to: Answers.self) else { return 0 }
      unsafe answers.pointee.note(UnsafeRawBufferPointer(start: text, count: Int(count)))
      return 0
    }
    unsafe callbacks.push_update_reference = { name, reason, payload in
      guard let name = unsafe name, let reason = unsafe reason,
        let answers = unsafe payload?.assumingMemoryBound(to: Answers.self)
      else { return 0 }
      unsafe answers.pointee.rejected[String(cString: name)] = unsafe String(cString: reason)
      return 0
    }
    return unsafe callbacks
  }
}

extension GitError {
  /// The error in plainer words, since libssh2 tells of its doings rather than of what is wrong.
  fileprivate var whileConnecting: GitError {
    switch kind {
    case .authentication: GitError(.authentication, operation, "the host takes no key of the ssh agent")
    case .other where message.hasSuffix("failed connecting with agent"):
      GitError(.authentication, operation, "the ssh agent does not answer")
    case .other:
      // The host's own words may end in bytes that are none of them.
      GitError(.unreachable, operation, String(message.prefix { $0 >= " " && $0 != "\u{fffd}" }))
    default: self
    }
  }
}
