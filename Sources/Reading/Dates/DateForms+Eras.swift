extension DateForms {
  /// A date of the calendar of the Republic of China, whose first year is 1912: 民國102年8月, and without the
  /// name of the era 112年10月6日 and 111年度, where three digits can be nothing else.
  func republicDate(at start: Int) -> (form: DateForm, end: Int)? {
    if let short = shortRepublicYear(at: start) { return short }
    var offset = start
    let isNamed = stands(["民"], at: start) && stands(["國", "国"], at: start + 1)
    if isNamed { offset = skippingSpaces(start + 2) }
    guard let number = number(at: offset), (1...188).contains(number.value),
      isNamed || number.digits == 3
    else { return nil }
    if let form = republicTerm(number, at: start) { return form }
    guard stands(["年"], at: skippingSpaces(number.end)) else { return nil }
    let end = skippingSpaces(number.end) + 1
    let found = inWords(1911 + number.value, from: end, numeral: numeral)
    guard
      isNamed || found.form.month != nil || stands(["度"], at: end)
        || isBracketed(start..<end) && isTraditional
    else { return nil }
    return found
  }

  /// A school year, 113學年度, and the month that begins a text beside characters of Taiwan, `113.05 獲獎`, both
  /// in the Republic's calendar.
  private func republicTerm(
    _ number: (value: Int, digits: Int, end: Int), at start: Int
  ) -> (form: DateForm, end: Int)? {
    guard number.digits == 3, number.value >= 80 else { return nil }
    if stands(["學", "学"], at: number.end), stands(["年"], at: number.end + 1) {
      return (DateForm(year: 1911 + number.value, notation: .year), number.end)
    }
    guard start == 0, stands(["."], at: number.end), let month = self.number(at: number.end + 1),
      month.digits == 2, (1...12).contains(month.value),
      stands([" ", "，", ",", "："], at: month.end),
      isTraditional
    else { return nil }
    return (
      DateForm(year: 1911 + number.value, month: month.value, notation: .month), month.end
    )
  }

  private func isBracketed(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && stands(["(", "（"], at: range.lowerBound - 1)
      && stands([")", "）"], at: range.upperBound)
  }

  /// Whether characters stand in the text that are written so in Taiwan.
  private var isTraditional: Bool { scalars.contains(where: traditionalMarks.contains) }

  /// Years of the Republic of which only the last has its word, beside characters of Taiwan: 110–113年.
  func republicYears(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let one = number(at: start), one.digits == 3, (80...188).contains(one.value),
      let next = connector(at: skippingSpaces(one.end)),
      let two = number(at: skippingSpaces(next)), two.digits == 3,
      (one.value...188).contains(two.value), stands(["年"], at: two.end), isTraditional
    else { return nil }
    let form = { DateForm(year: 1911 + $0, notation: .words) }
    return (form(one.value), form(two.value), two.end + 1)
  }

  /// The end of a range of the Republic whose era is named before its start alone: 民國97年7月–97年8月.
  func republicEnd(of first: DateForm, at start: Int) -> (form: DateForm, end: Int)? {
    guard let number = number(at: start), (2...3).contains(number.digits),
      (0...60).contains(1911 + number.value - first.year), first.notation == .words,
      stands(["年"], at: skippingSpaces(number.end))
    else { return nil }
    return inWords(1911 + number.value, from: skippingSpaces(number.end) + 1, numeral: numeral)
  }

  /// A year in brackets as references of Taiwan have it: （民108）.
  func shortRepublicYear(at start: Int) -> (form: DateForm, end: Int)? {
    guard start > 0, stands(["民"], at: start), stands(["(", "（"], at: start - 1),
      let number = number(at: start + 1), (40...188).contains(number.value),
      stands([")", "）"], at: number.end)
    else { return nil }
    return (DateForm(year: 1911 + number.value, notation: .year), number.end)
  }

  /// Two dates of the Republic's calendar in numbers: `97/9~101/6`, `110/08/01~111/07/31`, and with full stops
  /// where characters of Taiwan stand beside them, `113.02–115.01`.
  ///
  /// The later year has three digits, which no other year has.
  func republicDays(at start: Int) -> (first: DateForm, last: DateForm, end: Int)? {
    guard let one = republicNumbers(at: start),
      let next = connector(at: skippingSpaces(one.end)),
      let two = republicNumbers(at: skippingSpaces(next)),
      one.mark == two.mark, one.form.notation == two.form.notation,
      two.form.year > 2010, (0...60).contains(two.form.year - one.form.year),
      one.mark == "/" || isTraditional
    else { return nil }
    return (one.form, two.form, two.end)
  }

  private func republicNumbers(
    at start: Int
  ) -> (form: DateForm, mark: Unicode.Scalar, end: Int)? {
    guard let year = number(at: start), (2...3).contains(year.digits),
      (40...188).contains(year.value), stands(["/", "."], at: year.end),
      let month = small(at: year.end + 1), (1...12).contains(month.value)
    else { return nil }
    let mark = scalars[year.end]
    var form = DateForm(year: 1911 + year.value, month: month.value, notation: .month)
    guard stands([mark], at: month.end), let day = small(at: month.end + 1) else {
      return (form, mark, month.end)
    }
    form.day = day.value
    form.notation = .day
    return (form, mark, day.end)
  }

  /// A date of a Japanese era: 平成23年4月, 令和元年.
  ///
  /// The first years are those of the eras: 1926, 1989 and 2019.
  func eraDate(at start: Int) -> (form: DateForm, end: Int)? {
    let before: Int
    switch scalars[start...].prefix(2).map(\.value) {
    case [0x662D, 0x548C]: before = 1925  // 昭和
    case [0x5E73, 0x6210]: before = 1988  // 平成
    case [0x4EE4, 0x548C]: before = 2018  // 令和
    default: return nil
    }
    let first = skippingSpaces(start + 2)
    let year = stands(["元"], at: first) ? (value: 1, end: first + 1) : small(at: first)
    guard let year, (1...64).contains(year.value), stands(["年"], at: skippingSpaces(year.end))
    else { return nil }
    return inWords(before + year.value, from: skippingSpaces(year.end) + 1, numeral: numeral)
  }
}

extension Unicode.Scalar {
  /// Whether the name of an era before a year may begin here: 民國, 昭和, 平成, 令和.
  var beginsEra: Bool {
    switch self {
    case "民", "昭", "平", "令": true
    default: false
    }
  }
}

/// Frequent characters that are written so where years are counted from 1912, and simplified elsewhere.
private let traditionalMarks = ScalarSet(
  """
  學會員計畫國際專業講師課書長聯團獎導術發論題報區執組織協與於處級對鏡稱圖館歷劃經驗體習營寫讀覽費關點網觀調設訪評試\
  證識護變讓財負責質賽軟轉輔輯農運過達遠適還邊醫釋鋼錄鐵門開間際隊陽隨險雙雜離難電靈靜頁項須預類顯風飛養馬麗齊齡龍
  """.unicodeScalars)
