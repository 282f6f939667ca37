internal import Diagnostics

/// Reads the entries of a BibTeX file.
///
/// The file is gone through once: where an entry is broken, its fields so far are kept and reading goes
/// on at the next entry. What stands between entries is a comment, as in BibTeX itself, and so is
/// what a `%` begins there.
func parseBibTeX(_ file: SourceFile) -> (entries: [BibTeXEntry], diagnostics: [Diagnostic]) {
  var parser = BibTeXParser(file)
  parser.parse()
  return (parser.entries, parser.diagnostics)
}

/// The state of reading: the place in the file, the macros so far, and what was found.
struct BibTeXParser {
  let file: SourceFile
  let bytes: [UInt8]
  /// The offset of the next byte.
  var offset = 0
  /// Names defined by `@string`, in lower case.
  var macros: [String: [UInt8]] = monthMacros
  /// How many bytes macros have stood for so far.
  var expanded = 0
  var entries: [BibTeXEntry] = []
  var diagnostics: [Diagnostic] = []
  /// Whether a value ran to the end of the file: from then on an entry ends it on any column, so that
  /// no stretch is read twice.
  var isTorn = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    offset = Self.endOfFrontMatter(in: file)
  }

  mutating func parse() {
    while let start = nextAt() {
      offset = start + 1
      let type = word().lowercased()
      skipSpace()
      guard !type.isEmpty, let close = openBlock() else {
        // An @ in a comment, such as a mail address, opens nothing.
        if !type.isEmpty, isAtLineStart(start) {
          report(.expected("{ or ( behind '@\(type)'", at: here))
        }
        offset = max(start + 1, offset)
        continue
      }
      switch type {
      case "comment": skipComment()
      case "preamble":
        _ = value(close: close)
        closeBlock(close, start)
      case "string": define(close, start)
      default: readEntry(type, close, start)
      }
    }
  }

  /// The front matter that Jekyll wants at the top of a file: two lines of hyphens and what is
  /// between them.
  private static func endOfFrontMatter(in file: SourceFile) -> Int {
    func text(_ line: Int) -> String { file.text(in: file.range(ofLine: line)).trimmed }
    guard let first = (1...file.lineCount).first(where: { !text($0).isEmpty }), text(first) == "---"
    else { return 0 }
    // Front matter is short; a rule of hyphens far below is none of its ends.
    let last = min(file.lineCount, first + 100)
    guard first < last, let end = (first + 1...last).first(where: { text($0) == "---" }) else {
      return 0
    }
    return file.start(ofLine: end + 1)
  }

  /// The offset of the next `@` outside lines that a `%` takes out.
  private mutating func nextAt() -> Int? {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "@"): return offset
      case UInt8(ascii: "%"):
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        if beginsEntry(after: start + 1) { report(.commented(range(start..<offset))) }
      default: offset += 1
      }
    }
    return nil
  }

  /// Whether `@type{` follows, behind spaces and further percent signs.
  private func beginsEntry(after start: Int) -> Bool {
    var at = start
    while at < bytes.count, [0x20, 0x09, 0x25].contains(bytes[at]) { at += 1 }
    return entryOpens(at: at)
  }

  /// The closing sign of a block that opens here.
  private mutating func openBlock() -> UInt8? {
    guard offset < bytes.count else { return nil }
    let sign = bytes[offset]
    guard sign == UInt8(ascii: "{") || sign == UInt8(ascii: "(") else { return nil }
    offset += 1
    return sign == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
  }

  /// `@comment{…}`: the balanced group is passed over; an unbalanced one hides nothing.
  private mutating func skipComment() {
    let start = offset
    var depth = 1
    while offset < bytes.count, depth > 0 {
      if endsValue(at: offset) { break }
      if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
      offset += 1
    }
    if depth > 0, offset == bytes.count {
      // Nothing closes it, so it hides no entry.
      goBack(to: start)
    }
  }

  private mutating func define(_ close: UInt8, _ start: Int) {
    skipSpace()
    let name = word().lowercased()
    skipSpace()
    guard !name.isEmpty else {
      report(.expected("the name of a macro", at: here))
      return
    }
    guard take("=") else {
      report(.expected("= behind '\(name)'", at: here))
      return
    }
    if let value = value(close: close) { macros[name] = value }
    closeBlock(close, start)
  }

  /// Passes over the sign that closes a block; where there is none, reading goes on right here.
  mutating func closeBlock(_ close: UInt8, _ start: Int) {
    skipSpace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
      offset += 1
      skipSpace()
    }
    if offset < bytes.count, bytes[offset] == close {
      offset += 1
    } else {
      report(.expected("\(Character(Unicode.Scalar(close)))", at: here))
    }
  }
}

/// The macros that every style of BibTeX defines.
private let monthMacros: [String: [UInt8]] = {
  let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  var macros: [String: [UInt8]] = [:]
  for name in names { macros[String(name.prefix(3)).lowercased()] = Array(name.utf8) }
  macros["sept"] = Array("September".utf8)
  return macros
}()

extension Diagnostic {
  static func expected(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "broken-bibtex", .warning, at: range, "Expected \(what) here",
      help: "The rest of the file is read; what stood before in this entry is kept")
  }

  fileprivate static func commented(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "commented-entry", .note, at: range, "This entry is commented out, so it is not read",
      help: "Take the % away to have it in the document")
  }
}
