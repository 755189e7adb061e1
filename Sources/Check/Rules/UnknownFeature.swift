import Configuration
import Files
import Markdown
import Names
import Survey
import WorkspaceModel

extension Rule {
  static let unknownFeature = Rule(
    "SK032", "unknown-feature", .error, fixable: true,
    summary: "A document refers to a feature that there is not",
    explanation: """
      An ID of the form F-<AREA>-<NNN> in prose, tables or code spans, and every name in `Depends on` or under internal
      dependencies that looks like a feature, must be that of a feature in this workspace. Typing errors, features that
      were renumbered, and ones that live on another branch show here. With `--fix` a feature's ID is put into those of its
      documents that a merge brought in under its former one: their header leads to a folder of that ID, which is not there.
      """,
    silences: """
      Code blocks, comments and generated regions do not count, nor does the Decision Log, which is history. Of one ID
      the first place in a file is told. In the flat layout only dependencies are looked at, since a number in prose may
      be anything. A document of an epic, which no feature owns, may plan features: there an ID of an area that is known
      counts as planned where no feature has reached its number. Everywhere a sentence or a table row may say that a
      feature is yet to be made ("not written yet", "planned", "no folder yet") or is another repository's ("of the
      mailroom repository", an address). A link that leads nowhere is told by SK030 alone. Features that are closed are
      left alone: nobody mends what they needed.
      """,
    hint: "mend the ID; speckit list shows those that there are",
    .feature { checked in
      guard checked.context.knowsEveryFeature, !checked.isClosed else { return [] }
      let names = checked.dependencies.unknown.filter { FeatureID($0.text).parts == nil || checked.epic == nil }
      let said = Dictionary(
        grouping: names.count > AbsentFeatures.most ? [] : names, by: \.path
      ).mapValues { AbsentFeatures(in: $0[0].path, checked.context) }
      return names.filter { name in
        guard let said = said[name.path], let line = name.line else { return true }
        return !said.isPlanned(name.text, onLine: line) && !said.isElsewhere(name.text, onLine: line)
          && !LinkTargets.isToldDead(name, in: checked)
      }.map { name in
        Problem(
          name.path, line: name.line, text: name.text,
          "\(checked.feature.id) depends on \(name.text), and there is no such feature")
      }
    },
    .file { $0.context.knowsEveryFeature ? UnknownMentions(in: $0)?.problems ?? [] : [] })
}

extension LinkTargets {
  /// Whether a dependency is named by a link that leads nowhere, which is a finding of its own.
  fileprivate static func isToldDead(_ name: DependencyMentions.Name, in checked: CheckedFeature) -> Bool {
    guard let line = name.line, let bytes = (try? checked.context.tree.read(name.path)?.bytes) ?? nil else {
      return false
    }
    let file = CheckedFile(name.path, bytes, feature: checked.location, group: nil, checked.context)
    let targets = LinkTargets(file)
    return file.references.contains { reference in
      reference.line == line && reference.kind != .code && reference.text.contains(name.text)
        && (try? targets.leadsNowhere(link: reference.text)) == true
    }
  }
}
