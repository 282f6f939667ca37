internal import Activities

/// Finds the values in an entry's own words: the grant number and the status of a project, the school
/// and the degree of an education.
///
/// The words stay where they are; what is found here is known beside them.
struct FieldReader {
  /// The kind of the entries.
  let kind: EntryKind
  private let vocabulary: Vocabulary
  private let words: FieldWords
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
    if kind == .education { takeSubject(pieces, sentence, &found) }
    // An entry tells a handful of things; what repeats without end is no entry.
    var fields: [(role: FactRole, value: InlineText)] = []
    for values in found {
      for value in values where fields.count < 100 {
        fields.append((value.role, sentence.slice(value.range)))
      }
    }
    return fields
  }

  /// Takes words beside a degree that say nothing else for what was studied: `软件工程，博士`.
  private func takeSubject(
    _ pieces: [Range<Int>], _ sentence: Sentence,
    _ found: inout [[(role: FactRole, range: Range<Int>)]]
  ) {
    guard !found.joined().contains(where: { $0.role == .subject }),
      let degree = found.firstIndex(where: { $0.contains { $0.role == .degree } })
    else { return }
    // 临床医学（五年制），医学学士
    func isLength(_ index: Int) -> Bool {
      pieces.indices.contains(index) && sentence.scalars[pieces[index]].last == "制"
    }
    let before = isLength(degree - 1) ? degree - 2 : degree - 1
    let behind = isLength(degree + 1) ? degree + 2 : degree + 1
    for index in [before, behind] where pieces.indices.contains(index) {
      let piece = pieces[index]
      let isWords = sentence.scalars[piece].allSatisfy {
        $0.isHan || $0.isLatin || $0.isSpace || "&-·与和".unicodeScalars.contains($0)
      }
      let isOpenEnd = vocabulary.openEnds.contains(sentence.string(piece).lowercased())
      guard found[index].isEmpty, isWords, !isOpenEnd, piece.count >= 2, piece.count <= 40 else {
        continue
      }
      found[index] = [(.subject, piece)]
      return
    }
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
    if let labelled = labelled(piece, of: sentence) { return [labelled] }
    if let role = wholeValue(piece, of: sentence) { return [(role, piece)] }
    let isNumber = takesNumber && number(in: piece, of: sentence) == piece
    if takesAmount, !isNumber, amount(piece, of: sentence) { return [(.amount, piece)] }
    var piece = piece
    if let colon = piece.first(where: { sentence.scalars[$0].isColon }),
      piece.lowerBound..<colon ~= (piece.first { sentence.scalars[$0].isDigit } ?? piece.upperBound)
    {
      // `Fall 2022 - Present: Engineer`
      piece = sentence.trimming(colon + 1..<piece.upperBound)
    }
    var result = signs.segments(of: sentence, piece, besides: taken).map { found in
      // `横向课题：示例公司`: a colon parts two values, and belongs to neither.
      guard let first = found.range.first, sentence.scalars[first].isColon else { return found }
      return (role: found.role, range: sentence.trimming(first + 1..<found.range.upperBound))
    }
    if takesNumber, let number = number(in: piece, of: sentence) {
      result.append((.number, number))
    }
    return result
  }

  private func takes(_ role: FactRole) -> Bool { kind.roles.contains(role) }

  /// The role of a field that is one of the known words, with or without 已 and the like.
  private func wholeValue(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard range.count <= 40, let role = words.values.role(range, of: sentence), takes(role) else {
      return nil
    }
    return role
  }

  /// `批准号：60000000`, `Role: PI`, `No. 60000000`.
  private func labelled(
    _ piece: Range<Int>, of sentence: Sentence
  ) -> (role: FactRole, range: Range<Int>)? {
    var end = piece.lowerBound
    while end < piece.upperBound, end - piece.lowerBound <= 40 {
      let scalar = sentence.scalars[end]
      let isColon = scalar.isColon
      let isBeforeNumber = end > piece.lowerBound && scalar.isDigit
      if isColon || isBeforeNumber {
        let label = sentence.trimming(piece.lowerBound..<end)
        let value = sentence.trimming(end + (isColon ? 1 : 0)..<piece.upperBound)
        guard !value.isEmpty, let role = words.labels.role(label, of: sentence), takes(role) else {
          return nil
        }
        return (role, value)
      }
      end += 1
    }
    return nil
  }

  /// A grant, patent or copyright number: eight digits that are no date, or letters and at least five
  /// digits.
  private func number(in piece: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    var start = piece.lowerBound
    while start < piece.upperBound {
      guard sentence.scalars[start].isDigit || sentence.scalars[start].isLatin else {
        start += 1
        continue
      }
      var end = start
      var (digits, letters) = (0, 0)
      while end < piece.upperBound {
        let scalar = sentence.scalars[end]
        let isTie = scalar == "&" && end > start && end + 1 < piece.upperBound
        if scalar.isDigit {
          digits += 1
        } else if scalar.isLatin {
          letters += 1
        } else if !(isTie && sentence.scalars[end - 1].isDigit && sentence.scalars[end + 1].isLatin)
        {
          break
        }
        end += 1
      }
      let isDate = digits == 8 && ["19", "20"].contains(sentence.string(start..<start + 2))
      let head = start..<min(end, start + 3)
      end = hyphenated(
        from: start, to: end, before: piece.upperBound, of: sentence, &digits, &letters)
      let isNumber = letters == 0 ? digits >= 8 && !isDate : digits >= 5 && letters <= 6
      let isMoney = isNumber && ["RMB", "USD", "CNY", "EUR"].contains(sentence.string(head))
      if isNumber, !isMoney {
        return withParts(
          start..<end, before: piece.upperBound, from: piece.lowerBound, of: sentence)
      }
      start = end
    }
    return nil
  }

  /// A number with what belongs to it beside the digits: the check digit of `ZL201510000000.9`, what strokes
  /// part as in `AH/N012345/1`, the funder's letters of `MOST 111-2410-H-001`.
  private func withParts(
    _ number: Range<Int>, before limit: Int, from first: Int, of sentence: Sentence
  ) -> Range<Int> {
    let scalars = sentence.scalars
    var (start, end) = (number.lowerBound, number.upperBound)
    if end + 1 < limit, [".", "/"].contains(scalars[end]) {
      let part = scalars[(end + 1)..<limit].prefix { $0.isDigit || $0.isLatin }
      let isCheck = part.count == 1 && (part.first?.isDigit ?? false || part.first == "X")
      let isPart = scalars[end] == "/" && part.count <= 2 && part.allSatisfy(\.isDigit)
      if isCheck || isPart && !part.isEmpty { end = part.endIndex }
    }
    func capitals(before offset: Int) -> Int {
      scalars[first..<offset].reversed().prefix { $0.properties.isUppercase }.count
    }
    guard start > first + 1 else { return start..<end }
    let count = capitals(before: start - 1)
    let isWord = count > 0 && (start - 1 - count == first || !scalars[start - 2 - count].isLetter)
    if isWord, scalars[start - 1] == "/", count <= 4 {
      start -= count + 1
    } else if isWord, scalars[start - 1] == " ", (3...5).contains(count), scalars[start].isDigit,
      scalars[start..<end].contains("-")
    {
      start -= count + 1
    }
    return start..<end
  }

  /// The end of a number in groups of digits and capitals, such as 2021-BS-000; where only digits are
  /// joined it is a date, and ends before the hyphen.
  private func hyphenated(
    from start: Int, to end: Int, before limit: Int, of sentence: Sentence, _ digits: inout Int,
    _ letters: inout Int
  ) -> Int {
    let rest = sentence.scalars[end..<limit].prefix {
      $0 == "-" || $0.isDigit || $0.properties.isUppercase
    }
    let all = sentence.scalars[start..<rest.endIndex]
    let capitals = all.count(where: \.properties.isUppercase)
    guard rest.first == "-", rest.last != "-", capitals > 0,
      capitals + all.count(where: { $0.isDigit || $0 == "-" }) == all.count
    else { return end }
    (digits, letters) = (all.count(where: \.isDigit), capitals)
    return rest.endIndex
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
          $0.isDigit || [",", ".", "$", "¥", "￥", "€", "£"].contains($0) ? " " : $0
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
    for offset in 0...scalars.count {
      let ends =
        offset == scalars.count || !isCut.isEmpty && isCut[offset]
        || !scalars[offset].isPlain
          && (scalars[offset].isAside || sentence.separates(at: offset))
      guard ends else { continue }
      if start == offset {
        start = offset + 1
        continue
      }
      var piece = sentence.trimming(start..<offset)
      while let first = piece.first,
        sentence.scalars[first].isColon || sentence.scalars[first] == "."
      {
        piece = sentence.trimming(first + 1..<piece.upperBound)
      }
      if !piece.isEmpty { result.append(piece) }
      start = offset + 1
    }
    return result
  }
}

/// The words that may stand in an amount of money.
private let amountUnits: Set<String> = [
  "万", "万元", "元", "亿元", "余万元", "万美元", "万人民币", "k", "m", "million", "thousand", "usd", "rmb", "cny",
  "eur", "gbp", "hkd", "twd", "yuan", "w", "total", "nt", "us", "萬", "萬元", "億元", "元整", "人民币",
  "人民幣", "新臺幣", "新台幣", "新台币", "美元", "欧元", "港元", "子课题", "子課題", "共", "合计", "总计", "约", "直接经费", "经费",
  "总经费", "资助金额", "金额",
]

/// All scalars of amounts in lower case; most pieces of a sentence hold another one.
private let amountScalars = ScalarSet(
  amountUnits.joined().unicodeScalars + "0123456789,.$¥￥€£ ".unicodeScalars)

extension Unicode.Scalar {
  /// Whether this is a bracket or a quotation mark, of either side.
  fileprivate var isAside: Bool {
    switch self {
    case "\"", "“", "”": true
    default: opensAside || closesAside
    }
  }
}
