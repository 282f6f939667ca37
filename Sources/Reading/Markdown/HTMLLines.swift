internal import Activities

/// Blanks out lines of nothing but tags between HTML and Markdown that touch, and makes summaries of
/// details strong lines.
///
/// Authors write for Kramdown, where Markdown goes on behind the last closing tag and inside of
/// `<div markdown="1">`; to CommonMark a block of HTML ends at a blank line, and the Markdown before it is
/// text. `<div>` and its like say nothing that the page needs.
///
/// - Parameter bytes: Markdown; it keeps its length, so that places stay true.
func partHTMLFromMarkdown(in bytes: inout [UInt8]) {
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { $0.startIndex..<$0.endIndex }
  var raw: String?
  for (index, line) in lines.enumerated() {
    let text = trimmed(bytes[line])
    if let end = raw {
      if text.holds(end) { raw = nil }
      continue
    }
    if let end = rawEnd(of: text) {
      raw = text.dropFirst(3).holds(end) ? nil : end
      continue
    }
    guard text.first == UInt8(ascii: "<") else { continue }
    if let summary = Summary(text), !namesPart(text) {
      summary.rewrite(in: &bytes)
      continue
    }
    guard index + 1 < lines.count, let tags = tagNames(text) else { continue }
    let next = trimmed(bytes[lines[index + 1]])
    // The part of an entry that opens here is known by its element.
    if tags.last?.name == "details", namesPart(next) { continue }
    guard let first = next.first else { continue }
    let isOver = tags.allSatisfy { $0.isClosing } && first != UInt8(ascii: "<")
    let begins =
      tags.allSatisfy { !$0.isClosing && wrappers.contains($0.name) }
      && (next.beginsMarkdown || Summary(next) != nil)
    if isOver || begins { for offset in line { bytes[offset] = 0x20 } }
  }
}

/// Elements that only hold others.
private let wrappers: Set<String> = [
  "div", "section", "details", "article", "main", "center", "span", "p", "font",
]

/// What ends a stretch in which tags are text: a fence of code, a script.
private func rawEnd(of line: ArraySlice<UInt8>) -> String? {
  if line.starts(with: "```".utf8) { return "```" }
  if line.starts(with: "~~~".utf8) { return "~~~" }
  for name in ["script", "style", "pre"] where line.starts(with: "<\(name)".utf8) {
    return "</\(name)>"
  }
  return nil
}

/// The names of the tags that a line is made of; nil if it holds anything else, or none.
private func tagNames(_ line: ArraySlice<UInt8>) -> [(name: String, isClosing: Bool)]? {
  var result: [(name: String, isClosing: Bool)] = []
  var rest = line
  while let first = rest.first {
    guard first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    var name = rest[(rest.startIndex + 1)..<end]
    let isClosing = name.first == UInt8(ascii: "/")
    if isClosing { name = name.dropFirst() }
    let letters = name.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    guard !letters.isEmpty else { return nil }
    result.append((String(decoding: letters, as: UTF8.self).lowercased(), isClosing))
    rest = rest[(end + 1)...].drop { $0 <= 0x20 }
  }
  return result.isEmpty ? nil : result
}

/// `<summary>…</summary>` on a line.
private struct Summary {
  let opening: Range<Int>
  let closing: Range<Int>
  /// Words at the end that tell what to do with the page: （点击展开）.
  private let hint: Range<Int>?

  init?(_ line: ArraySlice<UInt8>) {
    let (open, close) = ("<summary>", "</summary>")
    guard line.starts(with: open.utf8), line.suffix(close.utf8.count).elementsEqual(close.utf8)
    else { return nil }
    opening = line.startIndex..<line.startIndex + open.utf8.count
    closing = line.endIndex - close.utf8.count..<line.endIndex
    // Marks of emphasis inside would meet the new ones.
    guard !line.contains(UInt8(ascii: "*")), opening.upperBound < closing.lowerBound,
      line[opening.upperBound] > 0x20, line[closing.lowerBound - 1] > 0x20,
      line[opening.upperBound] != UInt8(ascii: "<"),
      line[closing.lowerBound - 1] != UInt8(ascii: ">")
    else { return nil }
    let words = line[opening.upperBound..<closing.lowerBound]
    let lowered = Array(String(decoding: words, as: UTF8.self).lowercased().utf8)
    hint =
      PageWords.clickHints.lazy.compactMap { hint -> Range<Int>? in
        let length = hint.utf8.count
        guard lowered.count == words.count, words.count > length,
          lowered.suffix(length).elementsEqual(hint.utf8)
        else { return nil }
        let start = words[..<(words.endIndex - length)].lastIndex { $0 > 0x20 } ?? words.startIndex
        return start + 1..<words.endIndex
      }.first
  }

  func rewrite(in bytes: inout [UInt8]) {
    // Whatever mark the words begin or end with, such as a bracket: the asterisks have an edge of the
    // line or a space beside them, so they open and close emphasis.
    for offset in opening.prefix(2) { bytes[offset] = UInt8(ascii: "*") }
    for offset in opening.dropFirst(2) { bytes[offset] = WithheldMark.nothing }
    for offset in closing.prefix(2) { bytes[offset] = UInt8(ascii: "*") }
    for offset in closing.dropFirst(2) { bytes[offset] = 0x20 }
    guard let hint else { return }
    // The asterisks move to the end of the words that stay.
    for offset in hint.lowerBound..<closing.upperBound { bytes[offset] = 0x20 }
    for offset in hint.prefix(2) { bytes[offset] = UInt8(ascii: "*") }
  }
}

/// Whether a line is a summary of a part of an entry, such as its abstract.
private func namesPart(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.starts(with: "<summary".utf8), let end = line.firstIndex(of: UInt8(ascii: ">")) else {
    return false
  }
  var words = ""
  for case .text(let text) in htmlTokens(String(decoding: line[(end + 1)...], as: UTF8.self)) {
    words += text
  }
  return InlineText(words).partOfEntry != nil
}

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line.drop { $0 <= 0x20 }
  while let last = line.last, last <= 0x20 { line.removeLast() }
  return line
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
  }

  /// Whether a line begins a block of Markdown: a heading, an item, strong words, a quote, a row.
  fileprivate var beginsMarkdown: Bool {
    guard let first else { return false }
    let digits = prefix { $0.isDigit }
    if !digits.isEmpty { return dropFirst(digits.count).starts(with: ". ".utf8) }
    if "-*+".utf8.contains(first) {
      return dropFirst().first == 0x20 || starts(with: "**".utf8)
    }
    return "#>|[".utf8.contains(first)
  }
}
