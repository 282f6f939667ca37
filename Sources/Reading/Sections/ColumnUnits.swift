internal import Activities

/// A label and a value of a table with the unit that the label has in brackets behind the number that it
/// belongs to: `经费（万元）` and 60 are 经费 and 60万元.
///
/// - Returns: The same two where the brackets hold no unit, or the value is no number.
func movingUnit(
  of label: InlineText, to value: InlineText
) -> (label: InlineText, value: InlineText) {
  let sentence = Sentence(label)
  let range = sentence.trimming(0..<sentence.scalars.count)
  guard let last = range.last,
    let open = Brackets(sentence.scalars, at: sentence.marks).opening(of: last),
    open > range.lowerBound, ["(", "（"].contains(sentence.scalars[open])
  else { return (label, value) }
  let unit = sentence.string(sentence.trimming(open + 1..<last))
  let number = value.plain.trimmed
  guard unit.isUnit, !number.isEmpty,
    number.unicodeScalars.allSatisfy({ $0.isDigit || [".", ",", " "].contains($0) })
  else { return (label, value) }
  var whole = value.trimmed
  whole.append(InlineRun(text: unit.containsHan ? unit : " " + unit))
  return (sentence.slice(sentence.trimming(range.lowerBound..<open)), whole)
}

extension String {
  /// Whether words in brackets are a unit of money, time or number.
  fileprivate var isUnit: Bool {
    let word = lowercased().replacing("人民币", with: "").replacing("单位：", with: "")
    return units.contains(word) || ["万元", "亿元", "千元", "萬元", "億元"].contains(where: word.hasSuffix)
  }
}

private let units: Set<String> = [
  "元", "万", "萬", "k", "m", "rmb", "cny", "usd", "eur", "gbp", "hkd", "twd", "aud", "cad", "jpy",
  "$", "€", "£", "¥", "us$", "k$", "k€", "£k", "kusd", "keur", "million", "万美元", "美元", "欧元", "港元",
  "%", "字", "万字", "萬字", "千字", "学时", "學時", "课时", "課時", "学分", "學分", "小时", "小時", "人", "人次", "次", "年",
  "个月", "個月", "月", "天", "hours", "credits", "months", "years", "days",
]
