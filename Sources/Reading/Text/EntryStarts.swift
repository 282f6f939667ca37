internal import Activities

extension StringProtocol {
  /// Whether a line looks like the begin of an entry: a date, a number set by hand, or a typed bullet.
  var startsEntry: Bool {
    guard let first = firstVisible, first.isDigit || first.opensAside || first.isBullet else {
      return false
    }
    let text = Array(Array(unicodeScalars.prefix(24)).drop { $0.isSpace })
    if handNumber != nil || bulletLength > 0 { return true }
    // `【2021】`, `[2024.12]`, `2021/03 - …`, `（2024年）`.
    let digits = first.opensAside ? Array(text.dropFirst()) : text
    let year = digits.prefix(4)
    guard year.count == 4, year.allSatisfy(\.isDigit), ["1", "2"].contains(year[0]) else {
      return false
    }
    guard digits.count > 4 else { return true }
    return !digits[4].isDigit && !digits[4].isLatin
  }

  /// The number that an author has typed before a line, and how many scalars it takes with its marks
  /// and spaces: `1、`, `(2)`, `[3]`.
  var handNumber: (value: Int, length: Int)? {
    guard let first = firstVisible, first.isDigit || first.opensAside else { return nil }
    let text = Array(unicodeScalars.prefix(16))
    var offset = 0
    while offset < text.count, text[offset].isSpace { offset += 1 }
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
    firstVisible.map { !($0.isDigit || $0.opensAside || $0.isBullet) } ?? false
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

extension Unicode.Scalar {
  /// Whether this is a bullet as authors type it, or one of Markdown's.
  fileprivate var isBullet: Bool {
    switch self {
    case "•", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "►", "▶", "➢", "✦", "-", "*", "+": true
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
