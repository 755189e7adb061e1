import Markdown

extension RegionWriter {
  /// Places one new region.
  static func insert(
    name: String, remark: String, lines: [String], under section: [SectionName], heading: String, in document: Document
  ) throws(RegionDamage) -> [Edit] {
    let region = NewRegion(name: name, remark: remark, lines: lines, section: section, heading: heading)
    let (edits, damages) = insert([region], in: document)
    if let damage = damages.first { throw damage }
    return edits
  }
}
