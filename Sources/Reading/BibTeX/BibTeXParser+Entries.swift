internal import Diagnostics

extension BibTeXParser {
  /// Reads an entry from behind its opening sign.
  mutating func readEntry(_ type: String, _ close: UInt8, _ start: Int) {
    let (key, keyRange) = citationKey(close, start)
    var fields: [BibTeXField] = []
    var known: Set<String> = []
    var isClosed = false
    var isSplit = false
    reading: while true {
      skipSpace()
      guard offset < bytes.count, !entryOpens(at: offset) else {
        // The brace that is missing is that of a value which holds the fields behind it.
        guard !isSplit, let last = fields.popLast() else { break }
        isSplit = true
        fields.append(withoutFields(last))
        if offset == bytes.count || entryOpens(at: offset) { break }
        continue
      }
      switch bytes[offset] {
      case close:
        offset += 1
        isClosed = true
        break reading
      case UInt8(ascii: ","): offset += 1
      default:
        guard let field = field(close) else {
          recover(close)
          continue
        }
        if known.insert(field.name).inserted {
          fields.append(field)
        } else {
          report(.repeatedField(field.name, field.origin))
        }
      }
    }
    let origin = range(start..<offset)
    if !isClosed { report(.unclosedEntry(key, Character(Unicode.Scalar(close)), keyRange)) }
    entries.append(
      BibTeXEntry(type: type, key: key, fields: fields, keyOrigin: keyRange, origin: origin))
  }

  /// The key, up to its comma; an entry that begins with a field has none.
  private mutating func citationKey(
    _ close: UInt8, _ start: Int
  ) -> (key: String, range: SourceRange) {
    skipSpace()
    let begin = offset
    var end = offset
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ",") || byte == close || byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "=") { return keyWithoutComma(begin..<end, start) }
      end += 1
    }
    let key = file.text(in: begin..<end).trimmed
    guard !key.isEmpty else {
      if end < bytes.count, bytes[end] == UInt8(ascii: ",") { offset = end + 1 }
      report(.noKey(range(start..<begin)))
      return ("", range(start..<begin))
    }
    offset = end
    let keyRange = range(begin..<begin + key.utf8.count)
    skipSpace()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
      offset += 1
    } else if offset < bytes.count, bytes[offset] != close {
      report(.expected(", behind the key '\(key)'", at: here))
    }
    return (key, keyRange)
  }

  /// The key where an equals sign comes before a comma: the word before the name of the first field.
  private mutating func keyWithoutComma(
    _ words: Range<Int>, _ start: Int
  ) -> (key: String, range: SourceRange) {
    let key = file.text(in: words).prefix { !$0.isWhitespace }
    let rest = words.lowerBound + key.utf8.count..<words.upperBound
    guard rest.contains(where: { bytes[$0] > 0x20 }) else {
      report(.expected("the key of the entry", at: here))
      return ("", range(start..<words.lowerBound))
    }
    offset = rest.lowerBound
    report(.expected(", behind the key '\(key)'", at: here))
    return (String(key), range(words.lowerBound..<rest.lowerBound))
  }

  /// A name, an equals sign and a value; nil when the place where one should stand has something else.
  private mutating func field(_ close: UInt8) -> BibTeXField? {
    let begin = offset
    let name = word().lowercased()
    guard !name.isEmpty else {
      report(.expected("the name of a field", at: here))
      return nil
    }
    let nameOrigin = range(begin..<offset)
    skipSpace()
    if !take("=") {
      report(.expected("= behind '\(name)'", at: here))
      // `title {…}` is still a title.
      guard offset < bytes.count, [UInt8(ascii: "{"), UInt8(ascii: "\"")].contains(bytes[offset])
      else { return nil }
    }
    skipSpace()
    let start = offset
    guard let value = value(close: close) else { return nil }
    let origin = range(start..<offset)
    skipSpace()
    if offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ",") {
        offset += 1
      } else if byte != close, !entryOpens(at: offset) {
        report(.expected(", behind the value of '\(name)'", at: here))
        if !isNamePart(byte) {
          guard offset > begin else { return nil }
          recover(close)
        }
      }
    }
    return BibTeXField(name: name, value: value, nameOrigin: nameOrigin, origin: origin)
  }

  /// A value with the fields that stand in it cut off, from where reading goes on; the same field where it
  /// holds none.
  private mutating func withoutFields(_ field: BibTeXField) -> BibTeXField {
    let range = field.origin.offsets
    guard bytes[range.lowerBound] == UInt8(ascii: "{"),
      let comma = range.dropFirst().first(where: {
        bytes[$0] == UInt8(ascii: ",") && fieldOpens(behind: $0)
      })
    else { return field }
    report(.swallowedFields(field.name, self.range(range.lowerBound..<range.lowerBound + 1)))
    offset = comma
    return BibTeXField(
      name: field.name, value: Array(bytes[range.lowerBound + 1..<comma]),
      nameOrigin: field.nameOrigin, origin: self.range(range.lowerBound..<comma))
  }

  /// Whether `name = {` stands behind a comma.
  private func fieldOpens(behind comma: Int) -> Bool {
    var at = comma + 1
    func skip(_ isPassed: (UInt8) -> Bool) -> Int {
      let start = at
      while at < bytes.count, at - comma < 80, isPassed(bytes[at]) { at += 1 }
      return at - start
    }
    _ = skip { $0 <= 0x20 }
    guard skip({ Unicode.Scalar($0).isLatin }) > 2 else { return false }
    _ = skip { $0 <= 0x20 }
    guard skip({ $0 == UInt8(ascii: "=") }) == 1 else { return false }
    _ = skip { $0 <= 0x20 }
    return at < bytes.count && (bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "\""))
  }

  /// Goes on behind the next comma, or at the end of the entry, or where the next one begins.
  private mutating func recover(_ close: UInt8) {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if endsValue(at: offset) || depth == 0 && (byte == close || byte == UInt8(ascii: ",")) {
        return
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      offset += 1
    }
    goBack(to: start)
  }
}

extension Diagnostic {
  fileprivate static func repeatedField(_ name: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-field", .warning, at: range, "The field '\(name)' stands twice in this entry",
      help: "The first one counts; take one of them out")
  }

  fileprivate static func noKey(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-citation-key", .note, at: range, "This entry has no key",
      help: "Write one behind the brace, for example @article{zhang2024,")
  }

  fileprivate static func swallowedFields(_ name: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-value", .warning, at: range,
      "The value of '\(name)' that begins here is never closed",
      help: "Put a } before the comma behind it; it is read as if one stood there")
  }

  fileprivate static func unclosedEntry(
    _ key: String, _ close: Character, _ range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "unclosed-entry", .warning, at: range, "The entry '\(key)' is never closed",
      help: "Put a \(close) behind its last field; the fields that could be read are kept")
  }
}
