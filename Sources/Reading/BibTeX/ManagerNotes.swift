internal import Activities

/// What reference managers write into a note, each on a line of its own: `Publisher: …`, `_eprint: …`,
/// `arXiv:2401.00001 [cs]`.
struct ManagerNotes {
  /// The note without the lines that the reference itself says now.
  let rest: [UInt8]

  /// Reads the lines of a note and gives the reference what it does not have.
  ///
  /// - Parameters:
  ///   - note: The value of the field: LaTeX in UTF-8.
  ///   - reference: The reference, whose publisher, address and number of arXiv may be filled. A line that
  ///     says something else than the reference stays in the note.
  init(_ note: [UInt8], _ reference: inout Reference) {
    let lines = note.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.compactMap { line -> ArraySlice<UInt8>? in
      let bare = line.drop { [UInt8(ascii: " "), UInt8(ascii: "\\"), 0x09].contains($0) }
      let text = String(decoding: bare, as: UTF8.self)
      if ManagerNotes.read(text, into: &reference) { return nil }
      return ManagerNotes.mark(text).map { Array($0.utf8)[...] } ?? line
    }
    rest = Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The words that stand behind a key that names a journal's rank, without the key.
  private static func mark(_ line: String) -> String? { line.value(after: "publicationTag:") }

  /// Whether a line says what the reference says, or says now.
  private static func read(_ line: String, into reference: inout Reference) -> Bool {
    if let name = line.value(after: "Publisher:") {
      guard reference.publisher.isEmpty else {
        return reference.publisher.variants.contains { $0.value.plain == name }
      }
      reference.publisher = LocalizedText(InlineText(name), in: reference.language)
      return true
    }
    if let address = line.value(after: "_eprint:"), address.hasPrefix("http") {
      let number = reference.identifiers.arXiv
      if reference.identifiers.url.isEmpty { reference.identifiers.url = address }
      return reference.identifiers.url == address || !number.isEmpty && address.hasSuffix(number)
    }
    if let field = ReferenceField(databaseLine: line) {
      reference.extra.append(field)
      return true
    }
    guard let words = line.value(after: "arXiv:")?.split(separator: " ", maxSplits: 1),
      let number = words.first.map(String.init), number.isArXivNumber,
      words.count == 1 || words[1].hasPrefix("[") && words[1].hasSuffix("]")
    else { return false }
    if reference.identifiers.arXiv.isEmpty { reference.identifiers.arXiv = number }
    return reference.identifiers.arXiv == number
  }
}

extension ReferenceField {
  /// What a database or its exporter says for itself, which no reader of a reference looks for: the numbers
  /// of CNKI, and the keys that Zotero's translators of Chinese databases write.
  fileprivate init?(databaseLine line: String) {
    if line.trimmed.isCNKINumber {
      self.init(name: "cnki", value: InlineText(line.trimmed))
      return
    }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = line[..<colon].lowercased()
    guard databaseKeys.contains(key) || key.hasPrefix("tex.") else { return nil }
    self.init(
      name: key.filter { $0 != " " }, value: InlineText(line[line.index(after: colon)...].trimmed))
  }
}

private let databaseKeys: Set<String> = [
  "titletranslation", "abstracttranslation", "foundation", "download", "album", "clc", "dbcode",
  "dbname", "filename", "cnkicite", "citation key",
]

extension String {
  /// Whether this is a number of CNKI, `CNKI:SUN:NYGU.0.2022-12-018`, and nothing else.
  var isCNKINumber: Bool {
    utf8.count > 5 && prefix(5).uppercased() == "CNKI:" && !contains(" ")
  }

  /// What stands behind a key at the begin; nil where another word stands there, or nothing behind it.
  fileprivate func value(after key: String) -> String? {
    guard hasPrefix(key) else { return nil }
    let value = dropFirst(key.count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return value.isEmpty ? nil : value
  }
}
