internal import Activities

/// The phrases behind the title of a work on a page, and which of them remark on it.
///
/// Journals have many names, so what stands between the title and the last number of the reference is taken
/// for one; a patent has none. Remarks are what stands behind that and is not in the reference, and what
/// stands in brackets anywhere, but for numbers, codes such as [J] and parts of a journal's name.
struct PhrasesBehindTitle {
  private(set) var remarks: [InlineText] = []

  init(_ text: InlineText, of reference: Reference) {
    let characters = Array(text.plain)
    guard characters.count <= longestReference else {
      remarks = [text]
      return
    }
    let known = KnownWords(reference)
    var phrases: [(range: Range<Int>, isAside: Bool)] = []
    var start = 0
    var index = 0
    func end(at offset: Int) {
      if start < offset { phrases.append((start..<offset, false)) }
    }
    while index < characters.count {
      let character = characters[index]
      if let close = closingBracket[character], let partner = characters[index...].partner(close) {
        end(at: index)
        phrases.append((index + 1..<partner, true))
        (start, index) = (partner + 1, partner + 1)
        continue
      }
      let isLast = index + 1 == characters.count
      let isEnd = ",;.".contains(character) && (isLast || characters[index + 1] == " ")
      if isEnd || "，；。、\n".contains(character) {
        end(at: index)
        start = index + 1
      }
      index += 1
    }
    end(at: characters.count)
    let words = phrases.map { String(characters[$0.range]) }
    let areSaid = words.map { known.say($0) }
    let numbers = words.indices.filter { !phrases[$0].isAside && known.hasNumber(of: words[$0]) }
    let last = numbers.last { areSaid[$0] } ?? numbers.last { words[$0].hasYear }
    var kept: [Range<Int>] = []
    var wasKept = false
    for (index, phrase) in phrases.enumerated() {
      let isBehind = last.map { index > $0 } ?? false
      let isRemark =
        phrase.isAside ? !words[index].isPartOfName : isBehind || reference.type == .patent
      let isKept = isRemark && !areSaid[index]
      if isKept, wasKept, !phrase.isAside, let before = kept.popLast() {
        // Phrases that follow each other are one remark, with the marks between them.
        kept.append(before.lowerBound..<phrase.range.upperBound)
      } else if isKept {
        kept.append(phrase.range)
      }
      wasKept = isKept && !phrase.isAside
    }
    remarks = kept.map { text.slice($0).trimmed }
  }
}

/// Lines of more characters are no references; they stay whole.
let longestReference = 4000

private let closingBracket: [Character: Character] = ["(": ")", "（": "）", "[": "]", "【": "】"]

extension ArraySlice<Character> {
  /// Where the bracket closes that begins the slice, in either width.
  fileprivate func partner(_ close: Character) -> Int? {
    let other: Character = close == ")" ? "）" : close == "）" ? ")" : close
    var depth = 0
    for index in indices.prefix(400) {
      if closingBracket[self[index]] != nil { depth += 1 }
      guard self[index] == close || self[index] == other || self[index] == "]" || self[index] == "】"
      else { continue }
      depth -= 1
      if depth == 0 { return self[index] == close || self[index] == other ? index : nil }
    }
    return nil
  }
}

extension String {
  /// Whether a number of four figures stands in the text.
  fileprivate var hasYear: Bool { split { !$0.isNumber }.contains { $0.count == 4 } }

  /// Whether words in brackets are a part of a journal's or an event's name, or a code for the sort of work.
  fileprivate var isPartOfName: Bool {
    let words = lowercased().trimmed
    if ["版", "卷", "辑", "輯"].contains(where: words.hasSuffix) { return true }
    if words.hasSuffix("edition") || words.hasSuffix("section") || words.hasPrefix("series ") {
      return true
    }
    // `EXC 2023` and `EXC’23` are events.
    if let last = words.split(whereSeparator: { " ’'".contains($0) }).last, last != words[...],
      last.allSatisfy(\.isNumber), [2, 4].contains(last.count),
      words.dropLast(last.count + 1).allSatisfy({ $0.isLetter || $0 == "-" })
    {
      return true
    }
    return ["j", "c", "m", "d", "n", "p", "r", "s", "z", "eb", "pp", "ds", "db", "cp"].contains {
      words == $0 || words == $0 + "/ol"
    }
  }
}
