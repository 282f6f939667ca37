internal import Activities

extension StringProtocol {
  /// Whether a line looks like the begin of an entry: a date, a number set by hand, or a typed bullet.
  var startsEntry: Bool {
    guard let first = firstVisible, first.beginsNumbers,
      !first.isCapital || mayBeginWithCode
    else { return false }
    let text = Array(Array(unicodeScalars.prefix(24)).drop { $0.isSpace })
    if handNumber != nil || bulletLength > 0 || text[...].workCode != nil { return true }
    // `【2021】`, `[2024.12]`, `2021/03 - …`, `（2024年）`.
    let digits = first.opensAside ? Array(text.dropFirst()) : text
    let year = digits.prefix(4)
    // `23/24學年`
    if digits.count > 5, digits[2] == "/" || digits[2] == "-", ["学", "學"].contains(digits[5]),
      (digits[..<2] + digits[3..<5]).allSatisfy(\.isDigit)
    {
      return true
    }
    guard year.count == 4, year.allSatisfy(\.isDigit), ["1", "2"].contains(year[0]) else {
      return false
    }
    guard digits.count > 4 else { return true }
    return !digits[4].isDigit && !digits[4].isLatin
  }

  /// The number that an author has typed before a line, and how many scalars it takes with its marks
  /// and spaces: `1、`, `(2)`, `[3]`, `④`.
  var handNumber: (value: Int, length: Int)? {
    guard let first = firstVisible, first.isDigit || first.opensAside || first.enclosedNumber != nil
    else { return nil }
    let text = Array(unicodeScalars.prefix(16))
    var offset = 0
    while offset < text.count, text[offset].isSpace { offset += 1 }
    if let value = first.enclosedNumber {
      offset += 1
      while offset < text.count, text[offset].isSpace { offset += 1 }
      return (value, offset)
    }
    let isOpened = offset < text.count && text[offset].opensAside
    if isOpened { offset += 1 }
    var value = 0
    let start = offset
    while offset < text.count, text[offset].isDigit, offset - start < 4 {
      value = value * 10 + Int(text[offset].value - 0x30)
      offset += 1
    }
    guard offset > start, offset - start < 4, offset < text.count else { return nil }
    let closers: [Unicode.Scalar] = isOpened ? [")", "）", "]", "】", "］"] : ["、", "．", ")", "）"]
    let isDotted =
      !isOpened && text[offset] == "." && offset + 1 < text.count
      && (!text[offset + 1].isDigit || text[(offset + 1)...].beginsWithDate)
    guard closers.contains(text[offset]) || isDotted else { return nil }
    offset += 1
    while offset < text.count, text[offset].isSpace { offset += 1 }
    return (value, offset)
  }

  /// How many scalars the mark of a task takes, `[ ]` or `[x]`, with the space behind it; 0 without one.
  var taskMarkLength: Int {
    let begin = Array(unicodeScalars.prefix(4))
    guard begin.count == 4, begin[0] == "[", begin[2] == "]", begin[3].isSpace,
      begin[1].isSpace || begin[1] == "x" || begin[1] == "X"
    else { return 0 }
    return 4
  }

  /// How many scalars a bullet that was typed takes, with the spaces behind it; 0 without one.
  var bulletLength: Int {
    guard let first = firstVisible, first.isBullet else { return 0 }
    let text = Array(unicodeScalars.prefix(8))
    var offset = 0
    while offset < text.count, text[offset].isSpace { offset += 1 }
    guard offset + 1 < text.count else { return 0 }
    // `-文字`: Markdown wants a space behind its own bullets.
    let isUnspaced = text[offset + 1].isHan || text[offset + 1] == "《"
    guard text[offset].isBullet, isUnspaced || !text[offset].isASCII else { return 0 }
    offset += 1
    while offset < text.count, text[offset].isSpace { offset += 1 }
    return offset
  }

  /// Whether at most two capitals and a digit begin the text, as few words do.
  private var mayBeginWithCode: Bool {
    var count = 0
    for byte in utf8 {
      if byte.isDigit { return count > 0 }
      if count == 0, byte == 0x20 { continue }
      guard (0x41...0x5A).contains(byte), count < 2 else { return false }
      count += 1
    }
    return false
  }

  /// The first scalar that is no white space, if one stands near the begin.
  private var firstVisible: Unicode.Scalar? {
    var count = 0
    for scalar in unicodeScalars {
      if !scalar.isSpace { return scalar }
      count += 1
      if count == 24 { break }
    }
    return nil
  }

  /// Whether the first word can be no number and no bullet, as that of most lines.
  var beginsWithLetter: Bool {
    firstVisible.map { !$0.beginsNumbers || $0.isLatin } ?? false
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether a year stands here with 年 or a number of its month behind it: in `1.2023年11月` and
  /// `3.2019.6.1` the first number counts, while `1.2023` is a month.
  fileprivate var beginsWithDate: Bool {
    let year = prefix(4)
    guard year.count == 4, year.allSatisfy(\.isDigit), ["1", "2"].contains(year.first),
      let mark = dropFirst(4).first
    else { return false }
    let isNumber = dropFirst(5).first?.isDigit ?? false
    return mark == "年" || isNumber && [".", "-", "/"].contains(mark)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// A code of a work that stands here, in square brackets or with a dot behind it, as lists of several
  /// sorts of works number them: `[J10]`, `B2.`; its range, and where the text behind it begins.
  var workCode: (range: Range<Int>, rest: Int)? {
    guard let first, first == "[" || first.isCapital else { return nil }
    let code = first == "[" ? dropFirst() : self
    let letters = code.prefix { $0.isCapital }
    let digits = code.dropFirst(letters.count).prefix { $0.isDigit }
    guard ((first == "[" ? 0 : 1)...3).contains(letters.count), (1...3).contains(digits.count),
      digits.endIndex < endIndex
    else { return nil }
    let (close, next) = (self[digits.endIndex], digits.endIndex + 1)
    if first == "[" { return close == "]" ? (startIndex..<next, next) : nil }
    // `B2.5` and `A4.` at the end are none.
    guard letters.count < 3, [".", "．", "、"].contains(close), next < endIndex,
      close != "." || self[next].isSpace
    else { return nil }
    return (startIndex..<next, next)
  }
}

extension Unicode.Scalar {
  /// Whether a number, a code or a bullet may begin with this.
  fileprivate var beginsNumbers: Bool {
    isDigit || opensAside || isBullet || isCapital || enclosedNumber != nil
  }

  fileprivate var isCapital: Bool { (0x41...0x5A).contains(value) }

  /// The number that this shows in a circle, in brackets or with a dot: ①, ⑴, ⒈, ❶.
  fileprivate var enclosedNumber: Int? {
    switch value {
    case 0x2460...0x2473: Int(value - 0x245F)
    case 0x2474...0x2487: Int(value - 0x2473)
    case 0x2488...0x249B: Int(value - 0x2487)
    case 0x2776...0x277F: Int(value - 0x2775)
    default: nil
    }
  }

  /// Whether this is a bullet as authors type it, or one of Markdown's.
  fileprivate var isBullet: Bool {
    switch self {
    case "•", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "►", "▶", "➢", "✦", "-", "*", "+": true
    case "·", "・", "‧", "∙", "⋅": true
    default: false
    }
  }
}

extension InlineText {
  /// The first words of the text, as many as tell how it begins.
  var beginning: String {
    var result = ""
    // Two dozen scalars of at most four bytes.
    for run in runs where result.utf8.count < 96 { result += run.text }
    return result
  }
}
