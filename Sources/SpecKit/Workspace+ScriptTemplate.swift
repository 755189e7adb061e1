import Configuration
import Files
import Operations
import Survey
import Templates

extension Workspace {
  /// Whether spec-kit has left nothing in `tree`. The workspace is speckit's own then, and scripts find the templates there
  /// that other commands find, built-in ones too.
  func isWithoutSpecKit(_ tree: any FileTree) throws -> Bool { try SpecKitSettings.read(in: tree) == nil }

  /// A template as spec-kit's scripts find it; nil where there is none.
  ///
  /// - Parameters:
  ///   - profile: the profile of a plan for which none is configured; nil for that of the layout.
  ///   - contract: what is laid down for the script.
  /// - Throws: `TemplateError` where it cannot be put together, `FileError`.
  func scriptTemplate(
    _ name: TemplateName, profile: String? = nil, in tree: any FileTree, _ contract: Contract
  ) throws -> Template? {
    do {
      guard try isWithoutSpecKit(tree) else { return try composedTemplate(name, in: tree, contract) }
      let usual = configuration.planProfile ?? profile
      let choice = TemplateChoice(self, in: tree)
      return try choice.stack.template(name, profile: usual ?? choice.usualProfile(), explicitProfile: false)
    } catch TemplateError.unknownTemplate {
      return nil
    }
  }

  private func composedTemplate(
    _ name: TemplateName, in tree: any FileTree, _ contract: Contract
  ) throws -> Template? {
    let stack = scriptTemplates(in: tree)
    do {
      return try stack.resolveForScripts(name).template
    } catch is TemplateError where !contract.refusesBrokenTemplates {
      return try stack.templateOfOldScripts(name)
    }
  }

  /// The file whose path scripts print beside the text of `template`; nil where there is none, such as for a template that is
  /// built in.
  func scriptFile(of template: Template, in tree: any FileTree, _ contract: Contract) throws -> RelativePath? {
    if try !isWithoutSpecKit(tree) {
      do {
        return try scriptTemplates(in: tree).fileForScripts(template.name)
      } catch is TemplateError {
        if contract.refusesBrokenTemplates { return nil }
      }
    }
    if case .file(let path) = template.origin { return path }
    return nil
  }

  /// The templates as scripts find them, to whom a folder, or a link to nothing, is no file.
  private func scriptTemplates(in tree: any FileTree) -> TemplateStack {
    TemplateStack(
      read: { path in
        do {
          return try tree.read(path)?.bytes
        } catch let error as FileError {
          if FileSystem.isFile(self.root.appending(path)) { throw error }
          return nil
        }
      }, list: { try tree.list($0).map(\.name) }, realPath: { try tree.realPath($0) })
  }
}
