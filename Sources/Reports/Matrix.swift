/// Rows of texts below the names of their columns, in the forms in which others read tables.
public struct Matrix: Sendable {
  /// What is shown; nil for nothing.
  public let title: String?
  /// The names of the columns.
  public let columns: [String]
  /// The cells, as many in each row as there are columns. A cell may hold several values.
  public let rows: [[[String]]]

  /// A table.
  public init(title: String? = nil, columns: [String], rows: [[[String]]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension Matrix {
  /// The table as comma-separated values (RFC 4180), without the title; several values of a cell are parted by `; `.
  public var csv: String {
    let lines = [columns] + rows.map { $0.map { $0.joined(separator: "; ") } }
    return lines.map { $0.map(Matrix.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The table of an HTML page, below its title as a heading.
  public var html: String {
    let head = columns.map { "<th scope=\"col\">\(Matrix.escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>" + $0.map(Matrix.escaped).joined(separator: "<br>") + "</td>" }.joined() + "</tr>\n"
    }.joined()
    let heading = title.map { "<h2>\(Matrix.escaped($0))</h2>\n" } ?? ""
    return heading + "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>\n"
  }

  /// A whole page of tables, which needs nothing from elsewhere.
  public static func page(title: String, _ tables: [Matrix]) -> String {
    """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; color-scheme: light dark }
    table { border-collapse: collapse; width: 100% }
    th, td { border-bottom: 1px solid #8884; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
    thead th { border-bottom-width: 2px }
    </style>
    <h1>\(escaped(title))</h1>
    \(tables.map(\.html).joined())
    </html>

    """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
