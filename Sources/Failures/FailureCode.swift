/// The word for programs that a failure bears, as `--json` shows it.
///
/// A code is never given to another failure, and stays once it was released.
public enum FailureCode: String, CaseIterable, Sendable {
  // Answers of no.

  /// A gate does not pass, so a command that it holds up stops.
  case gateFails = "gate-fails"

  // The command line.

  /// The command line holds no command.
  case missingCommand = "missing-command"
  /// No command has that name.
  case unknownCommand = "unknown-command"
  /// The command has no such option.
  case unknownOption = "unknown-option"
  /// An option that may be given once is given twice.
  case optionTwice = "option-twice"
  /// An option that the command cannot do without is missing.
  case missingOption = "missing-option"
  /// An option that takes a value is given without one.
  case missingValue = "missing-value"
  /// An option that takes no value is given one.
  case unexpectedValue = "unexpected-value"
  /// The value of an option, or an argument, is none of those that there are.
  case badValue = "bad-value"
  /// An option that takes a number is given something else.
  case badNumber = "bad-number"
  /// An argument that the command cannot do without is missing.
  case missingArgument = "missing-argument"
  /// There are more arguments than the command takes.
  case unexpectedArgument = "unexpected-argument"
  /// Two formats of output are asked for at once.
  case twoFormats = "two-formats"
  /// `--number` and `--timestamp` are given together.
  case numberOrTimestamp = "number-or-timestamp"
  /// `--from` is given together with what the manifest says.
  case fromAlone = "from-alone"
  /// An option is given that makes sense with `--from` only.
  case needsFrom = "needs-from"
  /// An option is given for epics that makes sense for features only.
  case needsFeatures = "needs-features"
  /// `--all` is given together with the names of features.
  case allOrNamed = "all-or-named"
  /// `--commit` and `--no-switch` would commit to a branch that is not the feature's.
  case commitElsewhere = "commit-elsewhere"
  /// `--reserve` is given together with `--allow-existing-branch`.
  case reserveExisting = "reserve-existing"
  /// `--reserve` is given for a name that has no number.
  case nothingToReserve = "nothing-to-reserve"
  /// `--base` is given for a branch that exists already.
  case baseOfExisting = "base-of-existing"
  /// An option is given that needs a branch, and none is made.
  case needsBranch = "needs-branch"
  /// An option is given that needs a Git repository, and there is none.
  case needsGit = "needs-git"
  /// `--feature` and `--epic` name a feature and an epic that do not belong together.
  case epicMismatch = "epic-mismatch"
  /// `--staged` is given together with what writes files.
  case stagedAlone = "staged-alone"
  /// The answer cannot be written to the standard output.
  case output

  // Names and texts.

  /// A title is empty.
  case emptyTitle = "empty-title"
  /// A title is too long, or no plain line.
  case badTitle = "bad-title"
  /// The description of a feature is empty.
  case emptyDescription = "empty-description"
  /// The description of a feature is no plain text.
  case badDescription = "bad-description"
  /// The text of a decision is empty or says nothing.
  case emptyDecision = "empty-decision"
  /// The reason of a decision is empty or says nothing.
  case emptyRationale = "empty-rationale"
  /// A text cannot be the name of a file, or a file bears a name that is not UTF-8.
  case badName = "bad-name"
  /// A text cannot be the path of a worktree.
  case badPath = "bad-path"
  /// A text is no ID of a feature.
  case badID = "bad-id"
  /// A text is no area.
  case badArea = "bad-area"
  /// A text cannot be the name of a branch.
  case badBranch = "bad-branch"
  /// `SOURCE_DATE_EPOCH` is no number of seconds.
  case badDate = "bad-date"
  /// An area is needed and cannot be made out.
  case noArea = "no-area"
  /// An epic in the scope `services` is given no service.
  case serviceMissing = "service-missing"

  // Workspace and configuration.

  /// No workspace is found.
  case noWorkspace = "no-workspace"
  /// There is no such directory.
  case noDirectory = "no-directory"
  /// The configuration cannot be read as one.
  case badConfiguration = "bad-configuration"
  /// `init --layout` asks for another layout than the configuration says.
  case layoutConfigured = "layout-configured"
  /// Something is asked of the flat layout that only epics have.
  case flatLayout = "flat-layout"
  /// The flat layout is used, and no root of it is configured.
  case noSpecsRoot = "no-specs-root"
  /// There is no such rule of `check`.
  case unknownRule = "unknown-rule"
  /// There is nothing that `check` looks at in the part that is asked about.
  case nothingToCheck = "nothing-to-check"
  /// There is no such baseline of `check`.
  case noBaseline = "no-baseline"
  /// A file is read as a baseline of `check` and is none.
  case badBaseline = "bad-baseline"
  /// A baseline of `check` is to be written where another file is.
  case baselineTaken = "baseline-taken"
  /// `--baseline` and `--write-baseline`, or `--write-baseline` and a part of the workspace, are given together.
  case baselineOfAll = "baseline-of-all"
  /// There is no such file of results of tests.
  case noTestResults = "no-test-results"
  /// A file is read as results of tests and is none.
  case badTestResults = "bad-test-results"
  /// There is no such coding agent.
  case unknownAgent = "unknown-agent"
  /// There is no constitution.
  case constitutionNotFound = "constitution-not-found"
  /// A path lies outside the workspace, or in a Git directory.
  case outsideWorkspace = "outside-workspace"

  /// A feature has no plan.
  case noPlan = "no-plan"
  /// A feature has no specification.
  case noSpec = "no-spec"
  /// A plan has no line that says what it was made from, or none that can be filled.
  case noMadeFrom = "no-made-from"
  /// A feature has no task of that ID.
  case noTask = "no-task"
  /// A number is too small for what is asked.
  case tooSmall = "too-small"
  /// A specification has no requirement of that ID.
  case noRequirement = "no-requirement"
  /// A feature states nothing, and has no task, that is called so.
  case itemNotFound = "item-not-found"

  // Templates and manifests.

  /// There is no such template.
  case templateNotFound = "template-not-found"
  /// The template that is to be written exists already.
  case templateExists = "template-exists"
  /// The description of templates, profiles or presets cannot be read as one.
  case badTemplate = "bad-template"
  /// There is no such profile of plans.
  case profileNotFound = "profile-not-found"
  /// A profile is named for a template that has none.
  case noProfile = "no-profile"
  /// There is no such manifest.
  case noManifest = "no-manifest"
  /// A manifest of an epic cannot be read as one.
  case badManifest = "bad-manifest"

  // Epics and features.

  /// There is no epic at all, and one is needed.
  case noEpic = "no-epic"
  /// There is no such epic.
  case epicNotFound = "epic-not-found"
  /// Several epics could be meant.
  case epicAmbiguous = "epic-ambiguous"
  /// The epic that is to be made exists already.
  case epicExists = "epic-exists"
  /// No feature is named, and none is the current one.
  case noCurrentFeature = "no-current-feature"
  /// There is no such feature.
  case featureNotFound = "feature-not-found"
  /// Several features could be meant.
  case featureAmbiguous = "feature-ambiguous"
  /// The feature that is to be made exists already, or its ID is taken.
  case featureExists = "feature-exists"
  /// The number that is asked for is taken.
  case numberInUse = "number-in-use"
  /// Nobody can tell whether there is what was asked for, since it may lie where nobody can look.
  case hidden

  // Decisions and regions.

  /// There is no such decision.
  case decisionNotFound = "decision-not-found"
  /// Several decisions have the ID that is named.
  case decisionAmbiguous = "decision-ambiguous"
  /// The decision that is to be superseded is superseded already.
  case alreadySuperseded = "already-superseded"
  /// The Decision Log holds a merge conflict.
  case mergeConflict = "merge-conflict"
  /// A Decision Log has no place where an entry could be written.
  case noPlace = "no-place"
  /// A generated region is damaged, or holds lines of people's own.
  case regionRefused = "region-refused"
  /// Indexes were left alone because something cannot be read.
  case unreadable

  // Branches and worktrees.

  /// A feature names no branch.
  case noBranch = "no-branch"
  /// There is no such branch.
  case branchNotFound = "branch-not-found"
  /// The branch that is to be made exists already.
  case branchExists = "branch-exists"
  /// The branch is checked out in another worktree.
  case branchElsewhere = "branch-elsewhere"
  /// Nothing in Git bears the name that is given for a state.
  case refNotFound = "ref-not-found"
  /// Two states are to be compared from where their histories parted, and they have none in common.
  case nothingInCommon = "nothing-in-common"
  /// There is no such commit to start a branch at.
  case baseNotFound = "base-not-found"
  /// Files would be overwritten that have changes, or that Git does not know.
  case wouldOverwrite = "would-overwrite"
  /// A worktree is to be made before the first commit.
  case noCommits = "no-commits"
  /// Something stands where a worktree is to be made.
  case pathExists = "path-exists"
  /// Git has a worktree of that name already.
  case worktreeExists = "worktree-exists"
  /// The working tree in which the command runs is not there any more.
  case worktreeGone = "worktree-gone"
  /// The worktree of an interrupted command is not there any more.
  case worktreeLost = "worktree-lost"
  /// A worktree that is taken back stays, since somebody wrote into it.
  case worktreeKept = "worktree-kept"

  // Reservations on a remote.

  /// There is no such remote.
  case noRemote = "no-remote"
  /// The remote cannot be reached, or only Git can push there.
  case cannotReserve = "cannot-reserve"
  /// The remote refuses what is to be reserved.
  case reservationRefused = "reservation-refused"
  /// Others took every number that was tried.
  case reservationLost = "reservation-lost"

  // The Git repository.

  /// There is no Git repository, and one is needed.
  case noGit = "no-git"
  /// The repository is bare, so nothing can be written.
  case bareRepository = "bare-repository"
  /// The repository belongs to another user.
  case unsafeOwnership = "unsafe-ownership"
  /// A bare repository was found that the configuration wants named.
  case unsafeBareRepository = "unsafe-bare-repository"
  /// The repository is of a kind that libgit2 cannot read.
  case unsupportedRepository = "unsupported-repository"
  /// The repository is damaged.
  case corruptRepository = "corrupt-repository"
  /// The repository was taken away with the command that had made it.
  case repositoryGone = "repository-gone"
  /// What Git is to make exists already.
  case exists
  /// Another Git command holds a lock.
  case gitLocked = "git-locked"
  /// Local changes stand in the way of Git.
  case gitConflict = "git-conflict"
  /// Git keeps references as they are while a push is judged.
  case quarantine
  /// Git cannot take a name, or a setting of its own.
  case notForGit = "not-for-git"
  /// A merge, rebase or the like is under way.
  case operationInProgress = "operation-in-progress"
  /// Only Git can check files out here.
  case checkoutRefused = "checkout-refused"
  /// A hook is none that a line could be added to.
  case hookRefused = "hook-refused"
  /// Only Git can commit here, or nothing can be committed.
  case commitRefused = "commit-refused"
  /// Git, that is libgit2, fails for another reason.
  case git

  // Files, locks and journals.

  /// Another command holds the lock.
  case lockHeld = "lock-held"
  /// A file was changed by someone else while the command ran.
  case changedMeanwhile = "changed-meanwhile"
  /// A branch or HEAD was moved by someone else while the command ran.
  case movedMeanwhile = "moved-meanwhile"
  /// The journal of an interrupted command is damaged, or was written by no command here.
  case badJournal = "bad-journal"
  /// Something stands where a repository is made.
  case nameTaken = "name-taken"
  /// A link, folder or device stands where a document is to be.
  case notAFile = "not-a-file"
  /// A document is larger than the configuration allows.
  case documentTooLarge = "document-too-large"
  /// A symbolic link leads nowhere.
  case brokenLink = "broken-link"
  /// A symbolic link stands where a folder is to be.
  case symbolicLink = "symbolic-link"
  /// A file may not be read or written.
  case permissionDenied = "permission-denied"
  /// Reading or writing fails for another reason.
  case inputOutput = "io"
  /// An error came up that nothing here knows.
  case unexpected
}
