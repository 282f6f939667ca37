internal import Diagnostics
internal import FoundationEssentials

/// Diagnostics and results as JSON; the version number changes when a key changes its meaning.
struct Report: Encodable {
  let version = 1
  var results: [String]
  var diagnostics: [Item]

  /// One diagnostic; positions are 1-based, columns count characters.
  struct Item: Encodable {
    var id: String
    var severity: String
    var message: String
    var help: String?
    var file: String?
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  init(results: [String] = [], _ diagnostics: [Diagnostic]) {
    self.results = results
    self.diagnostics = diagnostics.map(Item.init)
  }

  /// The JSON text, with a line feed at its end.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension Report.Item {
  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    severity = diagnostic.severity.rawValue
    message = diagnostic.summary
    help = diagnostic.help
    switch diagnostic.place {
    case .nowhere: break
    case .file(let name): file = name
    case .range(let range):
      let start = range.start
      let end = range.file.position(of: range.offsets.upperBound)
      file = range.file.name
      (line, column) = (start.line, start.column)
      (endLine, endColumn) = (end.line, end.column)
    }
  }
}
