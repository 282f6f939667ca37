internal import Diagnostics

/// How long a value grows by macros, in bytes; a few lines of macros of macros would fill the memory.
private let longestExpansion = 100_000
/// How much all macros of a file may add, in bytes.
private let mostExpanded = 20_000_000

extension BibTeXParser {
  /// A value: pieces in braces or quotes, numbers and macros, joined by `#`.
  ///
  /// - Parameter close: The sign that closes the entry around it.
  /// - Returns: Nil where no value stands.
  mutating func value(close: UInt8) -> [UInt8]? {
    var result: [UInt8] = []
    repeat {
      skipSpace()
      guard offset < bytes.count else {
        report(.expected("a value", at: here))
        return nil
      }
      switch bytes[offset] {
      case UInt8(ascii: "{"):
        guard let piece = delimited(UInt8(ascii: "}")) else { return nil }
        result += piece
      case UInt8(ascii: "\""):
        guard let piece = delimited(UInt8(ascii: "\"")) else { return nil }
        result += piece
      default:
        let start = offset
        let name = word()
        guard !name.isEmpty else {
          report(.expected("a value in braces or quotes, a number or a macro", at: here))
          return nil
        }
        if let value = macros[name.lowercased()] {
          expanded += value.count
          if result.count + value.count > longestExpansion || expanded > mostExpanded {
            report(.tooLong(range(start..<offset)))
          } else {
            result += value
          }
        } else {
          if !name.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) {
            report(.unknownMacro(name, Array(macros.keys), range(start..<offset)))
          }
          result += Array(name.utf8)
        }
      }
      skipSpace()
    } while take("#")
    return result
  }

  /// What stands between braces or quotes; braces inside are balanced.
  private mutating func delimited(_ close: UInt8) -> [UInt8]? {
    let start = offset
    offset += 1
    var depth = 0
    var deepest = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if depth == 0, byte == close {
        offset += 1
        guard deepest <= deepestBraces else {
          report(.tooDeep(range(start..<start + 1)))
          return []
        }
        return Array(bytes[start + 1..<offset - 1])
      }
      if byte == UInt8(ascii: "{") {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        // A quoted value ends at the latest where its entry does.
        if depth < 0 { break }
      } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "\n"), endsValue(at: offset) {
        break
      }
      offset += 1
    }
    report(.unclosedValue(Character(Unicode.Scalar(close)), range(start..<start + 1)))
    let end = offset
    if offset == bytes.count { goBack(to: start + 1) }
    guard deepest <= deepestBraces else {
      report(.tooDeep(range(start..<start + 1)))
      return []
    }
    return unclosed(bytes[start + 1..<end])
  }

  /// After something ran to the end of the file: goes on at the next entry on any column.
  ///
  /// It happens once, for later on an entry on any column ends what stands before it.
  mutating func goBack(to start: Int) {
    guard !isTorn else { return }
    isTorn = true
    offset = start
    while offset < bytes.count, !entryOpens(at: offset) { offset += 1 }
  }

  /// What is to be read of a value that nothing closes: its first line.
  private func unclosed(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var line = Array(value.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "@") })
    while let last = line.last, last <= 0x20 || last == UInt8(ascii: ",") { line.removeLast() }
    return line
  }

  // MARK: Signs

  /// The empty range at the next byte, or the byte itself.
  var here: SourceRange { range(offset..<min(offset + 1, bytes.count)) }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(file, offsets) }

  mutating func report(_ diagnostic: Diagnostic) {
    // Past some hundreds a file is no bibliography, and nobody reads on.
    if diagnostics.count < 500 { diagnostics.append(diagnostic) }
  }

  /// Passes over white space and lines that begin with `%`.
  mutating func skipSpace() {
    while offset < bytes.count {
      if bytes[offset] <= 0x20 {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "%"), isAtLineStart(offset) {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else {
        return
      }
    }
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// A name of letters, digits and signs that mean nothing else.
  mutating func word() -> String {
    let start = offset
    while offset < bytes.count, isNamePart(bytes[offset]) { offset += 1 }
    return file.text(in: start..<offset)
  }

  func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "\\"):
      false
    default: true
    }
  }

  func isAtLineStart(_ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 200 {
      if bytes[at - 1] == UInt8(ascii: "\n") { return true }
      guard bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 || bytes[at - 1] == 0x0D else {
        return false
      }
      at -= 1
    }
    return at == 0
  }

  /// Whether a new entry begins here or on the line that follows, so that a value cannot go on.
  func endsValue(at start: Int) -> Bool {
    if bytes[start] == UInt8(ascii: "\n") {
      var at = start + 1
      while at < bytes.count, at - start < 20, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      return entryOpens(at: at)
    }
    return isTorn && entryOpens(at: start)
  }

  /// Whether `@type{key,` stands at an offset.
  func entryOpens(at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "@") else { return false }
    var at = start + 1
    while at < bytes.count, at - start < 40, Unicode.Scalar(bytes[at]).isLatin { at += 1 }
    guard at > start + 1, at < bytes.count else { return false }
    while at < bytes.count, at - start < 60, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "(") else {
      return false
    }
    let key = bytes[(at + 1)...].prefix(200).prefix { !"{}\"\n=".utf8.contains($0) }
    return key.contains(UInt8(ascii: ","))
  }
}

extension Diagnostic {
  fileprivate static func unknownMacro(
    _ name: String, _ known: [String], _ range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "unknown-macro", .warning, at: range,
      "No @string before this place defines '\(name)', so the name itself is printed",
      help: nearestName(to: name, in: known.sorted()).map { "Did you mean '\($0)'?" }
        ?? "Put the value in braces, or define it: @string{\(name) = {…}}")
  }

  fileprivate static func unclosedValue(_ close: Character, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-value", .warning, at: range,
      "Expected \(close) at the end of the value that begins here",
      help: "Its first line is kept, and reading goes on at the next entry")
  }

  fileprivate static func tooLong(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "macro-too-long", .error, at: range,
      "The values of @string make this text longer than any reference is, so this one is left out",
      help: "Write the text itself in braces")
  }

  fileprivate static func tooDeep(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", .error, at: range,
      "Braces are nested deeper than \(deepestBraces) times in this value, so it is left out")
  }
}
