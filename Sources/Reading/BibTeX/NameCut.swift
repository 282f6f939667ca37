internal import Activities

/// A list of names cut into its names: at `and`, and at what stands for it where people write as in prose.
struct NameCut {
  /// The LaTeX of each name.
  private(set) var names: [[UInt8]]
  /// What parts the names beside `and`, or in its place; nil where `and` parts all.
  private(set) var separator: String?

  /// Cuts the value of a field such as `author`.
  init(_ value: [UInt8]) {
    names = LaTeXParts(value).split(atWord: "and")
    for mark in ["；", ";", "、"] where value.contains(mark.utf8.first ?? 0) {
      let found = names.flatMap { LaTeXParts($0).split(at: mark) }
      guard found.count > names.count else { continue }
      (names, separator) = (found, mark)
      return
    }
    guard value.contains(UInt8(ascii: ",")) || value.contains("，".utf8.first ?? 0) else { return }
    let parts = names.map(Part.init)
    let isCut =
      parts.count == 1
      ? parts[0].holdsNames && (parts[0].hasInitialsLast || !parts[0].canBeOneName)
      : Self.haveCommasForAnd(parts)
    guard isCut else { return }
    names = parts.flatMap { $0.holdsNames ? $0.pieces : [$0.whole] }
    separator = ","
  }

  /// Whether commas part names before an `and`: `Jane Doe, Rick Roe, and Ann Poe`.
  ///
  /// `García Márquez, Gabriel José and Ann Poe` has the form of BibTeX: one name with a comma. So a comma
  /// before `and`, or three whole names, or initials behind each family name must speak for a list, or that
  /// no other name has a comma.
  private static func haveCommasForAnd(_ parts: [Part]) -> Bool {
    let lists = parts.filter(\.holdsNames)
    if parts.dropLast().contains(where: { $0.endsWithComma && ($0.holdsNames || $0.isWhole) }) {
      return true
    }
    if lists.contains(where: { $0.pieces.count > 2 || $0.hasInitialsLast }) { return true }
    return lists.count == 1 && parts.count == 2 && parts[0].holdsNames && !parts[1].hasComma
      && !parts[0].canBeOneName
  }
}

/// What stands between two `and`.
private struct Part {
  /// The LaTeX without a comma at its end.
  let whole: [UInt8]
  /// What commas part in it, and the same as text.
  let pieces: [[UInt8]]
  private let texts: [String]
  let endsWithComma: Bool

  init(_ part: [UInt8]) {
    var found = LaTeXParts(part).split(at: "，").flatMap { LaTeXParts($0).split(at: ",") }
    var trimmed = LaTeXParts(part).trimmed
    let isOpen = found.count > 1 && LaTeXParts(found[found.count - 1]).trimmed.isEmpty
    if isOpen {
      found.removeLast()
      while let last = trimmed.last, last == UInt8(ascii: ",") || last <= 0x20 {
        trimmed.removeLast()
      }
    }
    endsWithComma = isOpen
    (whole, pieces) = (trimmed, found)
    texts = found.map { LaTeXText($0).text.plain.trimmed }
  }

  var hasComma: Bool { endsWithComma || pieces.count > 1 }

  /// Whether the part is one name of several words without a comma inside.
  var isWhole: Bool { pieces.count == 1 && (texts[0].contains(" ") || texts[0].containsHan) }

  /// Whether each piece is a whole name, not a part of one.
  var holdsNames: Bool {
    guard pieces.count > 1, !texts.contains(where: { $0.contains("=") }) else { return false }
    if texts.allSatisfy(\.containsHan) {
      // `张, 三` is one name, `张三, 李四` are two.
      return pieces.count > 2 || !isFamilyName(texts[0])
    }
    // `Zhang, Jr, San` is one name; `San Zhang, Si Li` are two.
    return texts.allSatisfy { $0.contains(" ") || isOthers(Array($0.utf8)) }
      && !texts.contains(where: isSuffix)
  }

  /// Whether initials stand behind each family name: `Doe J, Roe R`.
  var hasInitialsLast: Bool {
    texts.allSatisfy { InitialsLast.isCertain($0.split(separator: " ").map(String.init)) }
  }

  /// Whether `Doe Roe, Ann B.` is how the part reads: a family name of several words, with particles or
  /// before initials.
  var canBeOneName: Bool {
    guard texts.count == 2, !texts[0].containsHan else { return false }
    let given = texts[1].split(separator: " ")
    return texts[0].first?.isLowercase == true || given.last?.hasSuffix(".") == true
  }
}
