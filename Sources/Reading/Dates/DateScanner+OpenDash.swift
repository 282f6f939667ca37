extension DateScanner {
  /// The offset behind a dash that leaves a date at the begin of an entry open, where its words follow:
  /// `2022- Editor`, `2020–：副会长`.
  ///
  /// The dash leans on the date or on a colon, or emphasis ends with both, as in `**2021 –** Professor`; one with
  /// spaces beside it parts the date from the words. Other dates may stand before this one:
  /// `2015–16, 2018–: Member`.
  func openDash(behind first: (form: DateForm, end: Int), at start: Int) -> Int? {
    let dash = forms.skippingSpaces(first.end)
    guard first.form.day == nil, dash < scalars.count,
      scalars[dash].isDash || scalars[dash].isTilde,
      let end = forms.connector(at: dash), scalars[end - 1] != ">", scalars[end - 1] != "→",
      end < scalars.count,
      scalars[end].isSpace && dash == first.end || end == emphasisEnd
        || forms.skippingSpaces(end) < scalars.count && scalars[forms.skippingSpaces(end)].isColon
    else { return nil }
    let begins = scalars[..<start].allSatisfy {
      $0.isSpace || $0.isDigit || $0.isDash || $0.isPicture || $0.isTilde
        || ".,，、&年月至和".unicodeScalars.contains($0)
    }
    return begins ? end : nil
  }

  /// A year or a month of the Republic of China without the name of the era, which is known by the open end in Han
  /// behind it: 112年～迄今, `109.8～迄今`.
  func republicStart(at start: Int) -> (form: DateForm, end: Int)? {
    guard let number = forms.number(at: start), number.digits == 3,
      (100...188).contains(number.value)
    else { return nil }
    var form = DateForm(year: 1911 + number.value, notation: .words)
    var end = number.end + 1
    if !forms.stands(["年"], at: number.end) {
      guard forms.stands([".", "/"], at: number.end), let month = forms.small(at: number.end + 1),
        (1...12).contains(month.value)
      else { return nil }
      (form.month, form.notation, end) = (month.value, .month, month.end)
    }
    guard let next = forms.connector(at: forms.skippingSpaces(end)) else { return nil }
    let word = forms.skippingSpaces(next)
    guard openEnd(at: word) != nil, scalars[word].isHan else { return nil }
    return (form, end)
  }
}

extension Unicode.Scalar {
  /// Whether this is a tilde of either width, which connects the ends of a range.
  var isTilde: Bool { self == "~" || self == "～" }
}
