/// The words of section headings, found in a heading by the byte that they begin with.
struct HeadingIndex: Sendable {
  /// The words with their kinds, in their order.
  let all: [Vocabulary.Heading]
  /// The words alone.
  let words: Set<String>
  /// The bytes of all words.
  private let letters: [UInt8]
  /// The stretches of ``letters`` that the words are, each with its index, by a number that their first
  /// character gives.
  private let starts: [[(index: Int, letters: Range<Int>)]]

  /// Prepares words in lower case.
  init(_ headings: [Vocabulary.Heading]) {
    all = headings
    words = Set(headings.map(\.word))
    var letters: [UInt8] = []
    var starts = [[(index: Int, letters: Range<Int>)]](repeating: [], count: 256)
    for (index, heading) in headings.enumerated() where !heading.word.isEmpty {
      let start = letters.count
      letters.append(contentsOf: heading.word.utf8)
      starts[HeadingIndex.number(of: letters[start...], at: start)]
        .append((index, start..<letters.count))
    }
    (self.letters, self.starts) = (letters, starts)
  }

  private static let joints = Vocabulary.headingJoints.map { Array($0.utf8) }

  /// The kind that a heading announces: ``Vocabulary/kind(ofHeading:)``.
  func kind(of heading: String) -> EntryKind? {
    let words = HeadingIndex.words(of: heading)
    if let outer = words.withoutBrackets(unless: self.words.contains),
      let kind = kind(ofWords: outer[...]), kind != .other
    {
      return kind
    }
    return kind(ofWords: words[...])
  }

  /// The kind that the words of a heading announce, those in brackets included.
  private func kind(ofWords heading: ArraySlice<UInt8>) -> EntryKind? {
    guard let whole = longestWord(in: heading) else { return nil }
    if endsWithService(heading) { return .service }
    for offset in heading.indices {
      let mark = HeadingIndex.joints.first {
        $0[0] == heading[offset] && heading[offset...].starts(with: $0)
      }
      guard let mark else { continue }
      let parts = [heading[..<offset], heading[(offset + mark.count)...]].map(longestWord)
      // The word lies across the mark.
      guard let first = parts[0] ?? parts[1],
        parts.contains(where: { $0?.length ?? 0 >= whole.length })
      else { break }
      return first.kind == .other ? (parts[1] ?? first).kind : first.kind
    }
    return kindOfHan(in: heading) ?? whole.kind
  }

  /// The kind that the Chinese words of a heading in two languages announce, as 讲座 in `讲座 Lectures`: they
  /// are short, but what they mean is sure.
  private func kindOfHan(in heading: ArraySlice<UInt8>) -> EntryKind? {
    func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    guard heading.contains(where: isLatin), heading.contains(where: { $0 >= 0xE0 }) else {
      return nil
    }
    let kind = longestWord(in: heading.map { isLatin($0) ? 0x20 : $0 }[...])?.kind
    return kind == .other ? nil : kind
  }

  /// Whether a Chinese heading ends with a word of service and tells before it what is served: 论文评审,
  /// 会议服务, 期刊与会议审稿; but not 教学与服务.
  private func endsWithService(_ heading: ArraySlice<UInt8>) -> Bool {
    guard let last = heading.last, last >= 0x80 else { return false }
    // The longest word at the end, four characters of three bytes at most.
    guard
      let start = heading.indices.suffix(12).first(where: { start in
        heading[start] & 0xC0 != 0x80
          && starts[HeadingIndex.number(of: heading, at: start)].contains {
            !all[$0.index].isWhole && letters[$0.letters].elementsEqual(heading[start...])
          }
      }), longestWord(in: heading[start...])?.kind == .service
    else { return false }
    let before = heading[..<start]
    guard
      let joint = before.indices.last(where: { offset in
        HeadingIndex.joints.contains { before[offset...].starts(with: $0) }
      })
    else { return true }
    // What is joined is served, too, or it is another kind.
    let parts = [before[..<joint], before[joint...]].map { longestWord(in: $0)?.kind }
    return parts[1] != nil && parts[0] == parts[1]
  }

  private func longestWord(in heading: ArraySlice<UInt8>) -> (kind: EntryKind, length: Int)? {
    var best: (index: Int, length: Int)?
    for offset in heading.indices {
      // Inside of a character nothing begins.
      if heading[offset] & 0xC0 == 0x80 { continue }
      for (index, word) in starts[HeadingIndex.number(of: heading, at: offset)] {
        let length = word.count
        // The longest one, and the first of those.
        if let best, length < best.length || length == best.length && index >= best.index {
          continue
        }
        guard heading.holds(word: letters[word], at: offset) else { continue }
        if all[index].isWhole, !heading.holdsNoWord(besides: offset..<offset + length) { continue }
        best = (index, length)
      }
    }
    return best.map { (all[$0.index].kind, $0.length) }
  }

  /// A number below 256 that a character of UTF-8 gives, which few Han characters share.
  private static func number(of text: ArraySlice<UInt8>, at offset: Int) -> Int {
    let lead = text[offset]
    guard lead >= 0x80 else { return Int(lead) }
    let tail = text[offset...].dropFirst().prefix { $0 & 0xC0 == 0x80 }
    return 0x80 | Int(tail.reduce(lead) { $0 &* 5 &+ $1 } & 0x7F)
  }

  /// The begin of a heading in lower case; what is longer is no heading, whatever it looks like.
  static func words(of heading: String) -> [UInt8] {
    let isShort = heading.utf8.count <= 200
    let begin = isShort ? heading.withoutSpacing : String(heading.prefix(200))
    let bytes = Array(begin.utf8)
    // Up to U+9FFF nothing that begins with these bytes has a lower case; all of Unicode is dear to ask.
    guard bytes.allSatisfy({ $0 < 0xC0 || (0xE3...0xE9).contains($0) }) else {
      return Array(begin.lowercased().utf8)
    }
    return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension [UInt8] {
  /// The text without its words in brackets, which are a note: 论文（*通讯作者，#指导学生）; nil where it has no
  /// brackets, and where one holds nothing but a word of headings, 奖励（学生）.
  fileprivate func withoutBrackets(unless isWord: (String) -> Bool) -> [UInt8]? {
    guard contains(where: { $0 == 0x28 || $0 == 0xEF }) else { return nil }
    let text = String(decoding: self, as: UTF8.self)
    var outer: [UInt8] = []
    var note: [UInt8]?
    var hasNotes = false
    for character in text {
      switch character {
      case "(", "（":
        if note != nil { return nil }
        note = []
      case ")", "）":
        guard let words = note else { return nil }
        if isWord(String(decoding: words, as: UTF8.self)) { return nil }
        (note, hasNotes) = (nil, true)
        outer.append(0x20)
      default:
        if note == nil { outer += character.utf8 } else { note? += character.utf8 }
      }
    }
    return hasNotes ? outer : nil
  }
}

extension String {
  /// The text without the spaces that set each of its Han characters apart: 简　历.
  fileprivate var withoutSpacing: String {
    guard utf8.contains(where: { $0 >= 0xE3 }), unicodeScalars.contains(where: \.isSpacing) else {
      return self
    }
    let parts = unicodeScalars.split(whereSeparator: \.isSpacing)
    guard parts.count > 1, parts.allSatisfy({ $0.count == 1 && $0.first?.value ?? 0 > 0x3400 })
    else { return self }
    return String(String.UnicodeScalarView(parts.joined()))
  }
}

extension Unicode.Scalar {
  /// Whether this is a space, or one as wide as an ideograph.
  fileprivate var isSpacing: Bool { [0x20, 0xA0, 0x2002, 0x2003, 0x3000].contains(value) }
}

extension ArraySlice<UInt8> {
  /// Whether a word stands somewhere in this UTF-8 text; letters may not touch a Latin word.
  func holds(word: String) -> Bool {
    guard let first = word.utf8.first, word.utf8.count <= count else { return false }
    return (startIndex...endIndex - word.utf8.count).contains {
      self[$0] == first && holds(word: word.utf8, at: $0)
    }
  }

  /// Whether a word in UTF-8 stands at an index; letters may not touch a Latin word.
  func holds(word: some Collection<UInt8>, at start: Int) -> Bool {
    guard self[start...].starts(with: word) else { return false }
    let end = start + word.count
    guard isLetter(at: start), end > startIndex else { return true }
    let plural = end < endIndex && self[end] == UInt8(ascii: "s") ? end + 1 : end
    return !isLetter(at: start - 1) && (!isLetter(at: end) || !isLetter(at: plural))
  }

  /// Whether nothing but marks, such as an emoji, stands around a stretch of the text.
  fileprivate func holdsNoWord(besides range: Range<Int>) -> Bool {
    let rest = self[..<range.lowerBound] + self[range.upperBound...]
    return !String(decoding: rest, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private func isLetter(at index: Int) -> Bool {
    indices.contains(index) && (0x61...0x7A).contains(self[index])
  }
}

extension Vocabulary {
  /// What stands between the words of a heading that joins several kinds.
  package static let headingJoints = [" and ", "&", "/", "与", "與", "和", "及", "、"]
}
