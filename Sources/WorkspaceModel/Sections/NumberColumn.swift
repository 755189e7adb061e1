/// A column of running numbers or IDs in front of what a table lists.
enum NumberColumn {
  /// How people head it, in lower case.
  static let names: Set<String> = [
    "#", "no", "no.", "nr", "nr.", "n", "№", "nº", "n.º", "id", "number", "番号", "编号", "序号", "編號", "序號", "번호", "número",
  ]
}
