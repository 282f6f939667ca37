internal import Activities

/// Finds the values in an entry's own words: the grant number and the status of a project, the school
/// and the degree of an education.
///
/// The words stay where they are; what is found here is known beside them.
struct FieldReader {
  /// The kind of the entries.
  let kind: EntryKind
  let vocabulary: Vocabulary
  let words: FieldWords
  /// Finds the values of the kind.
  private let signs: SignFinder
  /// Finds the programme of a project.
  private let programmes: SignFinder?
  private let (takesNumber, takesAmount): (Bool, Bool)

  /// Makes a reader for entries of a kind.
  init(_ kind: EntryKind, _ vocabulary: Vocabulary, _ words: FieldWords) {
    self.kind = kind
    self.vocabulary = vocabulary
    self.words = words
    signs = SignFinder(words.signs, of: kind.roles)
    programmes = kind == .project ? SignFinder(words.signs, of: [.funder, .type]) : nil
    (takesNumber, takesAmount) = (kind.roles.contains(.number), kind.roles.contains(.amount))
  }

  /// The values in a text, in their order.
  ///
  /// - Parameters:
  ///   - sentence: The words of an entry.
  ///   - isCut: Which of their offsets belong to no value; empty where all may.
  /// - Returns: The values with their roles.
  func fields(
    in sentence: Sentence, cutAt isCut: [Bool] = []
  ) -> [(role: FactRole, value: InlineText)] {
    guard !kind.roles.isEmpty else { return [] }
    let pieces = pieces(of: sentence, cutAt: isCut)
    var found: [[(role: FactRole, range: Range<Int>)]] = []
    found.reserveCapacity(pieces.count)
    var taken: Set<FactRole> = []
    for piece in pieces {
      let values = values(in: piece, of: sentence, taken)
      for value in values { taken.insert(value.role) }
      found.append(values)
    }
    if kind == .education, let (index, subject) = subject(among: pieces, sentence, found) {
      found[index] = [(.subject, subject)]
    }
    if let (index, name) = markedEmployer(among: pieces, sentence, found) {
      found[index] = [(.institution, name)]
    }
    // An entry tells a handful of things; what repeats without end is no entry.
    var fields: [(role: FactRole, value: InlineText)] = []
    for values in found {
      for value in values where fields.count < 100 {
        fields.append((value.role, sentence.slice(value.range).withoutWholeEmphasis))
      }
    }
    return fields
  }

  /// Whether a stretch is, as a whole, a value beside the title and never the title itself; an aside
  /// behind it counts for nothing.
  func isValue(_ whole: Range<Int>, of sentence: Sentence) -> Bool {
    if let role = wholeValue(whole, of: sentence) { return role != .degree }
    guard let programmes,
      !sentence.scalars[whole].contains(where: { ["\"", "“", "《"].contains($0) })
    else { return false }
    if labelled(whole, of: sentence) != nil { return true }
    let range = withoutAside(whole, of: sentence)
    if number(in: range, of: sentence) == range || amount(range, of: sentence) { return true }
    let found = programmes.segments(of: sentence, range)
    return found.last?.range.upperBound == range.upperBound
      && found.first?.range.lowerBound == range.lowerBound
  }

  /// `示例省自然科学基金（No. 2023A0000000）` without what stands in brackets at its end.
  private func withoutAside(_ range: Range<Int>, of sentence: Sentence) -> Range<Int> {
    guard let last = range.last, [")", "）"].contains(sentence.scalars[last]),
      let open = Brackets(Array(sentence.scalars[range])).partner(of: range.count - 1),
      open > 0
    else { return range }
    return sentence.trimming(range.lowerBound..<range.lowerBound + open)
  }

  private func values(
    in piece: Range<Int>, of sentence: Sentence, _ taken: Set<FactRole>
  ) -> [(role: FactRole, range: Range<Int>)] {
    let scalars = sentence.scalars
    // Most pieces have neither a colon nor a figure, by which a label ends.
    let mark = sentence.marks(in: piece).first { scalars[$0].isColon || scalars[$0].isDigit }
    if mark != nil, let labelled = labelled(piece, of: sentence) { return [labelled] }
    if let role = wholeValue(piece, of: sentence) { return [(role, piece)] }
    let isNumber = takesNumber && number(in: piece, of: sentence) == piece
    if takesAmount, !isNumber, amount(piece, of: sentence) { return [(.amount, piece)] }
    var piece = piece
    if let mark, scalars[mark].isDigit, let colon = piece.first(where: { scalars[$0].isColon }) {
      // `Fall 2022 - Present: Engineer`
      piece = sentence.trimming(colon + 1..<piece.upperBound)
    }
    var result = signs.segments(of: sentence, piece, besides: taken).compactMap { found in
      let value = withoutLead(found.range, of: sentence)
      // （推免，专业第一）: the sign alone says nothing.
      let isBare = found.role == .subject && value.count == 2 && scalars[value.lowerBound].isHan
      return isBare ? nil : (role: found.role, range: value)
    }
    if takesNumber, let number = number(in: piece, of: sentence) {
      result.append((.number, number))
    }
    return result
  }

  /// A value without the mark or the words that lead to it.
  private func withoutLead(_ value: Range<Int>, of sentence: Sentence) -> Range<Int> {
    let scalars = sentence.scalars
    var value = value
    // `横向课题：示例公司`, 教授、博士生导师: a mark parts two values, and belongs to neither.
    if let first = value.first, scalars[first].isColon || scalars[first] == "、" {
      value = sentence.trimming(first + 1..<value.upperBound)
    }
    guard let first = value.first, scalars[first].isHan, value.count > 3 else { return value }
    if scalars[first] == "第",
      let end = scalars[value].prefix(6).firstIndex(where: ValueWords.counted.contains)
    {
      return end + 1 < value.upperBound ? end + 1..<value.upperBound : value
    }
    guard let lead = leads[scalars[first]]?.first(where: { scalars[value].starts(with: $0) }) else {
      return value
    }
    let rest = value.dropFirst(lead.count).drop { ValueWords.leadEnds.contains(scalars[$0]) }
    let isTied = tied.contains { scalars[rest].starts(with: $0) }
    return rest.isEmpty || isTied ? value : rest.startIndex..<value.upperBound
  }

  /// Whether a stretch as a whole is a known word of any role, or tells the sort of a talk.
  func isKnownWord(_ range: Range<Int>, of sentence: Sentence) -> Bool {
    range.count <= 40
      && (words.values.role(range, of: sentence) != nil || TalkWords.tellSort(range, of: sentence))
  }

  func takes(_ role: FactRole) -> Bool { kind.roles.contains(role) }

  /// The role of a field that is one of the known words, with or without 已 and the like.
  private func wholeValue(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard range.count <= 40 else { return nil }
    if let role = words.values.role(range, of: sentence) { return takes(role) ? role : nil }
    if kind == .talk {
      return TalkWords.tellSort(range, of: sentence) ? .type : nil
    }
    return doubleValue(range, of: sentence) ?? degree(range, of: sentence)
  }

  /// The role of two known words of one role, in both languages or parted by a mark: `PI 主持`, 主持/负责人.
  private func doubleValue(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard takes(.role), range.count <= 24,
      let mark = sentence.marks(in: range).first(where: {
        " /、".unicodeScalars.contains(sentence.scalars[$0])
      }),
      let role = words.values.role(range.lowerBound..<mark, of: sentence),
      role == .role || role == .funder && sentence.scalars[mark] == "/"
    else { return nil }
    let rest = sentence.trimming(mark + 1..<range.upperBound)
    return words.values.role(rest, of: sentence) == role ? role : nil
  }

  /// `批准号：60000000`, `Role: PI`, `No. 60000000`.
  private func labelled(
    _ piece: Range<Int>, of sentence: Sentence
  ) -> (role: FactRole, range: Range<Int>)? {
    let scalars = sentence.scalars
    for end in piece.prefix(41) where !scalars[end].isPlain {
      let scalar = scalars[end]
      let isColon = scalar.isColon
      let isBeforeNumber = end > piece.lowerBound && scalar.isDigit
      if isColon || isBeforeNumber {
        let label = sentence.trimming(piece.lowerBound..<end)
        let value = sentence.trimming(end + (isColon ? 1 : 0)..<piece.upperBound)
        guard !value.isEmpty, let role = words.labels.role(label, of: sentence), takes(role) else {
          return nil
        }
        // `Organizer: Example Workshop`
        if kind == .service, role == .organizer, words.values.role(label, of: sentence) == .role {
          return (.role, label)
        }
        return (role, value)
      }
    }
    return nil
  }

  /// Whether a field is an amount of money: `20万元`, `RMB 2 million`, `$12,000 USD`.
  private func amount(_ piece: Range<Int>, of sentence: Sentence) -> Bool {
    guard piece.count <= 40, sentence.scalars[piece].contains(where: \.isDigit),
      sentence.scalars[piece].allSatisfy({ amountScalars.mayHold($0.lowercased) })
    else { return false }
    let text = sentence.lowercased(piece)
    let letters = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.isDigit || [",", ".", "'", "’", "$", "¥", "￥", "€", "£"].contains($0) ? " " : $0
        }))
    let hasSign = text.unicodeScalars.contains { ["$", "¥", "￥", "€", "£"].contains($0) }
    let words = letters.split(separator: " ")
    return words.allSatisfy { amountUnits.contains(String($0)) } && (hasSign || !words.isEmpty)
  }

  /// The stretches between separators and brackets of a sentence.
  private func pieces(of sentence: Sentence, cutAt isCut: [Bool]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(8)
    var start = 0
    let scalars = sentence.scalars
    let isDivided = sentence.runs.count > 1 && (kind == .employment || kind == .education)
    func ends(at offset: Int) -> Bool {
      !scalars[offset].isPlain
        && (scalars[offset].isAside || sentence.separates(at: offset)
          || scalars[offset] == "." && sentence.beginsLabel(behind: offset)
          || isDivided && scalars[offset].isDash && sentence.dividesTypes(at: offset))
    }
    func end(at offset: Int) {
      var piece = sentence.trimming(start..<offset)
      while let first = piece.first, scalars[first].isColon || scalars[first] == "." {
        piece = sentence.trimming(first + 1..<piece.upperBound)
      }
      if !piece.isEmpty { result.append(piece) }
      start = offset + 1
    }
    if isCut.isEmpty {
      for offset in sentence.marks where ends(at: offset) { end(at: offset) }
    } else {
      for offset in scalars.indices where isCut[offset] || ends(at: offset) { end(at: offset) }
    }
    end(at: scalars.count)
    return result
  }
}

extension InlineText {
  /// The text without the emphasis that all of it has, as no mark of type is a part of a value.
  fileprivate var withoutWholeEmphasis: InlineText {
    var text = self
    for style in [InlineStyle.strong, .emphasis]
    where !runs.isEmpty && runs.allSatisfy({ $0.style.contains(style) }) {
      text = text.removing(style)
    }
    return text
  }
}

extension Sentence {
  /// Whether a short label with a colon begins behind a full stop: `Example University. Advisor: A. Zhang`.
  fileprivate func beginsLabel(behind stop: Int) -> Bool {
    guard stop > 1, stop + 3 < scalars.count, scalars[stop + 1] == " ",
      scalars[stop + 2].isUppercase
    else { return false }
    let label = scalars[(stop + 3)...].prefix(24).prefix { $0.isLatin || $0 == " " }
    return label.count > 2 && label.endIndex < scalars.count && scalars[label.endIndex].isColon
  }
}

/// The words that lead to a value, by their first characters.
private let leads = Dictionary(
  grouping: ValueWords.leads.map { Array($0.unicodeScalars) }, by: { $0[0] })

private let tied = ValueWords.tied.map { Array($0.unicodeScalars) }

/// The words that may stand in an amount of money.
private let amountUnits: Set<String> = [
  "万", "万元", "元", "亿元", "余万元", "万美元", "万人民币", "k", "m", "million", "thousand", "usd", "rmb", "cny",
  "eur", "gbp", "hkd", "twd", "chf", "jpy", "krw", "sgd", "aud", "cad", "sek", "nok", "dkk", "hk",
  "au",
  "yuan", "港币", "港幣", "日元", "英镑", "英鎊", "瑞士法郎", "合同额", "合同額", "合同金额", "合同金額", "合同经费", "到账经费", "w",
  "mio", "mrd", "tsd", "bn", "mn", "total", "nt", "us", "萬", "萬元", "億元", "元整", "人民币",
  "人民幣", "新臺幣", "新台幣", "新台币", "美元", "欧元", "港元", "子课题", "子課題", "共", "合计", "总计", "约", "直接经费", "经费",
  "总经费", "资助金额", "金额",
]

/// All scalars of amounts in lower case; most pieces of a sentence hold another one.
private let amountScalars = ScalarSet(
  amountUnits.joined().unicodeScalars + "0123456789,.'’$¥￥€£ ".unicodeScalars)

extension Unicode.Scalar {
  /// Whether this is a bracket or a quotation mark, of either side.
  fileprivate var isAside: Bool {
    switch self {
    case "\"", "“", "”": true
    default: opensAside || closesAside
    }
  }
}
