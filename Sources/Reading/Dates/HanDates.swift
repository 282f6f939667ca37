internal import Activities

extension DateForms {
  /// A date in Han digits: 二〇二四年五月, 一九九九年十二月三十一日.
  ///
  /// The year has four digits and 年 behind it; months and days may be numerals of either sort.
  func hanDate(at start: Int) -> (form: DateForm, end: Int)? {
    guard let year = hanYear(at: start), stands(["年"], at: year.end) else { return nil }
    return inWords(year.value, from: year.end + 1, numeral: numeral)
  }

  /// A year in Han digits at one end of a range, where 年 may be left out: 二〇二三至二〇二四年.
  func hanEnd(at start: Int) -> (form: DateForm, end: Int)? {
    hanDate(at: start)
      ?? hanYear(at: start).map { (DateForm(year: $0.value, notation: .words), $0.end) }
  }

  /// The year that four Han digits are: 二〇二四.
  func hanYear(at start: Int) -> (value: Int, end: Int)? {
    func digit(_ offset: Int) -> Int? {
      scalars.indices.contains(offset) ? scalars[offset].hanDigit : nil
    }
    guard start + 4 <= scalars.count, digit(start - 1) == nil, digit(start + 4) == nil else {
      return nil
    }
    var value = 0
    for offset in start..<start + 4 {
      guard let digit = scalars[offset].hanDigit else { return nil }
      value = value * 10 + digit
    }
    return (1900...2099).contains(value) ? (value, start + 4) : nil
  }

  /// A numeral up to 99: 五, 十二, 二十三.
  func hanSmall(at start: Int) -> (value: Int, end: Int)? {
    var end = start
    func digit() -> Int? { end < scalars.count ? scalars[end].hanDigit : nil }
    var value = digit()
    if value != nil { end += 1 }
    if end < scalars.count, scalars[end] == "十" {
      end += 1
      value = (value ?? 1) * 10
      if let unit = digit() {
        value = (value ?? 0) + unit
        end += 1
      }
    }
    return value.map { ($0, end) }
  }
}

extension Unicode.Scalar {
  /// The value of a Han digit.
  var hanDigit: Int? {
    switch self {
    case "〇", "零", "○": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Whether a year in Han digits may begin here.
  var beginsHanYear: Bool { self == "二" || self == "一" }

  /// Whether this is a full-width digit.
  var isFullWidthDigit: Bool { (0xFF10...0xFF19).contains(value) }

  /// The ASCII digit that a full-width one stands for; any other scalar itself.
  fileprivate var plainDigit: Unicode.Scalar {
    isFullWidthDigit ? Unicode.Scalar(UInt8(value - 0xFF10 + 0x30)) : self
  }
}

extension [Unicode.Scalar] {
  /// The scalars with digits of ASCII for full-width ones.
  var withPlainDigits: [Unicode.Scalar] {
    contains(where: \.isFullWidthDigit) ? map(\.plainDigit) : self
  }
}

extension String {
  /// The text with years in ASCII: of full-width digits, and of Han digits before 年.
  var withPlainYears: String {
    let scalars = Array(unicodeScalars)
    guard scalars.contains(where: { $0.isFullWidthDigit || $0.beginsHanYear }) else { return self }
    let forms = DateForms(scalars: scalars.withPlainDigits)
    var result = String.UnicodeScalarView()
    var offset = 0
    while offset < scalars.count {
      if scalars[offset].beginsHanYear, let date = forms.hanDate(at: offset) {
        result.append(contentsOf: String(date.form.year).unicodeScalars)
        offset += 4
      } else {
        result.append(forms.scalars[offset])
        offset += 1
      }
    }
    return String(result)
  }
}
