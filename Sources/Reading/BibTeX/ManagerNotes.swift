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
    let kept = lines.filter { line in
      let bare = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\\") }
      return !ManagerNotes.read(String(decoding: bare, as: UTF8.self), into: &reference)
    }
    rest = Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }

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
    guard let words = line.value(after: "arXiv:")?.split(separator: " ", maxSplits: 1),
      let number = words.first.map(String.init), number.isArXivNumber,
      words.count == 1 || words[1].hasPrefix("[") && words[1].hasSuffix("]")
    else { return false }
    if reference.identifiers.arXiv.isEmpty { reference.identifiers.arXiv = number }
    return reference.identifiers.arXiv == number
  }
}

extension String {
  /// What stands behind a key at the begin; nil where another word stands there, or nothing behind it.
  fileprivate func value(after key: String) -> String? {
    guard hasPrefix(key) else { return nil }
    let value = dropFirst(key.count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return value.isEmpty ? nil : value
  }
}
