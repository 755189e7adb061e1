import Files
import Foundation
import TestSupport
import Testing

/// The repository of which all kinds are made: an epic with a feature, on three branches.
///
/// `main` holds the feature, whose title has changed since the last sync. `older` has another README and lacks a file.
/// `001-sign-mail` is the feature's, with another README and one file more.
enum PlainRepository {
  /// Made once and copied.
  static let shared = Result { try make() }

  private static func make() throws -> RealWorkspace {
    let workspace = try RealWorkspace()
    try FileManager.default.removeItem(atPath: workspace.root.string + "/.git/hooks")
    // A copy's files count as unchanged, although their inodes are others.
    try workspace.sandbox.git("config", "core.checkStat", "minimal")
    try workspace.sandbox.git("config", "core.trustctime", "false")
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    let sandbox = workspace.sandbox
    try sandbox.commitAll("Plan")
    try workspace.succeed("new-feature", "Sign up with mail", "--no-switch")
    try sandbox.write("Older\n", to: "README.md")
    try sandbox.commitAll("Specify")
    try sandbox.git("branch", "older")
    try sandbox.write("# Project\n", to: "README.md")
    try sandbox.write("extra\n", to: "extra")
    let spec = RealWorkspace.epic + "/features/F-USER-001/spec.md"
    let text = try sandbox.text(of: spec)
    try sandbox.write(text.replacing("Sign up with mail", with: "Sign up by mail"), to: spec)
    try sandbox.commitAll("Go on")
    try sandbox.git("switch", "--quiet", "001-sign-mail")
    try sandbox.git("reset", "--quiet", "--hard", "main")
    try sandbox.write("# Work\n", to: "README.md")
    try sandbox.write("code\n", to: "code.txt")
    try sandbox.commitAll("Work")
    try sandbox.git("switch", "--quiet", "main")
    return workspace
  }
}
